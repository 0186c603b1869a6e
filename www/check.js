// Starts the check in the page and lets it take over what was done on the first screens before. Knows no
// question, no score and no word of it.

import init, { mount, wipe } from "./attune_check.js";

const early = window.attune;
delete window.attune;
early.started = true;

const by = (id) => document.getElementById(id);
const place = by("attune");
let handle;

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const setup = () => ({
  language: navigator.language || "",
  link: location.hash,
  today: today(),
  id: "a-",
  // In a frame the host's Back button is the host's.
  history: window === window.top,
  exit: place.dataset.exit,
});

// The module stands in the document as a text: a character for each byte.
const unpacked = () => {
  const bytes = new Uint8Array(packed.length);
  for (let at = 0; at < bytes.length; at += 1) bytes[at] = packed.charCodeAt(at) ^ MASK;
  return bytes;
};

// The check draws in microtasks, and in tasks where that takes long. This never waits for a frame, which a page
// in the background does not get.
const until = async (holds, tries = 999) => {
  for (let at = 0; at < tries && !holds(); at += 1) await (at < 30 ? null : new Promise((go) => setTimeout(go)));
};

// The element that means the same in another drawing of the screen.
const twin = (element, within) => {
  for (const name of ["data-action", "data-set", "value", "tabindex"]) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const group = element.name ? `[name="${element.name}"]` : "";
    return within.querySelector(`${element.localName}${group}[${name}="${value}"]`);
  }
  return within.querySelector(element.localName);
};

// In a tree that is not in the page yet, browsers tell of no change by themselves.
const change = (element) => element?.dispatchEvent(new Event("change", { bubbles: true }));

// What was ticked and pressed before the check could hear it is ticked and pressed again in it.
const replay = async (live) => {
  const shown = place.querySelector("[data-screen]:not([hidden])");
  const screen = shown?.dataset.screen;
  const root = live.querySelector("[data-attune]");
  for (const list of place.querySelectorAll("select")) {
    const at = list.selectedIndex;
    const same = () => twin(list, live);
    if (at < 0 || list.options[at].defaultSelected || !same()) continue;
    same().selectedIndex = at;
    change(same());
    await until(() => same()?.options[at].defaultSelected);
  }
  if (screen === "stage") {
    twin(place.querySelector("[data-action=start]"), live).click();
    await until(() => root.dataset.screen === screen);
    for (const ticked of shown.querySelectorAll("input:checked")) {
      const same = () => twin(ticked, live);
      change(same());
      await until(() => same()?.checked);
    }
  }
  for (const fold of shown?.querySelectorAll("details[open]") ?? []) twin(fold, live).open = true;
  await null;
  const focused = document.activeElement;
  const reached = () => live.querySelector("[data-panel] [tabindex], main [tabindex]");
  if (early.pressed) {
    const before = reached();
    live.querySelector(`main [data-action="${early.pressed}"], [data-action="${early.pressed}"]`)?.click();
    // It may also stay where it is, with a word on what is missing.
    await until(() => reached() !== before, 60);
    return reached();
  }
  return shown?.contains(focused) && twin(focused, live);
};

// Which start it is that the page waits for. What a start before it still does is for nothing.
let turn = 0;
// Modules are started one after the other: one that came late would take the place of the one that is used.
let loaded;

const start = async (wanted) => {
  if (early.left) return;
  loaded = Promise.resolve(loaded)
    .catch(() => {})
    .then(() => wanted() && init(unpacked()));
  await loaded;
  if (!wanted()) return;
  const [check, text, help] = JSON.parse(by("content").textContent);
  const live = document.createElement("div");
  handle = mount(live, { check, text, help }, setup());
  const ready = () => live.querySelector("[data-attune=ready]");
  await until(ready);
  if (!ready()) throw 0;
  const focus = await replay(live);
  if (!wanted()) return;
  if (early.left) return stop();
  early.end();
  // Who pressed something comes to the top of what it brought, and nobody else is moved.
  const top = early.pressed ? 0 : scrollY;
  early.pressed = "";
  place.replaceChildren(live);
  place.hidden = false;
  by("failed").hidden = by("paper").hidden = true;
  if (focus) focus.focus({ preventScroll: true });
  scrollTo(0, top);
};

const stop = () => {
  turn += 1;
  if (handle) {
    handle.unmount();
    handle.free();
    handle = undefined;
    wipe();
  }
  place.replaceChildren();
};

// Where the browser has no WebAssembly, the same check runs as a plain script from a document beside this one.
// On a disk it may have been saved alone.
const failed = () => {
  const plain = document.documentElement.dataset.plain;
  if (plain && navigator.onLine && location.protocol !== "file:") location.replace(plain + location.hash);
  else early.fail();
};

const begin = () => {
  const mine = (turn += 1);
  const wanted = () => mine === turn;
  start(wanted).catch(() => wanted() && failed());
};

addEventListener("pagehide", stop);
addEventListener("pageshow", (event) => event.persisted && begin());
// A link opened in the same tab is a new start.
addEventListener("hashchange", () => {
  stop();
  begin();
});
begin();
