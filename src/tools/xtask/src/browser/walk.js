// Takes the check from where it is to its end, by the stable hooks of the page. args[0] is the plan:
// stage, answers, safety, checklist, until (a screen to stop at, before answering it), item (the statement to stop at,
// where that screen shows one), steps (to stop after so many).

const plan = args[0];
const root = () => document.querySelector("[data-attune=ready]");
const until = async (what, seen) => {
  for (let tries = 0; tries < 4000; tries += 1) {
    const found = seen();
    if (found) return found;
    await new Promise((go) => setTimeout(go, 5));
  }
  throw new Error(`waited in vain for ${what} on ${root()?.dataset.screen}`);
};
const place = () => `${root().dataset.screen} ${root().querySelector("fieldset[data-item]")?.dataset.item ?? ""}`;
const press = async (action) => {
  const before = place();
  root().querySelector(`main [data-action="${action}"]`).click();
  await until(`a step after ${action}`, () => place() !== before);
};
const pick = (name, value) => {
  const input = root().querySelector(`input[name="${name}"][value="${value}"]`);
  if (!input) throw new Error(`no choice ${name}=${value}`);
  input.click();
};
const settle = () => new Promise((go) => setTimeout(go, 0));

await until("the page", root);
for (let steps = 0; steps < (plan.steps ?? 60); steps += 1) {
  const screen = root().dataset.screen;
  const there = !plan.item || root().querySelector("fieldset[data-item]")?.dataset.item === plan.item;
  if ((screen === plan.until && there) || screen === "result" || screen === "prepare") return screen;
  // Where a stage is set, Start leads past the question for it.
  if (screen === "welcome") await press(root().querySelector('main [data-action="stage"]') ? "stage" : "start");
  else if (screen === "stage") {
    pick("stage", plan.stage);
    await settle();
    if (plan.keep) pick("keep", plan.keep);
    await settle();
    await press("continue");
  } else if (screen === "statement" || screen === "all") {
    for (const group of root().querySelectorAll("fieldset[data-item]")) {
      const answer = plan.answers[group.dataset.item];
      if (answer) pick(group.dataset.item, answer);
    }
    await settle();
    await press("continue");
  } else if (screen === "checklist") {
    for (const [id, value] of Object.entries(plan.checklist ?? {})) pick(id, value);
    await settle();
    await press("finish");
  } else if (screen === "safety") {
    for (const [id, value] of Object.entries(plan.safety ?? {})) pick(id, value);
    await settle();
    await press("continue");
  } else if (screen === "review") await press("finish");
}
if (!plan.steps) throw new Error("the check has no end");
