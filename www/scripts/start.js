// What every start of the check takes: its setup, and word of its being left. Knows no question and no score.

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

// A value as one text, in the form that the core's `value/flat.rs` reads: one text comes over faster than a thousand.
// What it has no sign for, as a fraction or a function, is nothing.
export const flat = (value) => {
  if (typeof value === "string") return `"${value.replaceAll("\0", "")}\0`;
  if (value >>> 0 === value) return `#${value}\0`;
  if (Array.isArray(value)) return `[${value.map(flat).join("")}]`;
  if (value && typeof value === "object") {
    return `{${Object.entries(value).map(([name, one]) => `${name}\0${flat(one)}`).join("")}}`;
  }
  return value === true ? "+" : value === false ? "/" : "-";
};

// Sentences by name, from names and sentences apart. Names that begin alike come as `beginning end end`.
export const named = ([names, sentences]) => {
  const all = names.split(",").flatMap((group) => {
    const [start, ...ends] = group.split(" ");
    return ends.map((end) => start + end);
  });
  return Object.fromEntries(all.map((name, at) => [name, sentences[at]]));
};

export const setup = (link, more) => flat({ language: navigator.language || "", link, today: today(), id: "a-", ...more });

// Calls with the name of each screen that comes up in this element.
export const screens = (place, call) => {
  const observer = new MutationObserver(() => {
    const screen = place.querySelector("[data-attune]")?.dataset.screen;
    if (screen) call(screen);
  });
  observer.observe(place, { subtree: true, childList: true, attributeFilter: ["data-screen", "data-attune"] });
  return observer;
};

export const left = (place, call) => screens(place, (screen) => screen === "left" && call());
