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

// The check draws in microtasks, so this never waits for a frame.
const until = async (holds) => {
  for (let tries = 0; tries < 99 && !holds(); tries += 1) await null;
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

// What was ticked and pressed before the check could hear it is ticked and pressed again in it.
const replay = async (live) => {
  const shown = place.querySelector("[data-screen]:not([hidden])");
  const screen = shown?.dataset.screen;
  const root = live.querySelector("[data-attune]");
  for (const list of place.querySelectorAll("select")) {
    const same = twin(list, live);
    if (list.selectedIndex < 0 || list.options[list.selectedIndex].defaultSelected || !same) continue;
    same.value = list.value;
    same.dispatchEvent(new Event("change", { bubbles: true }));
  }
  if (screen === "stage") {
    twin(place.querySelector("[data-action=start]"), live).click();
    await until(() => root.dataset.screen === screen);
    for (const ticked of shown.querySelectorAll("input:checked")) {
      twin(ticked, live)?.click();
      await until(() => twin(ticked, live)?.checked);
    }
  }
  for (const fold of shown?.querySelectorAll("details[open]") ?? []) twin(fold, live).open = true;
  await null;
  const focused = document.activeElement;
  if (early.pressed) {
    live.querySelector(`main [data-action="${early.pressed}"], [data-action="${early.pressed}"]`)?.click();
    await until(() => false);
  }
  const moved = early.pressed && live.querySelector("[data-panel] [tabindex], main [tabindex]");
  return moved || (shown?.contains(focused) && twin(focused, live));
};

const start = async () => {
  if (early.left) return;
  await init(unpacked());
  const [check, text, help] = JSON.parse(by("content").textContent);
  const live = document.createElement("div");
  handle = mount(live, { check, text, help }, setup());
  await until(() => live.querySelector("[data-attune=ready]"));
  const focus = await replay(live);
  // The card of the first screens stays, and nothing else.
  if (early.left) return drop();
  early.end();
  early.pressed = "";
  place.replaceChildren(live);
  place.hidden = false;
  by("failed").hidden = by("paper").hidden = true;
  if (focus) focus.focus({ preventScroll: !early.pressed });
};

const drop = () => {
  if (!handle) return;
  handle.unmount();
  handle.free();
  handle = undefined;
  wipe();
};

const stop = () => {
  drop();
  place.replaceChildren();
};

// Where the browser has no WebAssembly, the same check runs as a plain script from a document beside this one.
const failed = () => {
  if (early.left) return;
  const plain = document.documentElement.dataset.plain;
  if (plain && navigator.onLine) location.replace(plain + location.hash);
  else early.fail();
};

const begin = () => start().catch(failed);

addEventListener("pagehide", stop);
addEventListener("pageshow", (event) => event.persisted && begin());
// A link opened in the same tab is a new start.
addEventListener("hashchange", () => {
  stop();
  begin();
});
begin();
