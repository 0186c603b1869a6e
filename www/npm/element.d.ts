/** Importing this defines `<attune-check>`, where the name is free. Everything is in the one script, in English. */
import "./index.js";

export {};
