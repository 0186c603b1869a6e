import { AttuneCheckElement, type AttuneCheckEventMap, type AttuneCheckOptions } from "attune-check";
import "attune-check/define";
import "attune-check/element.js";

// The tag name leads to the class.
const made: AttuneCheckElement = document.createElement("attune-check");
const found = document.querySelector("attune-check");
if (found) found.stage = "1";
const registered: CustomElementConstructor = AttuneCheckElement;

made.stage = "0";
made.helper = "counsellor";
made.setting = "in-person";
made.country = "ie";
made.lang = "en";
made.theme = "dark";
made.all = true;
made.accent = "#6a214c";
made.contact = "01 23";
made.src = "/en/check.htm";
made.mode = "inline";
made.exit = "https://example.org/";
// What was never set reads as nothing.
const unset: "" extends AttuneCheckElement["stage"] ? true : false = true;
const names: readonly string[] = AttuneCheckElement.observedAttributes;
const some: Partial<AttuneCheckOptions> = { theme: "light", lang: "en" };
Object.assign(made, some);

made.addEventListener("attune-ready", (event) => {
  const nothing: null = event.detail;
  made.append(String(nothing), event.type);
});
made.addEventListener("attune-left", (event) => event.preventDefault());
document.body.addEventListener("attune-resize", (event: CustomEvent<null>) => event.stopPropagation());
document.addEventListener("attune-ready", (event) => event.detail satisfies null);
const events: (keyof AttuneCheckEventMap)[] = ["attune-ready", "attune-resize", "attune-left"];
export { events, names, registered, unset };

// @ts-expect-error there is no fifth stage
made.stage = "5";
// @ts-expect-error stages are texts, as attributes are
made.stage = 1;
// @ts-expect-error no such word
made.helper = "guru";
// @ts-expect-error it is there or not
made.all = "1";
// @ts-expect-error no such way
made.mode = "popup";
// @ts-expect-error only links say who they come from
made.from = "Ada";
// @ts-expect-error the list is the class's own
AttuneCheckElement.observedAttributes = [];
// @ts-expect-error no event carries anything
made.addEventListener("attune-ready", (event) => event.detail.answers);
// @ts-expect-error no event of this name
const answered: keyof AttuneCheckEventMap = "attune-answered";
// @ts-expect-error not another element's property
document.createElement("div").helper = "coach";
