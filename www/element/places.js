// Where the element finds what it shows: beside itself. Bundlers read these addresses and bring the files along.

import { spoken } from "./languages.js";

const place = {
  en: [new URL("./en/check.html", import.meta.url), new URL("./en/check.plain.html", import.meta.url)],
  "en-easy": [new URL("./en-easy/check.html", import.meta.url), new URL("./en-easy/check.plain.html", import.meta.url)],
  es: [new URL("./es/check.html", import.meta.url), new URL("./es/check.plain.html", import.meta.url)],
  ar: [new URL("./ar/check.html", import.meta.url), new URL("./ar/check.plain.html", import.meta.url)],
};

// English stands in the check for inside of a page.
const words = {
  "en-easy": () => import("./en-easy/words.js"),
  es: () => import("./es/words.js"),
  ar: () => import("./ar/words.js"),
};

// Where WebAssembly is switched off, it is off in the page as well.
export const framed = (lang) => place[spoken(lang)][globalThis.WebAssembly ? 0 : 1].href;

// The address of the check on a page of its own.
export const alone = (url) => url.href;

// The check for a page that shows it inside of itself, and what it says there.
export const inside = async (lang) => {
  const [{ show }, own] = await Promise.all([import("./attune-check.inline.js"), words[spoken(lang)]?.()]);
  return { show, words: own?.words };
};
