// The statements of a stage with preact, a statement on a page. The build fills in WORDS.

import { Component, h, render } from "preact";

class Statements extends Component {
  state = { at: 0, answers: {} };

  render(_, { at, answers }) {
    const { id, text } = WORDS.statements[at];
    const answer = (value) => () => this.setState({ answers: { ...answers, [id]: value } });
    const rows = WORDS.scale.map((label, index) =>
      h("label", { key: id + index }, [
        h("input", { type: "radio", name: id, checked: answers[id] === index, onChange: answer(index) }),
        label,
      ]),
    );
    const on = { type: "button", onClick: () => this.setState({ at: Math.min(at + 1, WORDS.statements.length - 1) }) };
    return h("form", null, h("fieldset", null, h("legend", null, text), rows), h("button", on, WORDS.on));
  }
}

render(h(Statements), document.getElementById("place"));
