// The check comes and goes with parts of the page: one listener on the document is enough, whatever is swapped.
const find = (what) => document.querySelector(what);
const hear = (event) => {
  event.preventDefault();
  find("#heard").append(event.type, " ");
};
document.addEventListener("attune-ready", hear);
document.addEventListener("attune-left", hear);

let away;
document.addEventListener("click", ({ target }) => {
  if (target.id === "theme") find("attune-check").theme = "dark";
  if (target.id !== "away") return;
  if (away) {
    find("#app").append(away);
    away = undefined;
  } else {
    away = find("attune-check");
    away.remove();
  }
});
