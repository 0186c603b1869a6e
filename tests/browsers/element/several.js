const [one, two, three] = all();
for (const element of all()) {
  // A frame that nobody looks at does not come.
  element.scrollIntoView();
  await ready(element);
}
await until(() => told.filter(([type]) => type === "attune-ready").length > 2, "three events");
same(
  told.filter(([type]) => type === "attune-ready").map(([, id, detail]) => [id, detail]).sort(),
  [["one", null], ["three", null], ["two", null]],
  "events come from the right one, without any content",
);
same([roots.length, instantiated], [2, 1], "two roots, one module");
const rootOf = (element) => roots.find((root) => root.host.getRootNode().host === element);
const [first, second] = [one, two].map(rootOf);

// The same ids and the same groups of radio buttons, and still each for itself.
for (const root of [first, second]) {
  root.querySelector("main [data-action=stage]").click();
  await until(() => root.querySelector("[data-screen=stage]"), "the stages");
}
const chosen = () => [first, second].map((root) => root.querySelector("input[name=stage]:checked")?.value);
same(chosen(), ["1", "4"], "what each was set to");
first.querySelector("input[name=stage][value='3']").click();
await tick();
same(chosen(), ["3", "4"], "what was chosen in the first");
const ids = (root) => [...root.querySelectorAll("[id]")].map((element) => element.id);
same(ids(first).length > 0 && ids(first).length === new Set(ids(first)).size, true, "ids come once");
for (const root of [first, second]) {
  for (const label of root.querySelectorAll("label[for], [aria-labelledby], [aria-describedby]")) {
    for (const name of ["for", "aria-labelledby", "aria-describedby"]) {
      for (const id of label.getAttribute(name)?.split(" ") ?? []) {
        if (!root.getElementById(id)) throw new Error(`${id} leads nowhere`);
      }
    }
  }
}
same(options(three), "stage=2", "the framed one");

// Three times Shift in the page leaves them all, each with a word of its own.
told.length = 0;
for (const row of rows.filter((row) => !row.leaves)) {
  does(row.does);
  await tick();
  same(told, [], row.what);
}
does("shift shift shift");
await tick();
same(told.map(([type, id]) => [type, id]).sort(), ["one", "three", "two"].map((id) => ["attune-left", id]), "all of them");
same(all().map((element) => element.shadowRoot.querySelectorAll("iframe, .box > div:not(.back)").length), [0, 0, 0], "nothing of them stays");
same([first, second].map((root) => root.textContent), ["", ""], "not in the closed roots either");
// A framework that draws again sets what is set already.
one.setAttribute("stage", "1");
three.stage = "3";
document.body.append(three);
await tick();
same(all().map((element) => element.shadowRoot.querySelectorAll("iframe, .box > div:not(.back)").length), [0, 0, 0], "what was left does not come back by itself");
same(all().map((element) => element.getBoundingClientRect().height), [0, 0, 0], "no room and no link is left");
// Put into the page anew, it is a new check.
for (const row of rows.filter((row) => row.leaves)) {
  three.remove();
  await tick();
  document.body.append(three);
  await tick();
  told.length = 0;
  does(row.does);
  same(told.map(([type]) => type), ["attune-left"], row.what);
}
three.remove();
await tick();
document.body.append(three);
await until(() => frame(three));
three.scrollIntoView();
await ready(three);
same(errors, [], "errors");
