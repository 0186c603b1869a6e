const same = (got, wanted, what) => {
  const [one, two] = [got, wanted].map((value) => JSON.stringify(value));
  if (one !== two) throw new Error(`${what}: ${one} and not ${two}`);
};
const until = async (holds, what = String(holds), patience = 25000) => {
  for (const end = performance.now() + patience; performance.now() < end; ) {
    const found = holds();
    if (found) return found;
    await new Promise((go) => setTimeout(go, 10));
  }
  throw new Error(`waited in vain for ${what}`);
};
const tick = () => new Promise((go) => setTimeout(go));
const all = () => [...document.querySelectorAll("attune-check")];
const frame = (element) => element.shadowRoot.querySelector("iframe");
const box = (element) => element.shadowRoot.querySelector(".box").className;
const ready = (element) => until(() => box(element) === "box ready", "ready");
const options = (element) => new URL(frame(element).src).hash.slice(1);
const make = (attributes = {}) => {
  const element = document.createElement("attune-check");
  for (const name in attributes) element.setAttribute(name, attributes[name]);
  return element;
};
const clear = async () => {
  all().forEach((element) => element.remove());
  await tick();
};
