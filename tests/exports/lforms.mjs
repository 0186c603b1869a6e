// LHC-Forms, the forms program of the US National Library of Medicine, without a browser: it reads a form and answers
// to it, and writes down what it understood. It brings fhirpath.js along, the evaluator that HL7 keeps.
//
// The package asks npm for all that it was made from, so xtask fetches it alone. Its folder is in LFORMS; without that,
// the newest one in target/npm-alone is taken.

import { existsSync, readFileSync, readdirSync } from "node:fs";
import { load, modules } from "./modules.mjs";

function newest() {
  const alone = `${modules}/../../npm-alone`;
  const names = existsSync(alone) ? readdirSync(alone).filter((name) => name.startsWith("lforms-")) : [];
  if (names.length === 0) throw new Error("LHC-Forms is missing: LFORMS has to name the folder of its npm package");
  names.sort((one, other) => one.localeCompare(other, "en", { numeric: true }));
  return `${alone}/${names.at(-1)}/package`;
}

// The scripts are made for a page. To read a form they need no more of one than happy-dom has.
const { Window } = await load("happy-dom/lib/index.js");
const page = new Window();
const folder = `${process.env.LFORMS ?? newest()}/dist/lforms`;
for (const file of ["webcomponent/lhc-forms.js", "fhir/R4/lformsFHIR.min.js"]) {
  page.eval(readFileSync(`${folder}/${file}`, "utf8"));
}
const { FHIR, LFormsData, Util } = page.LForms;
const { fhirpath, fhirpathModel } = FHIR.R4;

/** Says of each resource of R4 whether an expression of FHIRPath is true of it. */
export function holds(expression) {
  const evaluate = fhirpath.compile(expression, fhirpathModel);
  return (resource) => evaluate(resource, { resource }).join() === "true";
}

// An object of the page's own, since the scripts change what they are given.
const given = (value) => page.JSON.parse(JSON.stringify(value));
const read = (questionnaire) => Util.convertFHIRQuestionnaireToLForms(given(questionnaire), "R4");
const written = (type, form) => Util.getFormFHIRData(type, "R4", new LFormsData(form));

/** A questionnaire as LHC-Forms writes it after it has read it. */
export const throughForm = (questionnaire) => written("Questionnaire", read(questionnaire));

/** A response as LHC-Forms writes it after it has read it into the form of this questionnaire. */
export const throughAnswers = (questionnaire, response) =>
  written("QuestionnaireResponse", Util.mergeFHIRDataIntoLForms(given(response), read(questionnaire), "R4"));

/** Ends what the page still waits for. */
export const close = () => page.happyDOM.close();
