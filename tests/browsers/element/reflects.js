const early = document.getElementById("early");
same(early.shadowRoot, null, "the class is not known yet");
const link = early.querySelector("a");
if (!link.getClientRects().length) throw new Error("before the script the link is there");

await import("/attune-check.js");
await until(() => frame(early), "the late upgrade");
same([early.getAttribute("helper"), early.hasAttribute("all"), early.hasAttribute("country")], ["coach", true, false], "early properties");
same(options(early), "stage=1&helper=coach&all=1", "what the frame is given");
same(Object.hasOwn(early, "helper"), false, "the early property makes way");
await ready(early);
same(getComputedStyle(link).visibility, "hidden", "the link makes way");

// Every attribute is a property, and the other way round.
const Class = customElements.get("attune-check");
for (const name of Class.observedAttributes) {
  const element = make();
  if (name === "title") continue;
  if (name === "all") {
    same(element.all, false, "all");
    element.all = true;
    same(element.getAttribute("all"), "", "all is there");
    element.all = null;
    same(element.hasAttribute("all"), false, "all is gone");
    element.setAttribute("all", "");
    same(element.all, true, "all");
    continue;
  }
  same(element[name], "", `${name} without a value`);
  element[name] = "x y&z";
  same(element.getAttribute(name), "x y&z", `${name} as an attribute`);
  element.setAttribute(name, "other");
  same(element[name], "other", `${name} as a property`);
  element.removeAttribute(name);
  same(element[name], "", `${name} without a value again`);
  if (name === "lang") continue;
  element[name] = 2;
  same(element.getAttribute(name), "2", `${name} as a number`);
  for (const nothing of [null, undefined]) {
    element[name] = "x";
    element[name] = nothing;
    same(element.hasAttribute(name), false, `${name} = ${nothing}`);
  }
}
same(
  ["accent", "all", "country", "exit", "helper", "lang", "mode", "setting", "src", "stage", "theme"].filter((name) => !Class.observedAttributes.includes(name)),
  [],
  "what can be set",
);
same(Class.observedAttributes.includes("from"), false, "who a link comes from is for links");
await clear();

// However it comes to be.
const born = async (what, element, wanted) => {
  await until(() => frame(element), what);
  same(options(element), wanted, what);
  same(element.shadowRoot.querySelectorAll("iframe").length, 1, what);
  element.remove();
};
const made = make({ stage: "1", accent: "#aa0000" });
document.body.append(made);
await born("createElement", made, "stage=1&accent=%23aa0000");
const built = new Class();
built.stage = 0;
document.body.append(built);
await born("new", built, "stage=0");
const place = document.createElement("div");
document.body.append(place);
place.innerHTML = "<attune-check helper='coach' all></attune-check>";
await born("innerHTML", place.firstChild, "helper=coach&all=1");
const whole = make({ theme: "dark" });
document.body.append(whole);
await until(() => frame(whole));
const clone = whole.cloneNode(true);
whole.after(clone);
await born("cloneNode", clone, "theme=dark");
await born("what was cloned", whole, "theme=dark");
place.attachShadow({ mode: "open" }).innerHTML = "<attune-check lang='en'></attune-check>";
await born("in a shadow root", place.shadowRoot.firstChild, "lang=en");
document.body.append(document.getElementById("mould").content.cloneNode(true));
await born("from a template", document.getElementById("cast"), "stage=3");
// Through the document of a template, where styles are taken off, and back.
const through = make({ stage: "2" });
document.body.append(through);
await until(() => frame(through));
document.getElementById("mould").content.append(through);
await tick();
document.body.append(through);
await until(() => frame(through));
same(through.shadowRoot.adoptedStyleSheets.length, 1, "the style after another document");
through.remove();

// What the frame is called, and what it may.
const named = make({ title: "Our check" });
document.body.append(named);
await until(() => frame(named));
same(frame(named).title, "Our check", "a name of the page's");
named.title = "Another name";
await tick();
same(frame(named).title, "Another name", "a name that changes");
named.removeAttribute("title");
await tick();
same(frame(named).title, "A private check-in", "the own name");
same(/allow-same-origin|allow-forms|allow-top-navigation( |$)/.test(frame(named).sandbox.value), false, "no origin of its own");
named.remove();

// An address that is none: the check that lies beside the script.
const beside = new URL("/en/check.html", location).href;
for (const src of ["javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "http://[", "", "about:blank", "ftp://a/b"]) {
  const element = make({ src, stage: "1" });
  document.body.append(element);
  await until(() => frame(element));
  same(frame(element).src, `${beside}#stage=1`, `src=${src}`);
  element.remove();
}
// What an address sets of its own is kept where no attribute says otherwise.
const own = make({ src: "/en/check.html?x=1#stage=1&from=Ada%20L", stage: "2" });
document.body.append(own);
await born("an address with options", own, "stage=2&from=Ada%20L");

// The same script twice, and from another address.
await import("/attune-check.js");
await import("/attune-check.js?again");
same(customElements.get("attune-check") === Class, true, "the first one stays");
await tick();
same(errors, [], "errors");
same(listeners, { ...listeners, message: 0, keydown: 0, keyup: 0 }, "listeners");
