// Reads texts as a JSON list and prints their Flesch–Kincaid grades, counted by two npm packages.

import { pathToFileURL } from "node:url";

const from = (name) => import(pathToFileURL(`${process.argv[2]}/${name}/index.js`));
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

process.stdout.write(JSON.stringify(JSON.parse(input).map(grade)));
