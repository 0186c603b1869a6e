// The browser's Back and Forward walk the screens of a check on a page of its own. Knows no question and no score.
//
// The tab's history gets three entries, and the tab rests on the one in the middle: Back comes to the first, Forward to
// the last, and from both of them the tab returns. So the next page in the tab reads the same length of the history
// whatever was done, and the browser writes down no visit for a step.

const BACK = 0;
const REST = 1;
const FORWARD = 2;

// Browsers pass over entries that a page made by itself. In Chromium and WebKit a press has to come before they are made,
// so at the first one they are made again. Firefox asks whether something was pressed while the entry was shown: there
// the tab is on the first entry from where a press begins to where it ends. What is pressed less than so many
// milliseconds after the tab came there is not counted yet. A press may be that short: then the next two do it.
const WAITS = /Gecko\//.test(navigator.userAgent);
const HEARD = 40;
// Chromium does not tell a screen reader where the focus goes while a tab walks its history. So the entries are made this
// many milliseconds after a key press, or a press by a screen reader.
const SPOKEN = 300;
const EVENTS = ["pointerdown", "pointerup", "keydown", "keyup", "click"];

const go = (by) => {
  try {
    if (by) history.go(by);
  } catch {
    // Too many calls in a short time. The next press of Back still walks a screen or leaves the page.
  }
};

// `walk` goes one screen back, or on again, and says whether there was one. Leaving goes to `exit`, if there is one.
export const walkHistory = (walk, exit) => {
  let hash;
  // Whether a press that counts has ended. The entries were made in it, unless the browser refused.
  let made;
  // Whether the tab is on its way to the first entry by itself, or waits there; and since when it is there.
  let away;
  let since;
  // Whether something is held down, and whether a press was too short before.
  let down;
  let short;
  // The timer that waits until the focus was spoken.
  let later;
  // True from leaving until the address is clean, and false from then on.
  let leaving;

  const make = () => {
    away = false;
    try {
      history.pushState(REST, "");
      history.pushState(FORWARD, "");
    } catch {
      // Refused, or too often in a short time: the entries that are there still do.
    }
    go(REST - history.state);
  };
  const pressEnds = (now) => {
    made = !WAITS || now - since > HEARD;
    if (!made && short) return;
    short = !made;
    make();
  };
  const toFirst = () => {
    if (history.state !== REST || away) return;
    go(BACK - REST);
    away = true;
  };
  // Nothing of a link, a sender's name among it, stays in the address.
  const leave = () => {
    leaving = false;
    const { state } = history;
    try {
      history.replaceState(state, "", location.pathname);
    } catch {
      // A browser that refuses this still leaves.
    }
    hash = location.hash;
    if (exit) location.replace(exit);
    else if (state === BACK) make();
  };

  addEventListener("popstate", ({ state, timeStamp }) => {
    // A link that was opened in the same tab is a new start.
    if (location.hash !== hash) return;
    if (state === REST) {
      away = false;
      if (leaving) toFirst();
    } else if (state === FORWARD) {
      walk(false);
      go(REST - FORWARD);
    } else if (state === BACK && away) {
      since = timeStamp;
      if (leaving) leave();
      else if (!down) pressEnds(timeStamp);
    } else if (state === BACK) {
      if (!walk(true)) {
        // Where no page is before this one, the tab stays here until the next press.
        made = false;
        away = true;
        go(-1);
      } else if (made) go(REST - BACK);
      else make();
    }
  });

  const pressed = ({ type, isTrusted, altKey, button, key = " ", timeStamp }) => {
    // The keys and buttons of a mouse that are Back themselves are none of these.
    if (made || !isTrusted || altKey || button || !/^( |Enter|Tab|Arrow)/.test(key)) return;
    down = type.endsWith("down");
    if (away) {
      if (!down && history.state === BACK) pressEnds(timeStamp);
    } else if (WAITS || type === "pointerup") {
      toFirst();
    } else if (!down) {
      clearTimeout(later);
      later = setTimeout(toFirst, SPOKEN);
    }
  };
  for (const name of EVENTS) addEventListener(name, pressed, true);
  // A walk in the history would cancel a page that is on its way.
  addEventListener("beforeunload", () => clearTimeout(later));

  return {
    // Where the page is opened anew or come back to, the entries may be there already.
    begin: () => {
      hash = location.hash;
      made = away = down = short = false;
      leaving = undefined;
      try {
        history.scrollRestoration = "manual";
        if (history.state) return go(REST - history.state);
        history.replaceState(BACK, "");
        history.pushState(REST, "");
      } catch {
        // Refused: the browser's Back then leads to the page before, as it always does.
      }
    },
    // The first entry is gone to, because a place to go takes its place: Back then leads to what was before.
    left: () => {
      leaving ??= true;
      if (!leaving) return;
      toFirst();
      if (!history.state) leave();
    },
  };
};
