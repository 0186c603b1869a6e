// What every start of the check takes: its setup, and word of its being left. Knows no question and no score.

const today = () => {
  const now = new Date();
  const two = (number) => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
};

export const setup = (link, history, exit) => ({
  language: navigator.language || "",
  link,
  today: today(),
  id: "a-",
  history,
  exit,
});

// Calls with the name of each screen that comes up in this element.
export const screens = (place, call) => {
  const observer = new MutationObserver(() => {
    const screen = place.querySelector("[data-attune]")?.dataset.screen;
    if (screen) call(screen);
  });
  observer.observe(place, { subtree: true, childList: true, attributeFilter: ["data-screen", "data-attune"] });
  return observer;
};

export const left = (place, call) => screens(place, (screen) => screen === "left" && call());
