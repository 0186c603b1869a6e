// Boxes that size themselves by what is in them: how much of their width the element takes, in every one of them. In
// the page that is framed here, each stands in a section of its own.
const { document: page, getComputedStyle: style } = here.contentWindow;
const sections = [...page.querySelectorAll("section")];
const inside = (section) => section.querySelector("attune-check, iframe");
const within = (element) => element.shadowRoot?.querySelector(".box");
const wide = (element) => element.getBoundingClientRect().width;
await until(() => sections.length && sections.every((section) => within(inside(section))?.children.length > 1), "the elements");
if (args[0] === "inline") {
  for (const section of sections) await until(() => within(inside(section)).className === "box ready", section.dataset.box);
}
const wrong = [];
for (const section of sections) {
  const { box, wanted } = section.dataset;
  const element = inside(section);
  const [is, room] = [wide(element), wide(section)];
  const fits = wanted > 1 ? is === Number(wanted) : is >= room * wanted;
  const { height } = element.getBoundingClientRect();
  // Whoever asks for what all of it takes asks for the window.
  const scrolls = section.scrollWidth > section.clientWidth && !/max/.test(box);
  if (!fits || scrolls || height > 6000) wrong.push([box, is, room, height, scrolls]);
}
same(wrong, [], `boxes, ${args}`);

// A fold that is closed while the check comes has no width.
const fold = page.getElementById("fold");
const [open, shut] = [page.querySelector("[data-box=block]"), fold].map(inside);
same([wide(shut), style(fold).display], [0, "none"], "the fold is closed");
fold.hidden = false;
fold.scrollIntoView();
const high = (element) => element.getBoundingClientRect().height;
await until(() => wide(shut) === wide(open) && (args[0] === "frame" || high(shut) === high(open)), "the fold is as the block");
