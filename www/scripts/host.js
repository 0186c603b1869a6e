// What a page around the check is told: that it is there, how much room it takes, and that it was left. What it may
// tell the check: other options. Knows no question, no score and no word.

import { screens } from "./start.js";

const TYPE = "attune-check";
const framed = window !== window.parent;

// From the review on, a page is as long as its answers make it. Whoever frames it could tell help lines from praise
// by that, so each of these gets the same room whatever it says, by the width alone, and what needs more is scrolled
// to. Measured: most of them fit.
const ROOM = { review: [2000, 360000], prepare: [2000, 360000], result: [3500, 750000] };
// A few signs more or less in a question do not show.
const STEP = 64;

// Without what is opened over a screen: that somebody looks at help lines is nobody else's business.
const needs = (root) => {
  const height = (what) => root.querySelector(what)?.getBoundingClientRect().height ?? 0;
  return height(":scope > header") + height("main") + height(":scope > footer");
};

// Tells the page around of the room from now on.
export const keepTold = (place, tell) => {
  if (!framed) return;
  let told = 0;
  // While it asks, it only grows: nothing jumps from one question to the next, also where one went back.
  let asked = 0;
  const room = () => {
    const root = place.querySelector("[data-attune]");
    const { screen } = root?.dataset ?? {};
    if (!screen) return;
    if (screen === "left") return tell({ left: true, out: place.dataset.exit });
    const fixed = ROOM[screen];
    // What is opened over a screen may bring a bar to scroll by, which makes everything narrower and so higher.
    if (!fixed && (!asked || !root.querySelector("[data-panel]"))) asked = Math.max(asked, needs(root));
    const height = Math.ceil((fixed ? fixed[0] + fixed[1] / Math.max(innerWidth, 200) : asked) / STEP) * STEP;
    // The same said again would tell that something was done.
    if (height === told) return;
    told = height;
    tell({ height });
  };
  screens(place, room);
  let width = innerWidth;
  addEventListener("resize", () => {
    if (width === innerWidth) return;
    width = innerWidth;
    asked = 0;
    room();
  });
};

// Calls with the options that the page around wants from now on.
export const onSet = (call) =>
  addEventListener("message", ({ source, data }) => {
    const set = framed && source === parent && data?.type === TYPE && data.set;
    if (typeof set === "string" && set.length <= 1000) call(set);
  });
