// The check inside of a page that vouches for its scripts: in a shadow root of its own, with a line above it that
// says that the page could watch. All checks of a page share one module. Knows no question, no score and no word.
//
// The build puts in: CHECK, TEXT, HELP and STYLE, the content and the sheet.

import init, { mount, wipe } from "./attune_check.js";
import { dresses } from "./sheet.js";
import { flat, left, named, setup } from "./start.js";
import { unpack } from "./unpack.js";

// What is answered here is not passed on to listeners of the page that wait for it further out. Those that listen
// ahead of it hear it all the same: no script can shield a page from its own.
const KEPT = ["click", "input", "change", "beforeinput", "paste", "copy", "keydown", "keyup", "keypress"];
const POINTED = ["pointerdown", "pointerup", "mousedown", "mouseup", "touchstart", "touchend", "focusin", "focusout"];

// As tall as what is in it, and not as the window.
const dress = dresses(`${STYLE}.attune{min-block-size:auto}`);

let loaded;
let shown = 0;

const load = async () => {
  shown += 1;
  try {
    await (loaded ??= unpack(packed, lengths).then(init));
  } catch (error) {
    loaded = undefined;
    shown -= 1;
    throw error;
  }
};

// With the last check that is taken away, nothing of any of them stays in the memory.
const unload = () => {
  shown -= 1;
  // The check takes itself out of the page in a microtask; then nothing of it is needed.
  queueMicrotask(() =>
    queueMicrotask(() => {
      if (shown || !loaded) return;
      loaded = undefined;
      wipe();
    }),
  );
};

// The line above the check: who could watch.
const notice = (alone, text) => {
  const element = (name, className, ...inside) => {
    const made = document.createElement(name);
    made.className = className;
    made.append(...inside);
    return made;
  };
  const link = element("a", "", text["inline.alone"]);
  link.href = alone;
  // In a tab of its own, so that no answer is lost.
  link.target = "_blank";
  link.rel = "noreferrer";
  const around = element("div", "attune around", element("div", "wrap", element("p", "", text["inline.watched"]), link));
  around.lang = text.lang;
  around.dir = text.dir;
  return around;
};

// Shows the check in an element of the page. `link` has the options as a link has them, `alone` is the address of
// the check on a page of its own, `leave` is called when it was left, and `words` has the text and the help lines of
// another language.
export const show = async (place, link, alone, leave, words) => {
  // Firefox looks up the names of links as soon as they are in a page, so that who runs the network would hear of help
  // lines that nobody called. A page that has said this once keeps to it; the element is not needed any more.
  const page = place.ownerDocument;
  const off = page.createElement("meta");
  off.httpEquiv = "x-dns-prefetch-control";
  off.content = "off";
  page.head?.append(off);
  off.remove();
  const root = place.attachShadow({ mode: "closed" });
  for (const type of [...KEPT, ...POINTED]) {
    root.addEventListener(type, (event) => event.key !== "Shift" && event.stopPropagation());
  }
  const { text, help } = { text: TEXT, help: HELP, ...words };
  const content = { check: CHECK, text: named(text), help };
  let handle;
  // Which start it is that counts. What a start before it still does is for nothing.
  let turn = 0;
  let watching;
  const begin = async () => {
    const mine = (turn += 1);
    await load();
    if (mine !== turn) return unload();
    const live = document.createElement("div");
    root.replaceChildren(notice(alone, content.text), live);
    handle = mount(live, flat(content), setup(link, { watched: true }));
    watching = left(live, leave);
  };
  const end = () => {
    turn += 1;
    if (!handle) return;
    watching.disconnect();
    handle.unmount();
    handle.free();
    handle = undefined;
    root.replaceChildren();
    unload();
  };
  const again = (event) => event.persisted && begin();
  // Nothing stays in the copy of the page that a Back button would bring back, nor of a window that was closed.
  let view;
  const heed = (call) => {
    view?.[call]("pagehide", end);
    view?.[call]("pageshow", again);
  };
  // What a document has of its own, in the one that the place is in now. What was answered comes along, unless the
  // window before took it with it.
  const settle = async () => {
    const { defaultView } = place.ownerDocument;
    if (view === defaultView) return;
    dress(root);
    heed("removeEventListener");
    view = defaultView;
    heed("addEventListener");
    if (!handle) await begin();
  };
  await settle();
  return {
    settle,
    update(options) {
      link = options;
      handle?.update(setup(link, { watched: true }));
    },
    remove() {
      heed("removeEventListener");
      end();
    },
  };
};
