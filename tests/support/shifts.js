// Does what a row of tests/cases/shifts.json says, in the page, with the focus where it is. Every row begins anew.

const does = (steps) => {
  let later = 0;
  const send = (event, at = document.activeElement ?? document.body) => {
    const time = event.timeStamp + later;
    Object.defineProperty(event, "timeStamp", { value: time });
    at.dispatchEvent(event);
  };
  const how = { bubbles: true, composed: true, cancelable: true };
  const key = (type, name, more) => send(new KeyboardEvent(type, { key: name, ...how, ...more }));
  const all = {
    down: () => key("keydown", "Shift", { shiftKey: true }),
    up: () => key("keyup", "Shift"),
    repeat: () => key("keydown", "Shift", { shiftKey: true, repeat: true }),
    write: () => key("keydown", "Shift", { shiftKey: true, isComposing: true }),
    control: () => key("keydown", "Shift", { shiftKey: true, ctrlKey: true }),
    alt: () => key("keydown", "Shift", { shiftKey: true, altKey: true }),
    shift: () => (all.down(), all.up()),
    press: () => ["pointerdown", "mousedown", "pointerup", "mouseup"].forEach((type) => send(new MouseEvent(type, how))),
    touch: () => ["touchstart", "touchend"].forEach((type) => send(new Event(type, how))),
    wheel: () => send(new WheelEvent("wheel", how)),
    scroll: () => send(new Event("scroll"), document),
    focus: () => ["blur", "focusout"].forEach((type) => send(new FocusEvent(type, { composed: true, bubbles: type !== "blur" }))),
    move: () => ["pointermove", "mousemove"].forEach((type) => send(new MouseEvent(type, how))),
    nokey: () => send(new Event("keydown", how)),
    away: () => send(new Event("blur"), window),
  };
  for (const step of ["away", ...steps.split(" ")]) {
    const [name, more] = step.split(":");
    if (name === "key") ["keydown", "keyup"].forEach((type) => key(type, more));
    else if (name === "wait") later += 1000 * Number(more);
    else all[name]();
  }
};
