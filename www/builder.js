// Starts the page that makes links. Knows no word of it.

import init from "./attune_check.js";
import { unpack } from "./unpack.js";

// Where it cannot start, a sentence says how a link is written by hand.
unpack(packed, lengths)
  .then(init)
  .catch(() => document.getElementById("by-hand").setAttribute("data-shown", ""));

// Who comes back to it finds it empty.
addEventListener("pageshow", (event) => event.persisted && location.reload());
