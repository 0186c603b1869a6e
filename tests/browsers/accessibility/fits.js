// Sets the page in every width, with larger and with wider text, and gives what does not fit.

// What WCAG 1.4.12 asks a page to take.
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
  p { margin-block-end: 2em !important }`;
// Others are looked at where they are given.
const SETTINGS = args[0] ?? [["", "", ""], ["280px", "", ""], ["320px", "", ""], ["1280px", "", ""], ["320px", "200%", ""], ["320px", "", SPACED]];

// Where the ends of its lines hold signs that nobody sees, a text is not measured, and neither is what it lies over.
const BOXES = args[1] ?? false;

const html = document.documentElement;
const body = document.body;
const root = document.querySelector("[data-attune]") ?? document.getElementById("paper");
// The page that was left has its sheet there.
const own = [...document.adoptedStyleSheets];
const found = [];
const name = (part) => part.outerHTML.slice(0, 140);

const seen = [...root.querySelectorAll("*:not(.vh, .vh *, svg *, option)")].filter((part) =>
  part.checkVisibility({ visibilityProperty: true }),
);
const words = [];
for (const part of BOXES ? [] : seen)
  for (const node of part.childNodes)
    if (node.nodeType === 3 && node.data.trim() && !part.matches("select, textarea")) words.push([part, node]);

// A list as wide as its longest text asks for; it may be less only where it has the whole column.
const short = (list) => {
  const column = list.closest(".help, .main");
  const sheet = getComputedStyle(column);
  const whole = column.clientWidth - parseFloat(sheet.paddingInlineStart) - parseFloat(sheet.paddingInlineEnd);
  const has = list.getBoundingClientRect().width;
  Object.assign(list.style, { inlineSize: "max-content", maxInlineSize: "none" });
  const asks = list.getBoundingClientRect().width;
  list.removeAttribute("style");
  return asks > has + 1 && has < whole - 1 ? `${asks} in ${has} of ${whole}` : "";
};

const look = (setting) => {
  const say = (fault, part, more) => found.push(`${setting}: ${fault}: ${name(part)} ${more ?? ""}`);
  const edges = body.getBoundingClientRect();
  if (html.scrollWidth > Math.max(html.clientWidth, Math.ceil(edges.width))) say("runs over", html, html.scrollWidth);
  for (const part of seen) {
    // What this width leaves out has no place.
    if (!part.getClientRects().length) continue;
    const box = part.getBoundingClientRect();
    if (box.right > edges.right + 1 || box.left < edges.left - 1) say("runs over", part, `${box.left} ${box.right}`);
    const hides = (way) => !["visible", "auto", "scroll"].includes(getComputedStyle(part)[`overflow${way}`]);
    const wide = hides("X") && part.scrollWidth > part.clientWidth + 1;
    if ((wide || (hides("Y") && part.scrollHeight > part.clientHeight + 1)) && !part.matches("svg, input"))
      say("is cut off", part, `${part.scrollWidth} ${part.clientWidth} ${part.scrollHeight} ${part.clientHeight}`);
  }
  for (const list of seen)
    if (list.matches("select") && short(list)) say("has no room for its longest text", list, short(list));
  // A line of text takes more room than its letters: what is compared is the middle of it.
  const lines = [];
  const range = document.createRange();
  const add = (part, node, box) => {
    if (box.width > 2 && box.height > 2)
      lines.push({ part, node, left: box.left + 1, right: box.right - 1, top: box.top + box.height / 4, bottom: box.bottom - box.height / 4 });
  };
  for (const [part, node] of words) {
    range.selectNodeContents(node);
    const frame = part.closest("button, summary, label, legend, dd, dt, a")?.getBoundingClientRect();
    for (const box of range.getClientRects()) {
      add(part, node, box);
      const middle = (box.top + box.bottom) / 2;
      if (frame && (box.right > frame.right + 2 || box.left < frame.left - 2 || middle > frame.bottom || middle < frame.top))
        say("runs out of its frame", part, `${box.left} ${box.right} in ${frame.left} ${frame.right}`);
      if (box.right > edges.right + 1) say("text runs over", part);
    }
  }
  for (const box of root.querySelectorAll("input, select, textarea")) if (seen.includes(box)) add(box, box, box.getBoundingClientRect());
  lines.sort((a, b) => a.top - b.top);
  for (let at = 0; at < lines.length; at += 1)
    for (let next = at + 1; next < lines.length && lines[next].top < lines[at].bottom; next += 1)
      if (lines[at].node !== lines[next].node && lines[next].left < lines[at].right && lines[at].left < lines[next].right)
        say("lies over", lines[at].part, name(lines[next].part));
};

for (const [width, text, sheet] of SETTINGS) {
  html.style.fontSize = text;
  body.style.inlineSize = width;
  const spaced = new CSSStyleSheet();
  spaced.replaceSync(sheet);
  document.adoptedStyleSheets = [...own, spaced];
  look(`${width || innerWidth}${text && `, text at ${text}`}${sheet && ", text set wider"}`);
}
html.style.fontSize = "";
body.style.inlineSize = "";
document.adoptedStyleSheets = own;
return found;
