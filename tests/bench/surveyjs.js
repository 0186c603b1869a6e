// The statements of a stage with SurveyJS, a statement on a page, with its sheet that brings no fonts. The
// build fills in WORDS.

import { Model } from "survey-core";
import "survey-core/survey-core.fontless.min.css";
import { renderSurvey } from "survey-js-ui";

const choices = WORDS.scale.map((text, value) => ({ value, text }));
const pages = WORDS.statements.map(({ id, text }) => ({
  elements: [{ type: "radiogroup", name: id, title: text, choices }],
}));
renderSurvey(new Model({ pages, pageNextText: WORDS.on }), document.getElementById("place"));
