// Which of the languages is meant by a tag: the one of that name, or else the one that it begins with, or English.
// The build puts in LANGUAGES, the languages by id, each with what the frame is called for those who hear it.

const ids = Object.keys(LANGUAGES);

// How much more room the first screen takes than in English. Measured.
const LONGER = { "en-easy": 1.36, es: 1.17 };

export const spoken = (lang) => {
  const wanted = lang.toLowerCase();
  return [wanted, wanted.split("-")[0]].find((id) => ids.includes(id)) ?? "en";
};

export const longer = (lang) => LONGER[spoken(lang)] ?? 1;

export const title = (lang) => LANGUAGES[spoken(lang)];
