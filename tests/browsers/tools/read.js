// What a result page says, as data.

const root = document.querySelector("[data-attune=ready]");
const all = (what) => Array.from(root.querySelectorAll(what));
const shown = (element) => (element.checkVisibility ? element.checkVisibility() : element.getClientRects().length > 0);
const texts = (elements) => elements.map((element) => element.textContent.trim());
const words = all("main :is(h1, h2, h3, p, li, small, dt, dd, summary, legend)");
return {
  screen: root.dataset.screen,
  guidance: all("main [data-guidance]").map((element) => element.dataset.guidance),
  bands: Object.fromEntries(all("main [data-dimension]").map((element) => [element.dataset.dimension, element.dataset.band])),
  worth: all("main [data-worth]").map((element) => element.dataset.worth),
  help: all("main [data-help]").length,
  first: root.querySelector("main [data-help], main h1")?.hasAttribute("data-help") ?? false,
  closed: all("main details").every((fold) => !fold.open),
  said: texts(words),
  visible: texts(words.filter(shown)),
};
