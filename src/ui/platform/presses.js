// Which presses count: none that was meant for the screen before, and Shift three times only where nothing else was
// done between; and where the focus goes when something new has come up. The views, the first screens and the element
// all have it from here, so it is written in words that old browsers know. It keeps nothing and tells nobody what was
// pressed.

// How long nobody can have read what has just come up, in milliseconds.
var REST = 500;
// How far the hand of one double press strays, in CSS pixels. Two rows or buttons lie further apart.
var NEAR = 32;
// How long a finger that was too early goes on being so, in milliseconds: it taps in pairs.
var PAIR = 300;

// Listens on the way in, before anyone inside can act on it or keep it to themselves. Gives what ends it.
function listen(target, names, hear) {
  function each(call) {
    names.split(" ").forEach(function (name) {
      target[call](name, hear, true);
    });
  }
  each("addEventListener");
  return function () {
    each("removeEventListener");
  };
}

// Moves the focus to an empty element that is there on every screen, before what has it is taken out.
//
// Orca 43 is silent in Chromium where the focus goes from an element that is gone, and where the text cursor, which it
// leaves in what it read last, falls onto the heading before the focus does. Orca 48 says the title of the page again
// where the focus is nowhere.
export function focusAway(root) {
  var between = root.querySelector("[data-between]");
  // Firefox has none in a frame that is not shown.
  var cursor = getSelection();
  if (cursor) cursor.removeAllRanges();
  between.focus({ preventScroll: true });
  return between;
}

// Moves the focus to this element, or else to the heading of what is new, a moment after the empty element has had it:
// of two moves that a screen reader is told at the same time it leaves one out. A browser tells of them once it has
// drawn what is new, which holds up the first wait where the page is long. A panel stands before the page that it is
// open over. Whoever has moved on by then stays there.
export function focusNew(root, element) {
  var between = focusAway(root);
  setTimeout(function () {
    setTimeout(function () {
      element = element || root.querySelector(":is([data-panel], main) [tabindex='-1']");
      if (element && root.getRootNode().activeElement === between) element.focus();
    }, 100);
  }, 50);
}

function acts(key) {
  return key === "Enter" || key === " ";
}

// Keeps presses in `root` from counting on a screen that they were not meant for, until `end`. `came` says that
// another screen or panel has just come up. The first one needs no guard: nobody has pressed anything before it.
//
// A finger or a pen rests before it means the next thing, so nothing of theirs counts that soon. A mouse that is
// somewhere else already was moved there on purpose, and that counts, as for programs that press for a person. Urgent
// help and leaving always count. So does what a script or a screen reader presses, which comes without a pointer.
export function guard(root) {
  // A browser that old runs no check.
  var able = Boolean(window.PointerEvent);
  // Since when the screen is there, and since when anything in it was turned over.
  var from = 0;
  var turned = 0;
  // Until when a press is too early.
  var until = 0;
  // The last press, and the one that turned something over.
  var press = {};
  var brought = press;
  // The last key, and since when each one is down.
  var key;
  var since = {};

  function rest() {
    until = performance.now() + REST;
  }

  function turn() {
    turned = performance.now();
    brought = press;
    rest();
    // A slow phone shows it later than it is there.
    setTimeout(function () {
      if (until) rest();
    }, 30);
  }

  function near() {
    return Math.abs(press.x - brought.x) < NEAR && Math.abs(press.y - brought.y) < NEAR;
  }

  function tooEarly() {
    press.early = true;
    if (!press.mouse) until = Math.max(until, press.at + PAIR);
  }

  // When it was pressed, by the clock of this page: a busy page hears of it later, and a page in another window has
  // a clock of its own. A time that makes no sense is that of a browser with another idea of it.
  function time(event) {
    var age = (event.view || window).performance.now() - event.timeStamp;
    return performance.now() - (age > 0 && age < 10000 ? age : 0);
  }

  function hear(event) {
    var type = event.type;
    var name = event.key;
    var target = event.target;
    var early = false;
    if (!event.isTrusted) return;
    // A fold that opens and a list that closes move what is below them under the finger.
    if (type === "toggle") turn();
    else if (type === "change") {
      early = target.localName === "select";
      if (!early) return;
      turn();
      // In Firefox, Orca says what was chosen only after all that changes on the page. So that changes a moment later.
      setTimeout(function () {
        target.dispatchEvent(new Event(type, { bubbles: true }));
      }, 100);
    } else if (type === "pointerdown") {
      press = {
        at: time(event),
        x: event.clientX,
        y: event.clientY,
        mouse: event.pointerType === "mouse",
        again: press.early || press.at < turned,
      };
      // Whoever pressed something of the screen on purpose has seen it.
      if (press.at < until && (!press.mouse || near())) tooEarly();
      else until = 0;
      key = "";
    } else if (name) {
      if (type === "keydown" && !event.repeat) {
        since[name] = acts(name) && acts(key) && time(event) < until ? -1 : time(event);
        key = name;
      }
      early = acts(name) && !(since[name] >= turned);
    } else if (type !== "click" || event.detail) {
      // The system's own idea of a double press, which may be a longer one. Drivers do not ask where it was.
      if (event.detail > 1 && press.again && near()) tooEarly();
      // What has no pointer that went down for it comes from a screen reader.
      early = !press.over && (press.early || press.at < from);
      press.over = /click/.test(type);
    }
    // A key that is held asks for nothing any more.
    if (!early || (!event.repeat && target.closest && target.closest("[data-action=help],[data-action=leave]"))) return;
    // A finger that scrolls cannot be kept from it.
    if (event.cancelable) event.preventDefault();
    event.stopImmediatePropagation();
  }

  return {
    came: function () {
      // What is not in the page yet nobody sees.
      if (!able || !root.isConnected) return;
      turn();
      from = turned;
    },
    end: listen(root, able ? "pointerdown mousedown touchend click auxclick keydown keyup toggle change" : "-", hear),
  };
}

// Calls when Shift was pressed three times within five seconds, each time alone and with nothing else between, until
// `end`. Whoever selects text or types capitals holds it, and does something meanwhile. Moving the mouse is nothing,
// and so is a page that scrolls by itself: by what a person scrolls is listened for. The keys are those of the window
// `view`, or of this one.
export function threeShifts(call, view) {
  var target = view || window;
  var presses = [];
  // Since when Shift is down, and whether it is down alone.
  var down = 0;
  var alone = false;

  function hear(event) {
    var key = event.key;
    var type = event.type;
    // What fills in forms sends such events without a key.
    if (/^key/.test(type) && !key) return;
    if (type === "keyup") {
      if (key !== "Shift") return;
      if (alone) {
        presses = presses.concat(down).filter(function (press) {
          return event.timeStamp - press < 5000;
        });
      } else presses = [];
      down = 0;
      alone = false;
      if (presses.length > 2) {
        presses = [];
        call(event);
      }
      return;
    }
    // An element in the page gave the focus to another one, which is not leaving the page.
    if (type === "blur" && event.target !== target) return;
    // A second one without an end is a key that is held, and with a second key it is a shortcut or a way to write.
    alone =
      key === "Shift" && !down && !event.repeat && !event.isComposing && !(event.ctrlKey || event.altKey || event.metaKey);
    down = key === "Shift" ? event.timeStamp : type === "blur" ? 0 : down;
    if (!alone) presses = [];
  }

  return { end: listen(target, "keydown keyup pointerdown mousedown touchstart wheel blur", hear) };
}
