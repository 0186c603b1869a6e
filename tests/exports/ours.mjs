// What an export of ours has to be beyond FHIR: nothing in it tells who answered, and nothing in it is a score.

import { ORDINAL, TYPES, faults } from "./checkers.mjs";
import { items } from "./items.mjs";

const RESTRICTED = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality R";
const HELD = /^Questionnaire(,QuestionnaireResponse){1,4}$/;
const UUID = /^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const DAY = /^\d{4}-\d\d-\d\d$/;
const PERSONAL = ["subject", "author", "source", "encounter", "identifier", "contained", "modifierExtension"];

/** All properties anywhere in a value, with what they hold. */
const properties = (value) =>
  Object.entries(Object(value)).flatMap(([name, held]) => {
    const below = typeof held === "string" ? [] : properties(held);
    return Array.isArray(value) ? below : [[name, held], ...below];
  });

function* ofBundle(bundle) {
  const { type, meta, entry } = bundle;
  if (type !== "collection") yield "it is no collection";
  const labels = (meta?.security ?? []).map(({ system, code }) => `${system} ${code}`);
  if (!labels.includes(RESTRICTED)) yield "it is not labelled as restricted";
  const types = entry.map(({ resource }) => resource.resourceType).join();
  if (!HELD.test(types)) yield `it holds ${types}`;
  // HL7's validator refuses a questionnaire whose place in a Bundle is its own address.
  const addresses = [entry[0].resource.url, ...entry.map(({ fullUrl }) => fullUrl)];
  for (const [at, address] of addresses.entries()) {
    if (!UUID.test(address)) yield `the address ${address} is no UUID in small letters`;
    if (addresses.indexOf(address) < at) yield `the address ${address} is there twice`;
  }
  for (const [name, held] of properties(bundle)) {
    if (PERSONAL.includes(name)) yield `it has ${name}`;
    // In JSON of FHIR what is empty is left out, which no checker says of lists.
    if (["null", '""', "[]", "{}"].includes(JSON.stringify(held))) yield `it has an empty ${name}`;
  }
}

function* ofQuestionnaire(questionnaire) {
  if (!questionnaire.version) yield "the questionnaire has no version";
  for (const [way, { type }] of items(questionnaire)) {
    if (!["group", "choice", "display"].includes(type)) yield `${way} is of type ${type}`;
  }
  for (const [name, held] of properties(questionnaire)) {
    const others = name === "extension" ? held.filter(({ url }) => url !== ORDINAL) : [];
    for (const { url } of others) yield `the questionnaire has ${url}`;
  }
}

function* ofResponse(response, questionnaire) {
  const canonical = `${questionnaire.url}|${questionnaire.version}`;
  if (response.questionnaire !== canonical) yield `a response is to ${response.questionnaire}, not to ${canonical}`;
  if (!DAY.test(response.authored)) yield `a response is of ${response.authored}, which is no day`;
  // Points stand with the options. With an answer they would be a score.
  for (const [name] of properties(response)) {
    const value = name.startsWith("value") && name !== "valueCoding";
    if (value || name === "extension") yield `a response has ${name}`;
  }
  const form = new Map(items(questionnaire));
  for (const [way, { text }] of items(response)) {
    if (!form.has(way)) yield `a response has ${way}, and the questionnaire has not`;
    else if (text !== undefined && text !== form.get(way).text) yield `a response has “${text}” for ${way}`;
  }
}

function* ours(bundle) {
  const [questionnaire, ...responses] = bundle.entry.map(({ resource }) => resource);
  yield* ofBundle(bundle);
  yield* ofQuestionnaire(questionnaire);
  for (const response of responses) yield* ofResponse(response, questionnaire);
}

/** What is wrong with a Bundle and with what it holds, as pairs of the checker and what it says. */
export function faultsOf(bundle) {
  const resources = (bundle.entry ?? []).map(({ resource }) => resource);
  if (bundle.resourceType !== "Bundle" || resources.length === 0 || resources.includes(undefined)) {
    return [["ours", "it is no Bundle of resources"]];
  }
  // Medplum looks into the resources as well, which are checked one by one below.
  const whole = faults(bundle).filter(([, said]) => !said.includes(".resource."));
  const each = resources.flatMap((resource, at) =>
    TYPES.includes(resource.resourceType)
      ? faults(resource, resources[0]).map(([checker, said]) => [checker, `entry ${at}: ${said}`])
      : [],
  );
  return [...whole, ...each, ...[...ours(bundle)].map((said) => ["ours", said])];
}
