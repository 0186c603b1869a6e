// Ways to break a good Bundle, by name. Each gets the Bundle, its questionnaire and its first response, which has to
// answer two items of the first group or more, with the first among them, and one of the second.

import { ORDINAL } from "./checkers.mjs";

const first = ({ item }) => item[0].item[0];
const answer = (response) => first(response).answer[0];
const person = { display: "somebody" };

export const BREAKS = {
  "another type of Bundle": (bundle) => (bundle.type = "batch"),
  "no label": (bundle) => delete bundle.meta,
  "another label": (bundle) => (bundle.meta.security[0].code = "N"),
  "no address": ({ entry }) => delete entry[1].fullUrl,
  "an address twice": ({ entry }) => (entry[1].fullUrl = entry[0].fullUrl),
  "the questionnaire's own address": ({ entry }, { url }) => (entry[0].fullUrl = url),
  "an address in capitals": ({ entry }) => (entry[1].fullUrl = "urn:uuid:ABCDEF01-2345-4789-8ABC-DEF012345678"),
  "no response": ({ entry }) => entry.splice(1),
  "five responses": ({ entry }) => entry.push(...Array(5).fill(entry[1])),
  "another kind of resource": ({ entry }) => (entry[1].resource = { resourceType: "Patient" }),
  "an unknown property": (bundle) => (bundle.score = 7),
  "no version": (_, questionnaire) => delete questionnaire.version,
  "an item for a score": (_, { item }) => item.push({ linkId: "score", text: "Score", type: "decimal" }),
  "points in words": (_, questionnaire) => (first(questionnaire).answerOption[0].extension[0].valueDecimal = "one"),
  "another extension": (_, questionnaire) => (first(questionnaire).answerOption[0].extension[0].url += "s"),
  "a link id twice": (_, { item }) => (item[0].item[1].linkId = item[0].item[0].linkId),
  "a subject": (_, __, response) => (response.subject = person),
  "an author": (_, __, response) => (response.author = person),
  "a source": (_, __, response) => (response.source = person),
  "a response to no version": (_, { url }, response) => (response.questionnaire = url),
  "a response to another version": (_, { url }, response) => (response.questionnaire = `${url}|0`),
  "a time of day": (_, __, response) => (response.authored += "T12:00:00Z"),
  "no such day": (_, __, response) => (response.authored = "2026-02-30"),
  "no status": (_, __, response) => delete response.status,
  "an unknown item": (_, __, response) => (first(response).linkId = "unknown"),
  "an empty list": (_, __, { item }) => (item[1].item = []),
  "an item in another group": (_, __, { item }) => item[1].item.push(item[0].item.shift()),
  "items in another order": (_, __, { item }) => item[0].item.reverse(),
  "other words of an item": (_, __, response) => (first(response).text = "Something else."),
  "an unknown answer": (_, __, response) => (answer(response).valueCoding.code = "unknown"),
  "an answer of another system": (_, __, response) => (answer(response).valueCoding.system += "0"),
  "other words of an answer": (_, __, response) => (answer(response).valueCoding.display += "?"),
  "an answer with points": (_, __, response) =>
    (answer(response).valueCoding.extension = [{ url: ORDINAL, valueDecimal: 1 }]),
  "an answer twice": (_, __, response) => first(response).answer.push(answer(response)),
  "an answer of two kinds": (_, __, response) => (answer(response).valueString = "somewhat"),
};
