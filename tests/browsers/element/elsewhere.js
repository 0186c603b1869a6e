// Both elements in every document of the site that there is to go to, in some that nobody looks at, and back.
const [framed, inline] = all();
const root = () => roots.at(-1);
const heard = [];
for (const element of [framed, inline]) {
  for (const name of ["ready", "left"]) {
    element.addEventListener(`attune-${name}`, (event) => {
      heard.push(`${element.id} ${name}`);
      event.preventDefault();
    });
  }
}
const wide = (element) => Math.round(element.getBoundingClientRect().width);
const looks = (element) => {
  const { shadowRoot, ownerDocument } = element;
  const { visibility } = ownerDocument.defaultView.getComputedStyle(shadowRoot.querySelector(".back"));
  const shown = shadowRoot.querySelector("iframe, .box > div:last-child");
  return [visibility, shadowRoot.adoptedStyleSheets.length, wide(shown) === ownerDocument.body.clientWidth];
};
const words = () => root().querySelector("[data-attune]").textContent;
const goOn = async () => {
  const before = words();
  root().querySelector("main [data-action=start], main [data-action=continue]").click();
  await until(() => words() !== before, "the next step");
};
const put = async (to, ...elements) => {
  heard.length = 0;
  to.append(...elements);
  await tick();
};
const news = (...all) => until(() => all.every((one) => heard.includes(one)), `${all} of ${heard}`);
const shift = (view) => {
  for (let time = 0; time < 3; time += 1) {
    for (const type of ["keydown", "keyup"]) view.dispatchEvent(new view.KeyboardEvent(type, { key: "Shift" }));
  }
};

await ready(framed);
await ready(inline);
const places = [canvas.contentDocument, ...(window.popup ? [popup.document] : []), document];
await goOn();
root().querySelector("input[name=stage][value='2']").click();
for (const place of places) {
  await put(place.body, framed, inline);
  await news("one ready");
  same([looks(framed), looks(inline)], [["hidden", 1, true], ["hidden", 1, true]], `in ${place.title}`);
  const dressed = place.defaultView.getComputedStyle(root().querySelector(".bar")).borderBottomStyle;
  same([roots.length, dressed, heard], [1, "solid", ["one ready"]], "the check inside goes on");
  await goOn();
}
same(words().includes(`${places.length} of 12`), true, "it went on in every one");

// Each is heard of where it is.
for (const [to, other] of [places.slice(0, 2), places.slice(-2)]) {
  await put(to.body, framed);
  await put(other.body, inline);
  await ready(inline);
  await until(() => box(framed) === "box ready" && frame(framed).contentWindow, "the frame");
  shift(to.defaultView);
  same(heard.filter((one) => / left/.test(one)).sort(), ["one left", "two left"], "both are left");
  framed.remove();
  inline.remove();
  await tick();
  await put(document.body, framed, inline);
  await news("one ready", "two ready");
}

// In a document without a window there is no check.
const parsed = new DOMParser().parseFromString("<p>", "text/html").body;
for (const place of [document.createElement("template").content, parsed, document.implementation.createHTMLDocument("").body]) {
  await put(place, framed, inline);
  await until(() => [framed, inline].every((one) => one.shadowRoot.querySelector(".box").children.length === 1), "nothing");
}
await put(document.body, framed, inline);
await news("one ready", "two ready");

// A window that is closed takes with it what was answered there.
if (window.popup) {
  await put(popup.document.body, inline);
  await goOn();
  const was = root();
  popup.close();
  await until(() => was.textContent === "", "nothing stays in the memory");
  await put(document.body, inline);
  await until(() => root().querySelector("[data-attune=ready]")?.dataset.screen === "welcome", "it begins anew");
}
same(errors, [], "errors");
return Boolean(window.popup);
