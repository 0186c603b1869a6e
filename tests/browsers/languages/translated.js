// Two of one page side by side in frames: one as it is, one in which others work on what is drawn, as translators,
// blockers and extensions do. The same is done in both, step by step, and both have to say the same. What stays behind
// in the second one is a word that nobody put right, or a control that is not the one it was.
//
// args[0] is the plan: page, ready (what says that it listens), steps, seed, how (what others do), lines (what is typed
// where one looks back). The first call opens
// the two, and each one after it, when both listen, walks for a while. Gives the step that it came to, what differed, how much was said, and
// the places that were seen. Without a page, others do it once with this one.

const { page, ready, steps, seed, how, lines } = args[0];
const pause = () => new Promise((go) => setTimeout(go));
const until = async (what, holds, patience = 10000) => {
  const end = Date.now() + patience;
  for (let found; Date.now() < end; await pause()) if ((found = holds())) return found;
  throw new Error(`waited in vain for ${what}`);
};

// What others do -----------------------------------------------------------------------------------------------

const MINE = "font[data-other]";
const all = (root) => {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) found.push(walker.currentNode);
  return found;
};
const texts = (root) =>
  all(root).filter((node) => node.data.trim() && !node.parentNode.closest(`script, style, textarea, [translate=no], ${MINE}`));
const font = (node) => {
  const outer = node.ownerDocument.createElement("font");
  outer.dataset.other = "";
  outer.append(node.ownerDocument.createElement("font"));
  outer.firstChild.textContent = `[${node.textContent}]`;
  return outer;
};
const others = {
  // Chrome and Edge.
  fonts: (root) => texts(root).forEach((node) => node.replaceWith(font(node))),
  // Safari.
  "in place": (root) => texts(root).forEach((node) => node.data.startsWith("[") || (node.data = `[${node.data}]`)),
  // Firefox writes a block anew: new texts, and the elements among them put in again.
  blocks: (root) =>
    texts(root).forEach((node) => {
      const block = node.parentNode;
      block.replaceChildren(...[...block.childNodes].map((one) => (one === node ? `[${node.data.replace(/[[\]]/g, "")}]` : one)));
    }),
  // Some wrap the elements of a sentence as well, so that they have another parent.
  wrapped: (root) => {
    for (const line of root.querySelectorAll("p, li, legend, dd, label > span")) {
      if (!line.children.length || line.querySelector(MINE)) continue;
      const outer = line.ownerDocument.createElement("font");
      outer.dataset.other = "";
      outer.append(...line.childNodes);
      line.append(outer);
    }
  },
  // A blocker takes away what it takes for something else.
  removed: (root) => root.querySelectorAll(GONE).forEach((one) => one.remove()),
  // Dark modes and helpers that write along put in attributes, and elements of their own.
  added: (root) => {
    for (const one of root.querySelectorAll("main, fieldset, section, ul, p, label, select, textarea, svg, button")) {
      one.setAttribute("data-other", "");
      if (!one.matches("select, textarea, svg, p, button, label") && !one.firstElementChild?.matches("x-other"))
        one.prepend(one.ownerDocument.createElement("x-other"));
      if (one.matches("textarea") && !one.nextElementSibling?.matches("x-other")) one.after(one.ownerDocument.createElement("x-other"));
    }
  },
};
const GONE = how === "removed" ? "footer, svg, small" : "x-none";

if (!page) return others[how](document.body);

// The two ------------------------------------------------------------------------------------------------------

const open = () => {
  const frames = [0, 1].map(() => {
    const frame = document.createElement("iframe");
    frame.style.cssText = "width:700px;height:700px";
    frame.src = page;
    document.body.append(frame);
    return frame;
  });
  // A generator of Lehmer's: the same steps for the same seed.
  let last = seed;
  const chance = () => (last = (last * 48271) % 2147483647) / 2147483647;
  window.walk = { frames, chance, step: 0, said: 0, places: new Set() };
};
if (!window.walk) return open();
const { frames, chance, places } = window.walk;
if (window.walk.step === 0)
  for (const { contentWindow } of frames) {
    contentWindow.print = () => {};
    // A browser lets only the frame copy that has the focus. Every second time it works.
    let copied = 0;
    const writeText = () => ((copied += 1) % 2 ? Promise.resolve() : Promise.reject(new Error("no")));
    Object.defineProperty(contentWindow.navigator, "clipboard", { value: { writeText }, configurable: true });
  }
const [plain, other] = frames.map((frame) => () => frame.contentWindow.document.querySelector(ready));
const shown = (part) => part.getClientRects().length > 0;

