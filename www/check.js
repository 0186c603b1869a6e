// Starts the check in the page and lets it take over what was done on the first screens before. Knows no
// question, no score and no word of it.

import init, { mount, wipe } from "./attune_check.js";
import { unpack } from "./unpack.js";

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

// The help lines stand in the paper form, so that they are there whatever runs.
const helpLines = (always) => {
  const line = (row) => {
    const [name, number, to, say, time, note] = ["b", "[href^=tel]", "[href^=sms]", "kbd", "i", "small"].map(
      (what) => row.querySelector(what)?.textContent,
    );
    const url = row.querySelector("[href^=http]")?.getAttribute("href");
    const hours = time === always ? "24/7" : time;
    const { kind } = row.parentNode.dataset;
    return { kind, name, number, text: to && { to, say }, hours, url, note, expires_on: row.dataset.until };
  };
  const country = (place) => ({ id: place.dataset.country, lines: [...place.querySelectorAll("li")].map(line) });
  return { countries: [...by("paper").querySelectorAll("[data-country]")].map(country) };
};

// The check draws in microtasks, and after a while of work in tasks, so that the browser can do others.
const until = async (holds) => {
  for (let tries = 0; tries < 999 && !holds(); tries += 1) {
    await (tries < 99 ? null : new Promise((go) => setTimeout(go)));
  }
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

// What is chosen and ticked on the first screens.
const done = () => {
  const screen = place.dataset.shown || "welcome";
  const changed = (list) => list.selectedOptions[0]?.defaultSelected === false;
  const lists = [...place.querySelectorAll("select")].filter(changed);
  const ticked = [...place.querySelectorAll(`:scope > [data-screen=${screen}] input:checked`)];
  return { screen, lists, ticked, text: [screen, ...[...lists, ...ticked].map((one) => one.name + one.value)].join() };
};

// Does it again in the check, which could not hear it before.
const replay = async (live, { screen, lists, ticked }) => {
  if (early.left) return;
  for (const list of lists) {
    const same = twin(list, live);
    if (!same) continue;
    same.value = list.value;
    same.dispatchEvent(new Event("change", { bubbles: true }));
  }
  const root = live.querySelector("[data-attune]");
  if (screen !== root.dataset.screen) {
    live.querySelector(`main [data-action=${screen === "stage" ? "start" : "back"}]`).click();
    await until(() => root.dataset.screen === screen);
  }
  for (const input of ticked) {
    twin(input, live)?.click();
    await until(() => twin(input, live)?.checked !== false);
  }
};

// Presses the button that was pressed last and gives the heading of what it opened.
const press = async (live) => {
  const button = ["main ", ""].map((within) => live.querySelector(`${within}[data-action=${early.pressed}]`)).find(Boolean);
  const before = live.textContent;
  button?.click();
  await until(() => live.textContent !== before);
  return live.querySelector("[data-panel] [tabindex], main [tabindex]");
};

const start = async () => {
  if (early.left) return;
  await init(unpack(packed, lengths));
  const [check, text] = JSON.parse(by("content").textContent);
  const help = helpLines(text["help.always"]);
  const live = document.createElement("div");
  handle = mount(live, { check, text, help }, setup());
  await until(() => live.querySelector("[data-attune=ready]"));
  // Where somebody goes on ticking meanwhile, it is done once more.
  let before;
  do await replay(live, (before = done()));
  while (before.text !== done().text);
  const heading = early.pressed && (await press(live));
  // The card of the first screens stays, and nothing else.
  if (early.left) return drop();
  early.end();
  const shown = place.querySelector(`:scope > [data-screen=${before.screen}]`);
  const focused = shown?.contains(document.activeElement) && twin(document.activeElement, live);
  for (const fold of shown?.querySelectorAll("details[open]") ?? []) twin(fold, live)?.setAttribute("open", "");
  place.replaceChildren(live);
  place.removeAttribute("data-shown");
  place.hidden = false;
  by("failed").hidden = by("paper").hidden = true;
  if (heading) heading.focus();
  else if (focused) focused.focus({ preventScroll: true });
  early.pressed = "";
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
