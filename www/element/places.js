// Where the element finds what it shows: beside itself. Bundlers read these addresses and bring the files along.

const check = new URL("./en/check.html", import.meta.url).href;
const plain = new URL("./en/check.plain.html", import.meta.url).href;

// Where WebAssembly is switched off, it is off in the page as well.
export const framed = () => (globalThis.WebAssembly ? check : plain);

// The address of the check on a page of its own.
export const alone = (url) => url.href;

// The check for a page that shows it inside of itself.
export const inside = () => import("./attune-check.inline.js");
