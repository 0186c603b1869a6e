// Where the npm packages of tests/npm are: in NODE_MODULES, as tests in Rust say, or else where xtask installs them.

import { fileURLToPath, pathToFileURL } from "node:url";

const installed = fileURLToPath(new URL("../../target/npm/node_modules", import.meta.url));
export const modules = process.env.NODE_MODULES ?? installed;

/** A module by its path in their folder. */
export const load = (path) => import(pathToFileURL(`${modules}/${path}`));
