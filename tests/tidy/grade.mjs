// Reads texts as a JSON list and prints their reading grades: Flesch–Kincaid, counted by two npm packages, or with the
// word `es` the formula of Crawford (1984) for Spanish. The npm packages' folder is in NODE_MODULES.

import { pathToFileURL } from "node:url";

const from = (name) => import(pathToFileURL(`${process.env.NODE_MODULES}/${name}/index.js`));
const { syllable } = await from("syllable");
const { fleschKincaid } = await from("flesch-kincaid");

let input = "";
for await (const chunk of process.stdin) input += chunk;

const wordsOf = (text) => text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));

const grade = (text) => {
  const words = wordsOf(text);
  const sentences = text.split(/[.?!:]+/).filter((part) => wordsOf(part).length > 0);
  return fleschKincaid({
    sentence: sentences.length,
    word: words.length,
    syllable: words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0),
  });
};

// A vowel group is a syllable; two open vowels beside each other are two, and so is one with an accented i or u.
const syllables = (word) => {
  const spelled = word.toLowerCase().replace(/qu/g, "k").replace(/gu(?=[eiéí])/g, "g").replace(/y$/, "i");
  const groups = spelled.match(/[aeiouáéíóúü]+/g) ?? [];
  const parted = groups.join(" ").match(/(?<=[aeoáéó])(?=[aeoáéóíú])|(?<=[íú])(?=[aeoáéó])/g) ?? [];
  return Math.max(1, groups.length + parted.length);
};

const crawford = (text) => {
  const words = wordsOf(text);
  const sentences = text.split(/[.?!:\n]+/).filter((part) => wordsOf(part).length > 0).length;
  const spoken = words.reduce((sum, word) => sum + syllables(word), 0);
  return (-0.205 * 100 * sentences) / words.length + (0.049 * 100 * spoken) / words.length - 3.407;
};

const measure = process.argv[2] === "es" ? crawford : grade;
process.stdout.write(JSON.stringify(JSON.parse(input).map(measure)));
