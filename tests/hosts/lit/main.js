import { LitElement, html } from "lit";
import "attune-check/define";

class App extends LitElement {
  static properties = { theme: { state: true }, there: { state: true }, heard: { state: true } };

  constructor() {
    super();
    this.theme = "light";
    this.there = true;
    this.heard = [];
  }

  // In the page itself, where the test looks.
  createRenderRoot() {
    return this;
  }

  hear(event) {
    event.preventDefault();
    this.heard = [...this.heard, event.type];
  }

  check() {
    return html`<attune-check
      helper="counsellor"
      setting=${"online"}
      .country=${"ie"}
      theme=${this.theme}
      ?all=${false}
      @attune-ready=${this.hear}
      @attune-left=${this.hear}
    ></attune-check>`;
  }

  render() {
    return html`<button id="theme" @click=${() => (this.theme = "dark")}>Dark</button>
      <button id="away" @click=${() => (this.there = !this.there)}>Away, and back</button>
      <p id="heard">${this.heard.join(" ")}</p>
      ${this.there ? this.check() : ""}`;
  }
}

customElements.define("test-app", App);
document.querySelector("#app").append(new App());
