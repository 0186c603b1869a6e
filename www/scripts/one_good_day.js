// Starts the page for one good day. Knows no word of it.

import init from "./attune_check.js";
import { seeWhole } from "./seen.js";
import { unpack } from "./unpack.js";

const page = document.documentElement;
page.dataset.scripted = "started";
seeWhole();

// Where it cannot start, the page is a sheet of paper with all doors open.
unpack(packed, lengths)
  .then(init)
  .catch(() => page.removeAttribute("data-scripted"));
