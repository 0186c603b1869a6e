// Runs in a page before anything of it and times what a person does in it: from the moment at which a press is let
// go to the frame that shows what came of it. `page` says what to look for. Where to press is told, and whoever
// drives the browser presses there, so that all of it is as true as a person's press.

(page) => {
  // What has not come by then never does.
  const LONGEST = 5000;
  const all = (selector) => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility());
  const frame = () => new Promise((go) => requestAnimationFrame(go));
  const idle = () => new Promise((go) => requestIdleCallback(go, { timeout: 1000 }));

  const until = async (what, look) => {
    for (const end = performance.now() + LONGEST; performance.now() < end; await frame()) {
      const found = look();
      if (found) return found;
    }
    throw new Error(`There is no ${what}.`);
  };

  // Where the middle of it is once the page stands still.
  const place = async (element) => {
    const target = element.closest("label") ?? element;
    target.scrollIntoView({ block: "center", behavior: "instant" });
    const middle = () => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    };
    let at = middle();
    await until("end of its moving", () => {
      const before = at;
      at = middle();
      return before.join() === at.join();
    });
    await idle();
    const hit = document.elementFromPoint(...middle());
    if (!target.contains(hit)) throw new Error(`It lies below ${hit?.outerHTML.slice(0, 100)}.`);
    return middle();
  };

  // What each press is expected to bring.
  const presses = {
    answer: (at) => [() => all(page.rows)[at], () => all(page.rows)[at]?.checked],
    on: () => {
      const words = () => all(page.says).map((element) => element.textContent);
      const before = words();
      return [() => all(page.on)[0], () => words().some((text) => !before.includes(text))];
    },
    other: (selector) => [() => all(selector)[0], () => true],
  };

  let shows;
  let tell;
  // Caught ahead of anything in the page, and its time is that of the press and not of this call.
  addEventListener(
    "mouseup",
    ({ timeStamp }) => {
      if (!shows) return;
      const holds = shows;
      shows = undefined;
      const { port1, port2 } = new MessageChannel();
      // The message comes after the frame's own work.
      port1.onmessage = ({ data }) => {
        const time = performance.now() - timeStamp;
        if (data) tell(time);
        else if (time > LONGEST) tell(null);
        else requestAnimationFrame(look);
      };
      const look = () => port2.postMessage(!!holds());
      requestAnimationFrame(look);
    },
    true,
  );

  window.answering = {
    there: async (selector) => {
      await until(selector, () => all(selector)[0]);
      await idle();
    },
    aim: async (kind, what) => {
      const [look, holds] = presses[kind](what);
      const at = await place(await until(`${kind} ${what}`, look));
      window.answering.seen = new Promise((go) => (tell = go));
      shows = holds;
      return at;
    },
  };
}