const words = (root) => {
  const seen = ({ parentNode: part }) => !part.closest(GONE) && (shown(part) || part.closest("[role=status], option"));
  const said = all(root).filter(seen).map((node) => node.data.replace(/[[\]]/g, ""));
  // Where what stands behind is gone, what is new comes last.
  if (how === "removed") said.sort();
  return said.join(" ").replace(/\s+/g, " ").trim();
};
const fields = (root) => [...root.querySelectorAll("input, select, textarea, details")].filter((one) => !one.closest(GONE));
const values = (root) => fields(root).map((one) => (one.matches("details") ? one.open : one.matches("[type=radio], [type=checkbox]") ? one.checked : one.value)).join("|");
const links = (root) => [...root.querySelectorAll("a[href]")].filter((one) => !one.closest(GONE)).map((one) => one.getAttribute("href")).join(" ");
// The page that looks back has one screen, and says something else with each day.
const place = (root) => root.querySelector(".days")?.childElementCount ?? root.dataset.screen ?? root.querySelector("[data-sheet]")?.dataset.sheet ?? "form";
const state = (root) => [place(root), values(root), links(root), words(root)];

// What a link says and where it leads have to be the same number.
const wrong = (root) =>
  [...root.querySelectorAll("a[href^='tel:'], a[href^='sms:']")]
    .filter((one) => !one.textContent.replace(/\D/g, "").includes(one.getAttribute("href").replace(/\D/g, "")))
    .map((one) => `${one.getAttribute("href")} says ${one.textContent}`);

const controls = (root) =>
  [...root.querySelectorAll("button, input, select, textarea:not([readonly]), summary")].filter(
    (one) => (shown(one) || shown(one.parentNode)) && !one.disabled && !one.readOnly && !one.closest(GONE) && one.type !== "file" && !/^(leave|save|svg|png|print|csv|json|fhir)$/.test(one.dataset.action),
  );
const WRITTEN = ["", "Ada", "Hollow Lane, by the bridge. ".repeat(14), "<b>me</b>", "#1d4ed8", "d4a017", "https://example.org/a/", "#stage=2&from=Ada&what=1"];
const happens = (control, kinds) => kinds.forEach((kind) => control.dispatchEvent(new control.ownerDocument.defaultView.Event(kind, { bubbles: true })));
const typed = (control) => (control.name === "line" ? lines : WRITTEN);
const use = (control, value) => {
  if (control.matches("select")) {
    control.selectedIndex = value % control.options.length;
    happens(control, ["input", "change"]);
  } else if (control.matches("textarea, [type=text], [type=color]")) {
    control.value = control.type === "color" ? "#a01d48" : typed(control)[value % typed(control).length];
    happens(control, ["input", "change"]);
  } else control.click();
};

const differs = [];
// A driver waits half a minute, and the machine may be busy.
const enough = Date.now() + 5000;
while (window.walk.step < steps && !differs.length && Date.now() < enough) {
  const step = (window.walk.step += 1);
  // Now and then the others are late.
  if (chance() < 0.8) others[how]?.(other());
  const [mine, theirs] = [plain, other].map((root) => controls(root()));
  if (!mine.length || mine.length !== theirs.length) {
    differs.push(`step ${step}: ${mine.length} controls and ${theirs.length}`);
    break;
  }
  // Going on is likelier than anything else, or a walk stays where it is.
  const named = (one) => one.dataset.action ?? "";
  const on = mine.filter((one) => /^(start|continue|finish|card|poster|add)$/.test(named(one)));
  const choices = mine.filter((one) => one.type === "radio" || one.name === "line");
  const dice = chance();
  const among = dice < 0.3 && choices.length ? choices : dice < 0.6 && on.length ? on : mine;
  const at = mine.indexOf(among[Math.floor(chance() * among.length)]);
  const value = Math.floor(chance() * 1000);
  const before = place(plain());
  const action = named(mine[at]);
  const what = `step ${step}, ${before}: ${mine[at].outerHTML.slice(0, 120)}`;
  const sheets = () => [plain, other].map((root) => root().querySelector("[data-sheet]")).filter(Boolean);
  // Back from a sheet goes through the history, of which frames have one for all: one press after the other, and whoever
  // comes back first.
  if (action === "back" && sheets().length)
    for (let left = sheets().length; left; left = sheets().length) {
      sheets()[0].ownerDocument.querySelector("[data-action=back]").click();
      await until(what, () => sheets().length < left);
    }
  else for (const list of [mine, theirs]) use(list[at], value);
  // Copying is answered when the browser likes, and what is copied is said.
  if (action.startsWith("copy"))
    await until(what, () => [plain, other].every((root) => [...root().querySelectorAll("[role=status]")].some((one) => one.textContent)));
  for (let turns = 0; turns < 3; turns += 1) await pause();
  const same = () => JSON.stringify(state(plain())) === JSON.stringify(state(other()));
  const agreed = await until(what, same, 5000).catch(() => false);
  if (!agreed) {
    const [want, got] = [plain, other].map((root) => state(root()));
    const part = want.findIndex((one, index) => one !== got[index]);
    let index = 0;
    while (want[part][index] === got[part][index]) index += 1;
    const around = (text) => text.slice(Math.max(0, index - 60), index + 100);
    differs.push(`${what}: should say “${around(want[part])}” and says “${around(got[part])}”`);
  }
  for (const root of [plain, other]) differs.push(...wrong(root()).map((one) => `${what}: ${one}`));
  window.walk.said += words(plain()).length;
  places.add(place(plain()));
}
return { step: window.walk.step, differs, said: window.walk.said, places: [...places] };
