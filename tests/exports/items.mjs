// The items of questionnaires and of responses to them.

/** All items in their order, each after the link ids on the way to it. */
export const items = ({ item = [] }, way = []) =>
  item.flatMap((one) => {
    const here = [...way, one.linkId];
    return [[here.join(" "), one], ...items(one, here)];
  });

const coding = ({ system, code, display } = {}) => [system, code, display].join(" ");
const points = (extension = []) => extension.map(({ url, valueDecimal }) => ` ${url} ${valueDecimal}`).join("");

/** What a questionnaire asks: a line for each item and each option. */
export const asked = (questionnaire) =>
  items(questionnaire).flatMap(([way, { type, text, answerOption = [] }]) => [
    `${way} ${type} ${text}`,
    ...answerOption.map(({ valueCoding, extension }) => `${way} ${coding(valueCoding)}${points(extension)}`),
  ]);

/** What a response answers: a line for each answer. */
export const answered = (response) =>
  items(response).flatMap(([way, { answer = [] }]) =>
    answer.map(({ valueCoding }) => `${way} ${coding(valueCoding)}`),
  );
