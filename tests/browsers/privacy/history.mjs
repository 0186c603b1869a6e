// Reads the history database of a browser that was closed: node history.mjs FILE, with the npm packages' folder in
// NODE_MODULES. Prints what was visited, and how often, as JSON: [{ url, title, visits }].

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
const firefox = file.endsWith("places.sqlite");
const [table, visited, of] = firefox ? ["moz_places", "moz_historyvisits", "place_id"] : ["urls", "visits", "url"];
const visits = `(SELECT count(*) FROM ${visited} WHERE ${visited}.${of} = ${table}.id)`;
const [found] = database.exec(`SELECT url, coalesce(title, ''), ${visits} FROM ${table} ORDER BY id`);
console.log(JSON.stringify((found?.values ?? []).map(([url, title, visits]) => ({ url, title, visits }))));
