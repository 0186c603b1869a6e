// Draws on a sheet as a pen does, and measures how long the page works until what came of it is painted. `pad` is what is
// drawn on. Gives what measures, and what fills a column of the sheet with a hundred strokes.
((pad) => {
  const sheet = document.querySelector(pad);
  sheet.scrollIntoView({ block: "center" });
  const point = (type, x, y) => {
    const { left, top, width, height } = sheet.getBoundingClientRect();
    const buttons = type === "pointerup" ? 0 : 1;
    const where = { clientX: left + x * width, clientY: top + y * height };
    const pen = { pointerId: 1, pointerType: "pen", isPrimary: true, pressure: 0.5, buttons };
    sheet.dispatchEvent(new PointerEvent(type, { bubbles: true, cancelable: true, ...pen, ...where }));
  };
  // From the beginning of a frame's work to the end of it: what is done, laid out and painted.
  const frame = (does) =>
    new Promise((go) =>
      requestAnimationFrame(() => {
        const start = performance.now();
        does();
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => go(performance.now() - start);
        port2.postMessage(0);
      }),
    );
  const measured = async () => {
    const [downs, moves] = [[], []];
    for (let nth = 0; nth < 12; nth += 1) {
      const y = 0.05 + nth * 0.075;
      downs.push(await frame(() => point("pointerdown", 0.1, y)));
      for (let step = 1; step < 9; step += 1)
        moves.push(await frame(() => point("pointermove", 0.1 + step * 0.09, y + (step % 2) * 0.03)));
      await frame(() => point("pointerup", 0.9, y));
    }
    return { downs, moves };
  };
  const fill = async (column, columns) => {
    for (let nth = 0; nth < 100; nth += 1) {
      const [x, y] = [column / columns, nth / 100];
      point("pointerdown", x, y);
      for (let step = 1; step < 12; step += 1) point("pointermove", x + step * 0.004, y + (step % 3) * 0.004);
      point("pointerup", x + 0.05, y);
      // A hand that draws so much leaves the page time to paint.
      if (nth % 50 === 0) await frame(() => {});
    }
  };
  window.drawing = { measured, fill };
})
