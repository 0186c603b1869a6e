// Gives what of the screen is not in the language of the page, or runs the wrong way. args[0] says which texts are not
// to be there: a list of sentences, or how a word looks that was not changed; and what a first screen has to say of it.

const root = document.querySelector("[data-attune]");
const [{ lang, dir, sentences, plain, note }] = args;
const found = [];
const say = (fault, part) => found.push(`${fault}: ${part.outerHTML?.slice(0, 140) ?? part}`);

if (root.lang !== lang || root.dir !== dir || getComputedStyle(root).direction !== dir) say("not said to be", root);

// What others are called, how they are reached, and what a sender wrote stays as it is; so do the names of other
// languages and of settings.
const theirs = "bdi, .also, [data-from] p, .languages, .who, [data-warnings] li";
// A look-back line is a code, the same in every language; and a browser has no words for days in those that nobody speaks.
const THEIRS = plain ? /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}|[A-Z][a-z]+ \d+, \d{4}/g : /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/g;
const said = [];
for (const part of root.querySelectorAll("*")) {
  if (part.closest(theirs) && !part.matches(".languages, [data-from] p.small")) continue;
  for (const node of part.childNodes) if (node.nodeType === 3 && node.data.trim()) said.push([node.data.replace(THEIRS, ""), part]);
  for (const name of ["aria-label", "title", "placeholder", "alt"]) if (part.getAttribute(name)) said.push([part.getAttribute(name), part]);
}
for (const [text, part] of said) {
  if (sentences?.includes(text.trim())) say(`English: ${text}`, part);
  if (plain && new RegExp(plain).test(text)) say(`unchanged: ${text}`, part);
}

if (note && root.dataset.screen === "welcome") {
  const told = [...root.querySelectorAll("p")].filter((part) => part.textContent === note && part.checkVisibility());
  if (told.length !== 1) say("not told how far it was looked at", note);
}
// Arabic is written with digits of its own. Help lines keep those that a telephone has, and a version is a code.
if (lang === "ar")
  for (const [text, part] of said) if (/[0-9]/.test(text) && !part.closest(".lines, .method > .small")) say(`digits: ${text}`, part);

// Numbers to dial, addresses and what is drawn as a sign keep their direction; what runs along with the text is turned.
for (const part of root.querySelectorAll(".number, .also[href^=http]")) if (getComputedStyle(part).direction !== "ltr") say("turned", part);
const flipped = (part) => new DOMMatrix(getComputedStyle(part).transform).a < 0;
for (const drawing of root.querySelectorAll("svg")) {
  // What is not shown has no place to be turned in.
  if (!drawing.getClientRects().length) continue;
  const turns = drawing.matches(".piece svg, .fringe svg, .patch, .loom, .stitches");
  if (flipped(drawing) !== (turns && dir === "rtl")) say("drawn the wrong way", drawing);
}
const box = (what) => root.querySelector(what)?.getBoundingClientRect();
const after = (first, second, what) => {
  const [one, two] = [box(first), box(second)];
  if (!one || !two || one.width === 0 || two.width === 0 || Math.abs(one.top - two.top) > one.height / 2) return;
  if (one.left < two.left !== (dir === "ltr")) say("in the wrong order", what);
};
after(".bar .brand", ".bar nav", "the name and the way out");
after("main .row input", "main .row input + span", "a choice and its words");
after("main .go > :first-child", "main .go > :nth-child(2)", "going on and going back");
return found;
