// Defines <attune-check>. Imported twice, or where the name is taken already, it changes nothing.

import { AttuneCheckElement } from "./attune-check-element.js";

if (!customElements.get("attune-check")) customElements.define("attune-check", AttuneCheckElement);
