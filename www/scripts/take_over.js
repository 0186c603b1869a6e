// What was done on the first screens, before the check could hear it, is done again in the check. Knows no
// question, no score and no word of it. TYPED says whether a first screen has fields to write in.

// The check draws in microtasks, and in tasks where that takes long. This never waits for a frame, which a page
// in the background does not get.
export const until = async (holds, tries = 999) => {
  for (let at = 0; at < tries && !holds(); at += 1) await (at < 30 ? null : new Promise((go) => setTimeout(go)));
};

// The element that means the same in another drawing of the screen.
const twin = (element, within) => {
  for (const name of ["data-action", "data-set", "value", "tabindex"]) {
    const value = element.getAttribute(name);
    if (value === null) continue;
    const group = element.name ? `[name="${element.name}"]` : "";
    return within.querySelector(`${element.localName}${group}[${name}="${value}"]`);
  }
  return within.querySelector(element.localName);
};

// In a tree that is not in the page yet, browsers tell of no change by themselves.
const change = (element) => element?.dispatchEvent(new Event("change", { bubbles: true }));

// Which screen is shown, and what is chosen and ticked.
const done = (place) => {
  const screen = place.dataset.shown || "welcome";
  const shown = place.querySelector(`:scope > [data-screen=${screen}]`);
  const lists = [...place.querySelectorAll("select")].filter((list) => list.selectedOptions[0]?.defaultSelected === false);
  // From the last to the first: a choice counts more than what stands below it to suggest one.
  const ticked = [...(shown?.querySelectorAll("input:checked") ?? [])].reverse();
  const fields = TYPED ? shown.querySelectorAll("textarea, [type=file]") : [];
  const typed = TYPED && [...fields].filter((field) => field.value);
  const all = TYPED ? [...lists, ...ticked, ...typed] : [...lists, ...ticked];
  return { screen, shown, lists, ticked, typed, text: [screen, ...all.map((one) => one.name + one.value)].join() };
};

const replay = async (live, { screen, lists, ticked, typed }) => {
  const root = live.querySelector("[data-attune]");
  for (const list of lists) {
    const same = () => twin(list, live);
    if (!same()) continue;
    same().selectedIndex = list.selectedIndex;
    change(same());
    await until(() => same()?.selectedOptions[0]?.defaultSelected);
  }
  if (screen !== root.dataset.screen) {
    // Where the stage is set, Start leads past the question for it.
    const ways = screen === "stage" ? ["stage", "start"] : ["back"];
    ways.map((way) => live.querySelector(`main [data-action=${way}]`)).find(Boolean)?.click();
    await until(() => root.dataset.screen === screen);
  }
  for (const input of ticked) {
    const same = () => twin(input, live);
    change(same());
    await until(() => same()?.checked);
  }
  if (!TYPED) return;
  for (const field of typed) {
    const same = twin(field, live);
    if (field.files) same.files = field.files;
    else same.value = field.value;
    for (const name of ["input", "change"]) same.dispatchEvent(new Event(name, { bubbles: true }));
  }
};

// Brings the check to where the first screens are and puts it in their place, in one task. Where the page is
// left meanwhile, it is not.
export const takeOver = async (place, live, early, still) => {
  let before;
  // Whoever goes on ticking is not overheard: then it is done once more.
  do await replay(live, (before = done(place)));
  while (still() && before.text !== done(place).text);
  const reached = () => live.querySelector("[data-panel] [tabindex], main [tabindex]");
  const { pressed } = early;
  if (pressed) {
    const from = reached();
    (live.querySelector(`main [data-action=${pressed}]`) ?? live.querySelector(`[data-action=${pressed}]`))?.click();
    // It may also stay where it is, with a word on what is missing.
    await until(() => reached() !== from, 60);
  }
  if (!still()) return;
  const { activeElement } = document;
  for (const fold of before.shown?.querySelectorAll("details[open]") ?? []) twin(fold, live)?.setAttribute("open", "");
  const focus = pressed ? reached() : before.shown?.contains(activeElement) && twin(activeElement, live);
  // Who pressed something comes to the top of what it brought, and nobody else is moved.
  const top = pressed || place.hidden ? 0 : scrollY;
  early.live = true;
  place.replaceChildren(live);
  // What hid it, or showed the form beside it, is over: for the sheet, and where that was refused.
  for (const name of ["data-shown", "data-paper", "hidden"]) place.removeAttribute(name);
  document.documentElement.dataset.scripted = "";
  for (const part of document.querySelectorAll("#failed, #paper")) part.hidden = true;
  if (pressed) early.came();
  if (focus) focus.focus({ preventScroll: true });
  scrollTo(0, top);
};
