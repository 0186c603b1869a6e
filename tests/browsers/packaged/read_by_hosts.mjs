// What two hosts make of the files that are written for them, by their own code. Prints what is wrong.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const [modules, site] = process.argv.slice(2);
const require = createRequire(`${modules}/`);
const { parseAllHeaders } = await import(pathToFileURL(require.resolve("@netlify/headers-parser")));
const { getTransformedRoutes } = require("@vercel/routing-utils");

const { headers, errors } = await parseAllHeaders({ headersFiles: [`${site}/_headers`], configHeaders: [], minimal: true });
const { error, routes } = getTransformedRoutes(JSON.parse(readFileSync(`${site}/vercel.json`, "utf8")));
// Vercel matches a path with an expression, and has no address without the ending. Netlify puts a space behind each comma.
const lost = headers.filter(({ for: path, values }) => {
  const rule = routes?.find(({ src }) => new RegExp(src).test(path.replace(":language", "es")));
  const differ = Object.entries(values).some(([name, value]) => rule?.headers[name]?.replaceAll(", ", ",") !== value.replaceAll(", ", ","));
  return /\.(html|js|png)$/.test(path) && differ;
});
const faults = [...errors.map(String), error?.message, ...lost.map(({ for: path }) => path)].filter(Boolean);
process.stdout.write(JSON.stringify({ rules: headers.length, faults }));
