// <attune-check>: a shell that frames the check where the page around it cannot look. Importing this file defines
// nothing; attune-check.js does. Knows no question, no score and no word of the check.
//
// The build puts in: OPTIONS, the names of the core's options that a page may set; SANDBOX, what the frame keeps.

import { longer, title } from "./languages.js";
import { alone, framed, inside } from "./places.js";
import { threeShifts } from "./presses.js";
import { dresses } from "./sheet.js";
import { turn } from "./turn.js";

const NAMES = [...OPTIONS, "src", "mode", "exit"];
const TYPE = "attune-check";
// Room for the first screen, by the width: it is kept before the frame says a word, so that nothing jumps. Measured;
// where the margin begins to take a column of its own, the text beside it is narrowest.
const room = (width) => (width < 768 ? 1270 + 325000 / Math.max(width, 200) : width < 900 ? 1810 : 1630);
const MOST = 20000;

// Neither a frame nor a check inside has a width of its own, and a box that shrinks to fit asks for one: a line of two
// points as far apart as the window is wide, which breaks where there is less room. On paper what is in a frame fits
// into the height that a pasted frame has (see page.css), so that no page of it is empty.
const dress = dresses(`:host{display:block!important;contain:none!important;container-type:normal!important}
:host([hidden]){display:none!important}
.box{position:relative;display:block}
.box::before{all:initial;display:block;content:". .";block-size:0;overflow:hidden;visibility:hidden;font-size:1px;text-indent:120px;word-spacing:100vw}
.back{position:absolute;inset:0;z-index:1;padding:1rem}
iframe{display:block;inline-size:100%;border:0;margin:0}
.ready>.back{visibility:hidden}
.failed>.back{position:static}
.failed>.back+*{display:none}
@media print{.box>*{min-block-size:0!important}iframe{block-size:900px!important}}`);

// Who is told when Shift was pressed three times, each with the window that it is in: every element that shows a check.
// A check inside passes no key on but Shift, and so gets it later than this.
const shown = new Map();
const shifts = new Map();
// Without a window, no longer.
const watch = (leave, view) => {
  const before = shown.get(leave);
  view ? shown.set(leave, view) : shown.delete(leave);
  if (view && !shifts.has(view)) shifts.set(view, threeShifts(() => [...shown.keys()].forEach((one) => one()), view));
  if (before && ![...shown.values()].includes(before)) {
    shifts.get(before).end();
    shifts.delete(before);
  }
};

// On a server there is no such class, and importing this has to work there as well.
export class AttuneCheckElement extends (globalThis.HTMLElement ?? Object) {
  static observedAttributes = [...NAMES, "title"];

