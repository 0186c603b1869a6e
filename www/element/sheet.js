// A sheet for a shadow root in whatever document it is in. One that a script made belongs to the document that it was
// made in, and no other one takes it. Knows no question, no score and no word of the check.

// Gives what dresses a root in this sheet, which is made once for each document.
export const dresses = (style) => {
  const made = new WeakMap();
  return (root) => {
    const { ownerDocument } = root;
    let sheet = made.get(ownerDocument);
    if (!sheet) {
      sheet = new ownerDocument.defaultView.CSSStyleSheet();
      sheet.replaceSync(style);
      made.set(ownerDocument, sheet);
    }
    root.adoptedStyleSheets = [sheet];
  };
};
