// Shows the check in the page. Knows no question, no score and no word of it but one sentence for a page
// that cannot start: by then no text file was read.

import init, { mount } from "./attune_check.js";

const place = document.getElementById("attune");

const json = async (name) => {
  const answer = await fetch(new URL(name, import.meta.url));
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`);
  return answer.json();
};

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

const setup = () => ({
  language: navigator.language || "",
  link: location.hash,
  attributes: Object.fromEntries(Object.entries(place.dataset).filter(([name]) => name !== "exit")),
  today: today(),
  id: "a-",
  // In a frame the host's Back button is the host's.
  history: window === window.top,
  exit: place.dataset.exit,
});

const start = async () => {
  const [check, text, help] = await Promise.all([
    json("check.json"),
    json("en.json"),
    json("help.json"),
    init({ module_or_path: new URL("attune_check_bg.wasm", import.meta.url) }),
  ]);
  const handle = mount(place, { check, text, help }, setup());

  // Nothing stays behind: not in this page, and not in the copy that a Back button would bring back.
  addEventListener("pagehide", () => handle.unmount());
  addEventListener("pageshow", (event) => event.persisted && location.reload());
  // A link opened in the same tab is a new start.
  addEventListener("hashchange", () => location.reload());
};

// The help line below it stays.
const failed = () => {
  place.querySelector("p").textContent = "This page could not start here. Nothing was sent. You can try again, or use another browser.";
};

start().catch(failed);
