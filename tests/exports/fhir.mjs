// Checks what is exported as FHIR R4.
//
//   node tests/exports/fhir.mjs FILE ...         what is wrong with the Bundle in each file, a line for each fault
//   node tests/exports/fhir.mjs --faults FILE    documents by name, as `[whether it is valid, the document]`: exactly
//                                                the valid ones are accepted
//   node tests/exports/fhir.mjs --breaks FILE    a good Bundle, which is refused once it is broken (breaks.mjs)
//
// Where that does not hold, it exits with 1 and says why on standard error.

import { readFileSync } from "node:fs";
import { BREAKS } from "./breaks.mjs";
import { faults } from "./checkers.mjs";
import { close } from "./lforms.mjs";
import { faultsOf } from "./ours.mjs";

/** Whether a document was judged rightly, and a line that says who refused it. */
function judged(name, valid, found) {
  const by = [...new Set(found.map(([checker]) => checker))].join(", ");
  const right = valid === (by === "");
  return [right, `${right ? "right" : "WRONG"}  ${name}: ${by ? `refused by ${by}` : "accepted"}`];
}

// Each gives lines behind whether all is well with them.
const WAYS = {
  "--faults": (documents) => {
    const isForm = ([valid, { resourceType }]) => valid && resourceType === "Questionnaire";
    const [, form] = Object.values(documents).find(isForm);
    return Object.entries(documents).map(([name, [valid, document]]) => judged(name, valid, faults(document, form)));
  },
  "--breaks": (bundle) => {
    const broken = Object.entries(BREAKS).map(([name, change]) => {
      const copy = structuredClone(bundle);
      change(copy, ...copy.entry.map(({ resource }) => resource));
      return judged(name, false, faultsOf(copy));
    });
    return [judged("as it is", true, faultsOf(bundle)), ...broken];
  },
  "": (bundle, file) => faultsOf(bundle).map(([checker, said]) => [false, `${file}: ${checker}: ${said}`]),
};

const named = process.argv.slice(2);
const way = named[0] in WAYS ? named.shift() : "";
if (named.length === 0) throw new Error("Which file?");
const lines = named.flatMap((file) => WAYS[way](JSON.parse(readFileSync(file, "utf8")), file));
await close();

const fine = lines.every(([right]) => right);
for (const [, line] of lines) (fine ? console.log : console.error)(line);
process.exitCode = fine ? 0 : 1;
