// Starts the page that makes links. Knows no word of it.

import init from "./attune_check.js";
import { seeWhole } from "./seen.js";
import { unpack } from "./unpack.js";

const page = document.documentElement;
page.dataset.scripted = "started";
seeWhole();

// Where it cannot start, a sentence says how a link is written by hand.
unpack(packed, lengths)
  .then(init)
  .then(() => document.getElementById("by-hand").remove())
  .catch(() => page.removeAttribute("data-scripted"));

// Who comes back to it finds it empty.
addEventListener("pageshow", (event) => event.persisted && location.reload());
