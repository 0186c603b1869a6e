// Defines <attune-check>. Imported twice, or where the name is taken already, it changes nothing.

import { AttuneCheckElement } from "./attune-check-element.js";

// A server that renders pages ahead has no such names, and importing this has to work there as well.
const names = globalThis.customElements;
if (names && !names.get("attune-check")) names.define("attune-check", AttuneCheckElement);

// A frame that was pasted before its lines had a style is as high as an attribute says, which any rule of a theme for
// frames takes away.
for (const frame of globalThis.document?.querySelectorAll('iframe[src*="/check."][height]') ?? []) {
  frame.style.setProperty("min-height", `${frame.height}px`, "important");
}
