// The whole document as lines, with every attribute and every word, but for words of a stranger's, which stand in
// `bdi`, and for what is said of a link that could not be read. What scripts and sheets say is left out.

const lines = [];
// Goes after a while, and holds no words.
const passing = (one) => one.name === "data-link" && one.value === "";
const attributes = (element) => Array.from(element.attributes).filter((one) => !passing(one));
const name = (element) =>
  `${element.localName}${attributes(element).map((one) => ` ${one.name}=${JSON.stringify(one.value)}`).join("")}`;
const walk = (node, depth) => {
  if (node.nodeType === Node.TEXT_NODE) lines.push(`${depth} ${node.data}`);
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches("[data-warnings]")) return;
  lines.push(`${depth} <${name(node)}>`);
  if (node.matches("script, style")) return;
  // The words alone: an element in them is a line like any other.
  const words = node.localName === "bdi";
  for (const child of node.childNodes) if (!words || child.nodeType !== Node.TEXT_NODE) walk(child, depth + 1);
};
walk(document.documentElement, 0);
return lines.join("\n");
