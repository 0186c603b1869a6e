/** The options that a page may set, as attributes or as properties of the same name. Wrong values are left out and
 * named on the first screen; the person may change every one of them. None carries an answer. */
export interface AttuneCheckOptions {
  /** `0` before the first session, `1` starting out, `2` getting to work, `3` making changes, `4` ending. */
  stage: "0" | "1" | "2" | "3" | "4" | "";
  /** The word for the person who helps. */
  helper: "therapist" | "counsellor" | "psychologist" | "coach" | "";
  /** How the two meet. */
  setting: "in-person" | "online" | "";
  /** The country of the helplines, two letters. Helplines themselves cannot be set. */
  country: string;
  /** The language of the check-in: `en`, `en-easy` (easy to read), `es`, `ar`. Without it, that of the page. */
  lang: string;
  /** Light or dark; `auto` follows the device. */
  theme: "auto" | "light" | "dark" | "";
  /** All statements on one page. */
  all: boolean;
  /** `#rrggbb`; made readable in both themes. It never reaches the help panel. */
  accent: string;
  /** How to reach you, at most 80 characters of plain text, shown as your own words. */
  contact: string;
}

/** `<attune-check>`: shows the check-in in a frame that the page around it cannot look into. */
export class AttuneCheckElement extends HTMLElement implements AttuneCheckOptions {
  static readonly observedAttributes: readonly string[];
  stage: AttuneCheckOptions["stage"];
  helper: AttuneCheckOptions["helper"];
  setting: AttuneCheckOptions["setting"];
  country: string;
  theme: AttuneCheckOptions["theme"];
  all: boolean;
  accent: string;
  contact: string;
  /** The address of `check.htm`, where it does not lie beside the script. */
  src: string;
  /** `inline` shows the check-in inside this page, which could then watch. A frame otherwise. */
  mode: "frame" | "inline" | "";
  /** The `https` address that leaving goes to. Without it the page goes blank. */
  exit: string;
}

/** What the element tells the page. No event has a `detail`, and none tells a step, an answer or a result. */
export interface AttuneCheckEventMap {
  /** The check-in can be used. */
  "attune-ready": CustomEvent<null>;
  /** The frame has another height. */
  "attune-resize": CustomEvent<null>;
  /** The check-in was left. `preventDefault()` keeps the page where it is; the check-in is gone all the same. */
  "attune-left": CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    "attune-check": AttuneCheckElement;
  }
  // They bubble, so that a page may listen for them on any element and on the document.
  interface GlobalEventHandlersEventMap extends AttuneCheckEventMap {}
}
