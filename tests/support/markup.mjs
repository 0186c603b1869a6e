// Reads a JSON list of [name, kind, markup] and prints what html-validate finds in it, a sentence each. The npm packages'
// folder is in NODE_MODULES.

import { createRequire } from "node:module";

const require = createRequire(`${process.env.NODE_MODULES}/`);
const { HtmlValidate, StaticConfigLoader } = require("html-validate");

// Firefox ticks radio buttons and boxes again when a page is loaded anew, unless they say `autocomplete="off"`. The
// standard gives the attribute no meaning there. That nothing comes back matters more, so these two are let be; on any
// other element the rule holds.
// A statement is the heading before its group, and names it from there: within the group it would be heard twice.
const meant = (found, line) =>
  (found.ruleId === "valid-autocomplete" && /cannot be used on <input type="(radio|checkbox)">/.test(found.message)) ||
  (found.ruleId === "wcag/h71" && /^fieldset [^>]*aria-labelledby=/.test(line));

// A document holds several first screens and the form, of which the sheet shows one at a time. Each is a page with
// landmarks of its own, and is looked at alone as well.
const alone = { "no-multiple-main": "off", "unique-landmark": "off" };

// What is chosen is sent nowhere: the form is there so that browsers keep nothing of it.
const unsent = { "wcag/h32": "off" };

const rules = { extends: ["html-validate:standard", "html-validate:a11y"], root: true, rules: unsent };
const validators = {
  part: new HtmlValidate(new StaticConfigLoader(rules)),
  several: new HtmlValidate(new StaticConfigLoader({ ...rules, rules: { ...unsent, ...alone } })),
};

let input = "";
for await (const chunk of process.stdin) input += chunk;

const said = [];
for (const [name, kind, markup] of JSON.parse(input)) {
  const report = await validators[kind].validateString(markup, name);
  for (const found of report.results.flatMap((result) => result.messages)) {
    const line = markup.split("\n")[found.line - 1].slice(found.column - 1, found.column + 120);
    if (!meant(found, line)) said.push(`${name}:${found.line}: ${found.ruleId}: ${found.message}: ${line}`);
  }
}
process.stdout.write(JSON.stringify(said));
