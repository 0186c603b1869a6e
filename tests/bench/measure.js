// Runs in a page before anything of it and notes when what comes to pass, in milliseconds since the
// navigation began. A moment counts when the frame that shows it has been drawn. `page` says what to look
// for; with `press` the page is answered as soon as its first screen is visible.

(page, press) => {
  const LATER = 500;
  // What has not come to pass by then never does.
  const LONGEST = 20000;
  const seen = { first: null, live: null, answered: null, contentful: null, largest: null, early: false, presses: 0, shift: 0 };
  let end;

  const shown = (selector) => [...document.querySelectorAll(selector)].find((element) => element.checkVisibility({ visibilityProperty: true }));

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") seen.contentful = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => (seen.largest = entry.startTime));
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) seen.shift += entry.value;
  });

  // Presses what leads furthest of all that is there, until the last of it is ticked.
  const answer = () => {
    for (let last = -1; ; ) {
      const at = page.answers.findLastIndex(shown);
      const element = at > last && shown(page.answers[at]);
      if (!element || element.disabled) return;
      element.click();
      seen.presses += 1;
      last = at;
      if (at < page.answers.length - 1 || !element.checked) continue;
      seen.answered = performance.now();
      seen.early = !document.querySelector(page.live);
    }
  };

  const drawn = ({ data }) => {
    const now = performance.now();
    if (data.first) seen.first ??= now;
    if (data.live) seen.live ??= now;
    if (press && seen.first !== null && seen.answered === null) answer();
    if (seen.first !== null && seen.live !== null && (!press || seen.answered !== null)) end ??= now + LATER;
  };

  // What a frame holds is noted in it; the message comes after the frame's own work.
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = drawn;
  const frame = () => {
    port2.postMessage({ first: !!shown(page.first), live: !!shown(page.live) });
    if (performance.now() < (end ?? LONGEST)) requestAnimationFrame(frame);
    else finish();
  };

  const finish = () => {
    const [document_] = performance.getEntriesByType("navigation");
    const files = performance.getEntriesByType("resource").map((entry) => entry.name);
    seen.files = [document_.name, ...files.filter((name) => name.startsWith("http"))];
    seen.packed = document_.encodedBodySize;
    seen.whole = document_.decodedBodySize;
    seen.kept = !!shown(page.kept);
    window.measured.tell(seen);
  };

  window.measured = {};
  window.measured.done = new Promise((tell) => (window.measured.tell = tell));
  requestAnimationFrame(frame);
}
