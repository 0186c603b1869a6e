// Code that wants out, in every way we know of. It runs in the place of the check's own script. `config` stands
// before it: { own, other: addresses of sinks, ports: a port for each way that has no path }. The fragment of the
// page's address says which ways to try: `all` that leave the page alive, or one that does not, `form-other`.
//
// Each way has a path of its own, so that the sink knows which came through. What a call returns or throws says
// nothing: a beacon is told to be sent where it was refused. Left out: DNS lookups ahead of time, which a sink on
// the same machine never sees.

// A page that no program draws knows no such word.
(window.attune ?? {}).started = true;

const element = (name, attributes, inside = document.body) => {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  inside.append(made);
  return made;
};
const link = (attributes) => element("link", attributes, document.head);
const box = (name) => element("div", { class: name, role: "img" });
const sized = "width:10px;height:10px;background-image:";

// A way to talk past HTTP, with whatever this window still has for it.
const speak = async (from, name) => {
  const Connection = from.RTCPeerConnection ?? from.webkitRTCPeerConnection ?? from.mozRTCPeerConnection;
  const stun = `stun:127.0.0.1:${config.ports[`${name}-udp`]}`;
  const turn = `turn:127.0.0.1:${config.ports[`${name}-tcp`]}?transport=tcp`;
  const peer = new Connection({ iceServers: [{ urls: stun }, { urls: turn, username: "a", credential: "b" }] });
  window.kept = [...(window.kept ?? []), peer];
  peer.createDataChannel("a");
  await peer.setLocalDescription(await peer.createOffer());
};

const ways = {
  "fetch": (url) => fetch(url, { mode: "no-cors" }),
  "keepalive": (url) => fetch(url, { mode: "no-cors", keepalive: true, method: "POST", body: "a" }),
  "fetch-later": (url) => fetchLater(url, { activateAfter: 0 }),
  "xhr": (url) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.send();
  },
  "beacon": (url) => navigator.sendBeacon(url, "a"),
  "websocket": (url) => new WebSocket(url.replace("http", "ws")),
  "eventsource": (url) => new EventSource(url),
  "image": (url) => (new Image().src = url),
  "srcset": (url) => element("img", { srcset: `${url} 1x`, alt: "" }),
  "svg-image": (url) => {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    const image = document.createElementNS("http://www.w3.org/2000/svg", "image");
    image.setAttribute("href", url);
    svg.append(image);
    document.body.append(svg);
  },
  "image-button": (url) => element("input", { type: "image", src: url, alt: "" }),
  "script": (url) => element("script", { src: url }),
  "import": (url) => import(url),
  "worker": (url) => new Worker(url),
  "shared-worker": (url) => new SharedWorker(url),
  "service-worker": (url) => navigator.serviceWorker.register(url),
  "stylesheet": (url) => link({ rel: "stylesheet", href: url }),
  "prefetch": (url) => link({ rel: "prefetch", href: url }),
  "preload": (url) => link({ rel: "preload", as: "image", href: url }),
  "preload-fetch": (url) => link({ rel: "preload", as: "fetch", crossorigin: "anonymous", href: url }),
  "modulepreload": (url) => link({ rel: "modulepreload", href: url }),
  "prerender": (url) => link({ rel: "prerender", href: url }),
  "icon": (url) => {
    for (const old of document.querySelectorAll("link[rel=icon]")) old.remove();
    link({ rel: "icon", href: url });
  },
  "manifest": (url) => link({ rel: "manifest", href: url }),
  "speculation-rules": (url) => {
    const rules = document.createElement("script");
    rules.type = "speculationrules";
    rules.append(JSON.stringify({ prefetch: [{ urls: [url], eagerness: "immediate" }] }));
    document.head.append(rules);
  },
  "iframe": (url) => element("iframe", { src: url }),
  "object": (url) => element("object", { data: url }),
  "embed": (url) => element("embed", { src: url }),
  "video": (url) => element("video", { src: url, preload: "auto" }),
  "poster": (url) => element("video", { poster: url }),
  "audio": (url) => element("audio", { src: url, preload: "auto" }),
  "font": (url) => new FontFace("a", `url("${url}")`).load(),
  "sheet-url": (url, kind) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`.sheet-${kind} { ${sized}url("${url}") }`);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    box(`sheet-${kind}`);
  },
  "style-url": (url) => (box("style").style.cssText = `${sized}url("${url}")`),
  "style-node-url": (url, kind) => {
    element("style", {}, document.head).append(`.node-${kind} { ${sized}url("${url}") }`);
    box(`node-${kind}`);
  },
  "ping": (url) => element("a", { href: "#all", ping: url }).click(),
  "frame-fetch": (url) => element("iframe", {}).contentWindow.fetch(url, { mode: "no-cors" }),
  "popup": (url) => window.open(url),
  "document-popup": (url) => document.open(url, "", ""),
  "popup-fetch": (url) => window.open("about:blank").fetch(url, { mode: "no-cors" }),
};

// These have a port of their own each, and no path.
const raw = {
  "preconnect": () => link({ rel: "preconnect", href: `http://127.0.0.1:${config.ports.preconnect}` }),
  "webrtc": () => speak(window, "webrtc"),
  "frame-webrtc": () => speak(element("iframe", {}).contentWindow, "frame-webrtc"),
  "popup-webrtc": () => speak(window.open("about:blank"), "popup-webrtc"),
  "document-popup-webrtc": () => speak(document.open("about:blank", "", ""), "document-popup-webrtc"),
  "webtransport": () => new WebTransport(`https://127.0.0.1:${config.ports.webtransport}/`),
};

// These end the page where they work.
const goings = {
  "form": (url) => element("form", { action: url }).submit(),
  "form-new-tab": (url) => element("form", { action: url, target: "_blank" }).submit(),
  "link": (url) => element("a", { href: url }).click(),
  "link-new-tab": (url) => element("a", { href: url, target: "_blank" }).click(),
  "navigate": (url) => (location.href = url),
  "replace": (url) => location.replace(url),
  "refresh": (url) => element("meta", { "http-equiv": "refresh", "content": `0;url=${url}` }, document.head),
};

const attempt = async (way, ...how) => {
  try {
    await way(...how);
  } catch {
    // Refused, which the sink is asked about, and not this page.
  }
};

const bases = { own: config.own, other: config.other };
const path = (kind, name) => `${bases[kind]}/hit/${kind}/${name}`;
const asked = location.hash.slice(1);

const run = () => {
  if (asked === "all") {
    for (const kind of Object.keys(bases)) {
      for (const [name, way] of Object.entries(ways)) attempt(way, path(kind, name), kind);
    }
    for (const way of Object.values(raw)) attempt(way);
  } else {
    const [kind, name] = asked.split("/");
    attempt(goings[name], path(kind, name));
  }
  document.title = "tried";
};

if (document.readyState === "complete") run();
else addEventListener("load", run);
