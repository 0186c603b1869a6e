// Which of the languages is meant by a tag: the one of that id or that tag, or else the one that it begins with, or
// English. The build puts in LANGUAGES, the languages by id, each with what the frame is called for those who hear it
// and with its tag, where that is not its id.

const ids = Object.keys(LANGUAGES);

// How much more room the first screen takes than in English. Measured.
const LONGER = { "en-easy": 1.36, es: 1.17 };

export const spoken = (lang) => {
  const wanted = lang.toLowerCase();
  const named = (name) => ids.find((id) => id === name || LANGUAGES[id][1] === name);
  return named(wanted) ?? named(wanted.split("-")[0]) ?? "en";
};

export const longer = (lang) => LONGER[spoken(lang)] ?? 1;

export const title = (lang) => LANGUAGES[spoken(lang)][0];
