// Starts the check in the page. Knows no question, no score and no word of it.

import init, { mount, wipe } from "./attune_check.js";
import { walkHistory } from "./history.js";
import { keepTold, onSet } from "./host.js";
import { seeWhole } from "./seen.js";
import { flat, left, named, setup } from "./start.js";
import { takeOver, until } from "./take_over.js";
import { unpack } from "./unpack.js";

const early = window.attune;
delete window.attune;

const by = (id) => document.getElementById(id);
const place = by("attune");
let handle;
// Which start it is that the page waits for. What a start before it still does is for nothing.
let turn = 0;
// Modules are started one after the other: one that came late would take the place of the one that is used.
let loaded;

// What the address sets, until a page around sets something else.
let link = location.hash;
// In a frame the Back button belongs to the page around.
const alone = window === window.top;
const steps = early && alone && walkHistory((back) => handle?.walk(back), place.dataset.exit);
// The element around leads away by itself, once its page was told.
const now = () => setup(link, { history: alone, exit: early.shell ? null : place.dataset.exit });

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
  const country = (lines) => ({ id: lines.dataset.country, lines: [...lines.querySelectorAll("li")].map(line) });
  return { countries: [...by("paper").querySelectorAll("[data-country]")].map(country) };
};

const start = async (wanted) => {
  if (early.left) return;
  loaded = Promise.resolve(loaded)
    .catch(() => {})
    .then(() => wanted() && unpack(packed, lengths).then(init));
  await loaded;
  if (!wanted()) return;
  const [check, words] = JSON.parse(by("content").textContent);
  const text = named(words);
  const live = document.createElement("div");
  handle = mount(live, flat({ check, text, help: helpLines(text["help.always"]) }), now());
  const ready = () => live.querySelector("[data-attune=ready]");
  await until(ready);
  if (!ready()) throw new Error("The check draws nothing.");
  await takeOver(place, live, early, () => wanted() && !early.left);
  if (!wanted()) return;
  // The card of the first screens stays, and nothing else.
  if (early.left) return drop();
  early.pressed = "";
  if (steps) steps.begin();
};

const drop = () => {
  turn += 1;
  early.live = false;
  if (!handle) return;
  handle.unmount();
  handle.free();
  handle = undefined;
  // The check takes itself out of the page in a microtask; then nothing of it is needed.
  queueMicrotask(() => queueMicrotask(wipe));
};

const stop = () => {
  drop();
  place.replaceChildren();
  // A start after this one begins at the first screen.
  place.removeAttribute("data-shown");
  early.pressed = "";
};

// Where the browser has no WebAssembly, the same check runs as a plain script from a document beside this one.
// On a disk it may have been saved alone.
const failed = () => {
  if (early.left) return;
  const plain = document.documentElement.dataset.plain;
  if (plain && navigator.onLine && location.protocol !== "file:") location.replace(plain + location.hash);
  else early.fail();
};

const begin = () => {
  const mine = (turn += 1);
  const wanted = () => mine === turn;
  start(wanted).catch(() => wanted() && failed());
};

// Where the script that runs first did not run, or where this one ran already, the name means the element of this id. Then
// nothing is done: the form is there, or the check.
if (early?.tell) {
  early.started = true;
  seeWhole();
  addEventListener("pagehide", stop);
  addEventListener("pageshow", (event) => event.persisted && !early.left && begin());
  // A link opened in the same tab is a new start.
  addEventListener("hashchange", () => {
    // After leaving, the browser's Forward brings no link back.
    if (early.left) return location.hash && location.reload();
    if (early.elsewhere()) return;
    link = location.hash;
    stop();
    begin();
  });
  // All lines on one page are printed as the form, with every help line of the country that is set, and those of the last
  // entry, which are for every country.
  addEventListener("beforeprint", () => {
    const country = place.querySelector("[data-country]")?.dataset.country;
    const folds = country ? by("paper").querySelectorAll("details") : [];
    for (const fold of folds) fold.open = fold.parentNode.matches(`[data-country=${country}], :last-of-type`);
  });
  // Should the check ever stop, its help and its way out would stop with it.
  addEventListener("error", (event) => {
    if (!early.live || !early.ours(event)) return;
    stop();
    early.fail();
  });
  left(place, early.clear);
  if (steps) left(place, steps.left);
  keepTold(place, early.tell);
  onSet((set) => {
    link = set;
    handle?.update(now());
  });
  begin();
}
