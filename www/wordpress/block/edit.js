// The block in the editor: what can be set, beside a look at what visitors see.

(({ blocks, blockEditor, components, element }, told) => {
  const { createElement: draw } = element;
  const { InspectorControls, useBlockProps } = blockEditor;
  const { PanelBody, SelectControl, TextControl } = components;

  // The address of the check-in with what is set here, or else for the whole site.
  const address = (attributes) => {
    const set = { ...told.defaults };
    for (const name of Object.keys(told.fields)) if (attributes[name]) set[name] = attributes[name];
    delete set.exit;
    return `${told.base}${set.lang || told.lang}/check.html#${new URLSearchParams(set)}`;
  };

  const control = ([name, { label, help, choices, like, most }], attributes, setAttributes) => {
    const value = attributes[name] || "";
    const wrong = like && value && !new RegExp(like, "i").test(value.trim());
    const props = {
      key: name,
      label,
      help: wrong ? draw("strong", null, `${told.wrong} ${help}`) : help,
      value,
      onChange: (value) => setAttributes({ [name]: value }),
    };
    return choices ? draw(SelectControl, { ...props, options: choices }) : draw(TextControl, { ...props, maxLength: most });
  };

  const edit = ({ attributes, setAttributes }) => {
    const url = address(attributes);
    return draw(
      "div",
      useBlockProps(),
      draw(
        InspectorControls,
        null,
        draw(
          PanelBody,
          { title: told.panel },
          Object.entries(told.fields).map((field) => control(field, attributes, setAttributes)),
        ),
      ),
      // Only looked at: what is pressed in the editor chooses the block. Another key, because a frame whose fragment alone
      // changes would be told of it as the same page.
      draw("iframe", {
        key: url,
        src: url,
        title: told.note,
        // Where no header says so: nothing in it can reach the editor.
        sandbox: "allow-scripts",
        tabIndex: -1,
        loading: "lazy",
        style: { display: "block", width: "100%", height: "900px", border: 0, pointerEvents: "none" },
      }),
    );
  };

  const icon = draw("img", { src: told.icon, alt: "", width: 24, height: 24 });
  blocks.registerBlockType("attune-check/check-in", { icon, edit, save: () => null });
})(window.wp, window.attuneCheck);