  static {
    for (const name of NAMES) {
      if (name in this.prototype) continue;
      const get = name === "all" ? "hasAttribute" : "getAttribute";
      Object.defineProperty(this.prototype, name, {
        configurable: true,
        enumerable: true,
        get() {
          return this[get](name) ?? "";
        },
        set(value) {
          if (name === "all") this.toggleAttribute(name, Boolean(value));
          else if (value == null) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
      });
    }
  }

  #box = document.createElement("div");
  // What stands there for as long as no check does: the link of the page.
  #back = document.createElement("div");
  // The window that the check is shown in. It is another one where the element was put into another document.
  #view;
  #frame;
  #shadowed;
  #waits = false;
  #timer;
  #off; // calls off what has not had its turn
  // Whether it was left. It comes back only where it is put into the page anew.
  #gone = false;
  // Where the check comes from and how it is shown: what needs a new one when it changes.
  #place = "";
  #told = "";
  #begun = "";
  // The language that it was begun in, its own or that of the page. Another one later would cost what was answered.
  #lang;
  #leave = () => this.#left();

  constructor() {
    super();
    const named = document.createElement("slot");
    named.name = "fallback";
    named.append(document.createElement("slot"));
    this.#back.append(named);
    this.#back.className = "back";
    this.#box.className = "box";
    this.attachShadow({ mode: "open" }).append(this.#box);
  }

  connectedCallback() {
    for (const name of NAMES) {
      // Set as a property before the class was known.
      if (!Object.hasOwn(this, name)) continue;
      const value = this[name];
      delete this[name];
      this[name] = value;
    }
    this.#soon();
  }

  // Moved by `moveBefore`, the frame goes on as it is. Any other move makes browsers load it again.
  connectedMoveCallback() {}

  disconnectedCallback() {
    this.#soon();
  }

  attributeChangedCallback() {
    this.#soon();
  }

  // Once for all that changes in one go; an element that is moved is back by then.
  #soon() {
    if (this.#waits) return;
    this.#waits = true;
    queueMicrotask(() => {
      this.#waits = false;
      this.#show();
    });
  }

  // The options as a link has them. What `src` brings of its own is kept where no attribute says otherwise.
  #link(url) {
    const set = new URLSearchParams(url.hash.slice(1));
    for (const name of OPTIONS) {
      const value = this.getAttribute(name);
      // To be there is enough for the one that is on or off, and those who write a number mean it.
      if (value !== null) set.set(name, name === "all" ? (/^(0|false)$/.test(value) ? "0" : "1") : value);
    }
    // Whoever reads a link takes one of these at its end for the end of a sentence.
    const end = (sign) => `%${sign.charCodeAt().toString(16)}`;
    return set.toString().replaceAll("+", "%20").replace(/[-.*_]$/, end);
  }

  #url() {
    try {
      const url = new URL(this.getAttribute("src") || framed(this.#lang), this.baseURI);
      if (/^(https?|blob|file):$/.test(url.protocol)) return url;
    } catch {}
    return new URL(framed(this.#lang));
  }

  #show() {
    // A document that nobody looks at, as that of a template, has no window.
    const view = this.isConnected && this.ownerDocument.defaultView;
    if (!view) {
      this.#gone = false;
      return this.#drop();
    }
    if (this.#gone) return;
    // Not in the constructor: on its way through another document it would lose it.
    dress(this.shadowRoot);
    if (!this.#back.parentNode) this.#box.prepend(this.#back);
    const lang = (this.#lang ??= this.closest("[lang]")?.lang ?? "");
    const url = this.#url();
    const link = this.#link(url);
    url.hash = "";
    const inline = /^inline$/i.test(this.mode);
    const place = inline ? "inline" : url.href;
    // In another document a frame is loaded again, and what is not there yet begins there anew.
    if (place !== this.#place || (view !== this.#view && !this.#shadowed?.check)) {
      this.#drop();
      this.#view = view;
      this.#place = place;
      this.#lang = lang;
      this.#told = this.#begun = link;
      inline ? this.#inline(link) : this.#framed(`${url.href}#${link}`);
    } else if (link !== this.#told) {
      this.#told = link;
      this.#tell();
    }
    this.#view = view;
    this.#shadowed?.check?.settle();
    watch(this.#leave, view);
    if (this.#frame) this.#frame.title = this.title || title(this.#lang);
  }

  #framed(address) {
    const frame = document.createElement("iframe");
    frame.setAttribute("sandbox", SANDBOX);
    frame.setAttribute("part", "frame");
    frame.allow = "clipboard-write";
    frame.referrerPolicy = "no-referrer";
    frame.loading = "lazy";
    frame.style.blockSize = `${this.#room()}px`;
    this.#frame = frame;
    this.#view.addEventListener("message", this.#hear);
    this.#box.append(frame);
    const begin = () => {
      // A frame that was refused is loaded as well, with the browser's own page in it.
      frame.onload = () => this.#wait(3000);
      frame.src = address;
    };
    // Of one that the network has not, some browsers say nothing. A lazy one comes once it is looked at.
    this.#off = turn(frame, begin, () => this.#wait(8000));
  }

  async #inline(link) {
    const place = document.createElement("div");
    // With the line above it. In a fold that is closed it has no width yet.
    const keep = () => (place.style.minBlockSize = `${this.#room(90)}px`);
    keep();
    this.#box.append(place);
    const mine = { place };
    this.#shadowed = mine;
    await new Promise((go) => (this.#off = turn(place, go, keep)));
    try {
      const { show, words } = await inside(this.#lang);
      // It may have been taken away meanwhile.
      if (mine !== this.#shadowed) return;
      mine.check = await show(place, link, alone(this.#url()), this.#leave, words);
      if (mine !== this.#shadowed) return mine.check.remove();
      if (this.#told !== link) this.#tell();
      this.#box.className = "box ready";
      this.#say("ready");
    } catch (error) {
      place.remove();
      if (mine === this.#shadowed) this.#late();
      throw error;
    }
  }

  #tell() {
    this.#shadowed?.check?.update(this.#told);
    // Before the frame is there nobody hears it; then it is said again.
    this.#frame?.contentWindow?.postMessage({ type: TYPE, set: this.#told }, "*");
  }

  #hear = ({ source, data }) => {
    if (!this.#frame || source !== this.#frame.contentWindow || data?.type !== TYPE) return;
    // Its first sign of life. From now on it is pressed, and no longer the link that lies over it. By the answer it
    // knows that there is somebody who takes the page away.
    if (this.#box.className !== "box ready") this.#tell();
    this.#box.className = "box ready";
    if (data.ready === true) {
      // What changed while it was on its way.
      if (this.#told !== this.#begun) this.#tell();
      this.#say("ready");
    }
    if (Number.isFinite(data.height)) {
      const height = Math.min(Math.max(data.height, this.#room()), MOST);
      const style = `${Math.ceil(height)}px`;
      if (style === this.#frame.style.blockSize) return;
      this.#frame.style.blockSize = style;
      this.#say("resize");
    }
    if (data.left === true) this.#left(data.out);
  };

  #wait(time) {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#late(), time);
  }

  #late() {
    if (this.#box.className === "box") this.#box.className = "box failed";
  }

  // Nothing of a check that was left stays in the page, and nothing of the page unless the host wants it to.
  // Where it goes is what the page says, or else what the check was built with: the frame alone may not be let out.
  #left(out) {
    if (!this.#frame && !this.#shadowed) return;
    const view = this.#view;
    this.#drop();
    this.#gone = true;
    // The link too, and no sheet is needed to hide it.
    this.#back.remove();
    this.shadowRoot.adoptedStyleSheets = [];
    if (!this.#say("left")) return;
    const exit = [this.exit, out].find((place) => /^https:\/\//i.test(place)) ?? "about:blank";
    // With a window that it was moved to, the page that it came from goes: that one lies behind.
    for (const one of new Set([view, window])) {
      try {
        one.top.location.replace(exit);
      } catch {
        one.location.replace(exit);
      }
    }
  }

  #say(what) {
    return this.dispatchEvent(new CustomEvent(`attune-${what}`, { bubbles: true, composed: true, cancelable: what === "left" }));
  }

  #room(more = 0) {
    return Math.round(room(this.#box.clientWidth) * longer(this.#lang)) + more;
  }

  #drop() {
    clearTimeout(this.#timer);
    this.#off?.();
    watch(this.#leave);
    this.#view?.removeEventListener("message", this.#hear);
    this.#frame?.remove();
    this.#shadowed?.check?.remove();
    this.#shadowed?.place.remove();
    this.#frame = this.#shadowed = this.#view = undefined;
    this.#place = "";
    this.#lang = undefined;
    this.#box.className = "box";
  }
}
