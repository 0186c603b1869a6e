// The same where everything is in one file: the document is a text in it. The build puts in DOCUMENT.

import * as inline from "./inside.js";

let address;

// A frame from an address of this kind has no origin either. It stays for as long as the page does.
export const framed = () => (address ??= URL.createObjectURL(new Blob([DOCUMENT], { type: "text/html" })));

export const alone = () => framed();

export const inside = () => Promise.resolve(inline);
