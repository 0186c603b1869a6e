// Everything that a page can write down of what is in it, begun before anything else. `window.spied` has a line
// for each thing: the kind, and whatever could be read of it.

window.spied = [];
const spy = (kind, what) => {
  let text;
  try {
    text = typeof what === "string" ? what : JSON.stringify(what);
  } catch (error) {
    text = String(error);
  }
  spied.push(`${kind} ${text}`);
};
const told = (node) => `${node?.nodeName ?? node} ${node?.id ?? ""} ${node?.name ?? ""} ${node?.value ?? ""} ${node?.textContent ?? ""}`;

const KINDS = ["keydown", "keyup", "keypress", "beforeinput", "input", "change", "click", "dblclick", "mousedown", "mouseup",
  "pointerdown", "pointerup", "touchstart", "touchend", "paste", "copy", "cut", "select", "selectionchange", "selectstart",
  "submit", "wheel", "compositionstart", "contextmenu", "toggle", "beforetoggle", "popstate", "hashchange", "beforeprint"];
const MOVES = ["focusin", "focusout", "focus", "blur", "scroll", "scrollend", "resize", "pointermove", "pointerover",
  "pointerout", "mousemove", "mouseover", "visibilitychange"];
for (const [group, kinds] of [["used", KINDS], ["moved", MOVES]]) {
  for (const kind of kinds) {
    addEventListener(kind, (event) => {
      const { type, key, data, clientX, clientY } = event;
      if (type === "keydown") window.keys = (window.keys ?? "") + key;
      const path = event.composedPath().filter((node) => node.nodeType === 1).map(told);
      spy(group, { type, key, data, clientX, clientY, target: told(event.target), path });
    }, true);
  }
}
addEventListener("message", ({ data }) => spy("message", data));

// Every root there is, closed ones too, and everything that changes in it.
const watched = (window.watched = []);
const look = new MutationObserver((changes) => {
  for (const { target, addedNodes, attributeName } of changes) {
    spy("changed", `${told(target)} ${attributeName ?? ""} ${[...addedNodes].map(told).join(" ")}`);
  }
});
const watch = (root) => {
  watched.push(root);
  look.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
};
watch(document);
const { attachShadow } = Element.prototype;
Element.prototype.attachShadow = function (init) {
  const root = attachShadow.call(this, init);
  watch(root);
  root.addEventListener("change", ({ target }) => spy("used", { type: "change in a root", target: told(target) }), true);
  return root;
};

for (const type of PerformanceObserver.supportedEntryTypes) {
  try {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) spy(`measured ${type}`, entry.toJSON());
    }).observe({ type, buffered: true, durationThreshold: 16 });
  } catch (error) {}
}
for (const [object, names] of [[history, ["pushState", "replaceState", "go", "back"]], [console, ["log", "warn", "error", "info"]], [window, ["fetch", "print"]], [navigator, ["sendBeacon"]]]) {
  for (const name of names) {
    const own = object[name];
    object[name] = function (...words) {
      spy("called", [name, ...words.map(String)]);
      return own.apply(this, words);
    };
  }
}
// A form of setting a value that frameworks hook as well.
for (const [type, name] of [[HTMLTextAreaElement, "value"], [HTMLInputElement, "checked"]]) {
  const { get, set } = Object.getOwnPropertyDescriptor(type.prototype, name);
  Object.defineProperty(type.prototype, name, { get, set(value) { spy("set", `${this.name} ${value}`); set.call(this, value); }, configurable: true });
}

// Looks around again and again, as a replay's timer does.
let before = "";
window.around = () => {
  const frame = document.querySelector("attune-check")?.shadowRoot?.querySelector("iframe");
  const read = (what) => { try { return String(what()); } catch (error) { return `refused: ${error.name}`; } };
  const now = JSON.stringify([told(document.activeElement), history.length, location.href, document.title, frames.length,
    read(() => frames[0].document.body.textContent), read(() => frames[0].location.href), read(() => frame.contentDocument?.body.textContent),
    read(() => frame.contentWindow.length), read(() => getSelection()), read(() => frame.clientHeight),
    read(() => JSON.stringify(performance.getEntries().map((entry) => entry.name))),
    watched.map((root) => root.textContent + [...root.querySelectorAll("input:checked")].map((input) => input.name + "=" + input.value) +
      [...root.querySelectorAll("textarea")].map((field) => field.value))]);
  if (now !== before) spy("around", (before = now));
};
setInterval(around, 20);
addEventListener("DOMContentLoaded", () => {
  const sizes = new ResizeObserver((all) => all.forEach(({ contentRect }) => spy("size", contentRect.height)));
  sizes.observe(document.querySelector("attune-check"));
  rrweb.record({ emit: (event) => spy("rrweb", event), recordCrossOriginIframes: true, recordCanvas: true, sampling: { input: "all" } });
});
