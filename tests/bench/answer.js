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

  // Where it can be pressed once the page stands still: in the middle of it, or of its label where that lies over it.
  const place = async (element) => {
    element.scrollIntoView({ block: "center", behavior: "instant" });
    const middle = (target) => {
      const { x, y, width, height } = target.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    };
    let at = middle(element);
    await until("end of its moving", () => {
      const before = at;
      at = middle(element);
      return before.join() === at.join();
    });
    await idle();
    const targets = [element, element.closest("label")].filter(Boolean);
    const free = targets.find((target) => target.contains(document.elementFromPoint(...middle(target))));
    if (!free) throw new Error("Something lies over it.");
    return middle(free);
  };

  // What each press is expected to bring.
  const presses = {
    answer: (at) => {
      const row = () => all(page.rows)[at];
      return [row, () => row()?.checked || (page.ticked && row()?.closest(page.ticked))];
    },
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
