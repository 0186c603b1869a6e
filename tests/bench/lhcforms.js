// The statements of a stage with LHC-Forms, all on one page, as a Questionnaire of FHIR R4. The build fills in WORDS.

const coding = [{ system: "http://hl7.org/fhir/questionnaire-item-control", code: "radio-button" }];
const asRadio = {
  url: "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
  valueCodeableConcept: { coding },
};
const answerOption = WORDS.scale.map((display, at) => ({ valueCoding: { code: String(at + 1), display } }));
const item = WORDS.statements.map(({ id, text }) => ({
  linkId: id,
  text,
  type: "choice",
  extension: [asRadio],
  answerOption,
}));
LForms.Util.addFormToPage({ resourceType: "Questionnaire", status: "active", item }, "place", { fhirVersion: "R4" });
