/** Importing this defines `<attune-check>`, where the name is free. */
import "./index.js";

export {};
