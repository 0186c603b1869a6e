// Runs in a page before anything of it and notes when what comes to pass, in milliseconds since the
// navigation began. A moment counts when the frame that shows it has been drawn. `page` says what to look
// for; with `press` the page is answered as soon as its first screen is visible. Where all of that stands in
// a frame of the page, it is looked for there, and told to the page.

(page, press) => {
  const outer = window === window.top;
  if (!outer && !page.framed) return;
  const LATER = 500;
  // What has not come to pass by then never does.
  const LONGEST = 20000;
  const seen = { first: null, live: null, answered: null, early: false, presses: 0, kept: false };
  const around = { contentful: null, largest: null, shift: 0 };
  let end;

  // Shadow roots are looked into as well, the closed ones too.
  const roots = [document];
  const attach = Element.prototype.attachShadow;
  Element.prototype.attachShadow = function (init) {
    const root = attach.call(this, init);
    roots.push(root);
    return root;
  };
  const all = (selector) => roots.flatMap((root) => [...root.querySelectorAll(selector)]);
  const shown = (selector) => all(selector).find((element) => element.checkVisibility({ visibilityProperty: true }));

  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({ type, buffered: true });
  watch("paint", (entry) => {
    if (entry.name === "first-contentful-paint") around.contentful = entry.startTime;
  });
  watch("largest-contentful-paint", (entry) => (around.largest = entry.startTime));
  watch("layout-shift", (entry) => {
    if (!entry.hadRecentInput) around.shift += entry.value;
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
      const ticked = element.checked !== false || !!(page.ticked && element.closest(page.ticked));
      if (at < page.answers.length - 1 || !ticked) continue;
      seen.answered = performance.now();
      seen.early = !all(page.live).length;
    }
  };

  const drawn = ({ data }) => {
    const now = performance.now();
    if (data.first) seen.first ??= now;
    if (data.live) seen.live ??= now;
    if (press && seen.first !== null && seen.answered === null) answer();
    if (seen.first === null || seen.live === null || (press && seen.answered === null)) return;
    if (document.readyState === "complete") end ??= now + LATER;
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
    seen.kept = !!shown(page.kept);
    if (outer) tell(seen);
    else parent.postMessage({ measured: seen, from: performance.timeOrigin, memory: moduleMemory() }, "*");
  };

  const measured = {};
  const tell = (noted) => {
    const files = performance.getEntriesByType("resource").map((entry) => entry.name.split("#")[0]);
    const [document_] = performance.getEntriesByType("navigation");
    noted.files = [document_.name, ...files.filter((name) => name.startsWith("http"))];
    measured.tell({ ...noted, ...around });
  };
  measured.done = new Promise((done) => (measured.tell = done));
  window.measured = measured;

  if (outer && page.framed) {
    // The frame has a clock of its own.
    const late = setTimeout(() => tell(seen), LONGEST + 5000);
    addEventListener("message", ({ data }) => {
      if (!data?.measured) return;
      clearTimeout(late);
      window.moduleMemory = () => data.memory;
      const after = (moment) => moment === null ? null : moment + data.from - performance.timeOrigin;
      const { first, live, answered } = data.measured;
      tell({ ...data.measured, first: after(first), live: after(live), answered: after(answered) });
    });
  } else requestAnimationFrame(frame);
}
