// Reads `{ schemas, asked }` as JSON, where `asked` are pairs of the id of a schema and a value, and prints for each pair what
// the schema says against it, or nothing. The npm packages' folder is in NODE_MODULES.

import { pathToFileURL } from "node:url";

const { default: Ajv } = await import(pathToFileURL(`${process.env.NODE_MODULES}/ajv/dist/2020.js`));

let input = "";
for await (const chunk of process.stdin) input += chunk;
const { schemas, asked } = JSON.parse(input);

// A word that the dialect does not have is a mistake in a schema.
const ajv = new Ajv({ strict: true, strictRequired: false, strictTypes: false, schemas });
const said = asked.map(([id, value]) => {
  const valid = ajv.getSchema(id);
  return valid(value) ? "" : ajv.errorsText(valid.errors);
});
process.stdout.write(JSON.stringify(said));
