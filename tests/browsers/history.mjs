// Reads the history database of a browser that was closed: node history.mjs FILE, with the npm packages' folder in
// NODE_MODULES. Prints what was visited as JSON: [{ url, title }].

import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";

const sql = createRequire(join(process.env.NODE_MODULES, "a.js"))("sql.js");

const file = process.argv[2];
const journal = `${file}-wal`;
if (existsSync(journal) && statSync(journal).size > 0) throw new Error("the browser was not closed: there is a journal");
const bytes = readFileSync(file);
// A closed database needs no journal, which in memory there is no place for.
bytes[18] = bytes[19] = 1;

const { Database } = await sql();
const database = new Database(bytes);
const table = file.endsWith("places.sqlite") ? "moz_places" : "urls";
const [found] = database.exec(`SELECT url, coalesce(title, '') FROM ${table} ORDER BY id`);
console.log(JSON.stringify((found?.values ?? []).map(([url, title]) => ({ url, title }))));
