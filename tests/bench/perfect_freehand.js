// A sheet by perfect-freehand, as its words for developers have it: a stroke is worked out anew with each point, and is one
// path of a drawing.

import { getStroke } from "perfect-freehand";

const pad = document.querySelector("#pad");
let points = [];
let path;

const outline = (stroke) => {
  const middle = (a, b) => (a + b) / 2;
  const [first, second, ...rest] = stroke;
  if (!rest.length) return "";
  let data = `M${first}Q${second} ${middle(second[0], rest[0][0])},${middle(second[1], rest[0][1])}T`;
  for (let at = 2; at < stroke.length - 1; at += 1)
    data += `${middle(stroke[at][0], stroke[at + 1][0])},${middle(stroke[at][1], stroke[at + 1][1])} `;
  return `${data}Z`;
};
const show = () => path.setAttribute("d", outline(getStroke(points, { size: 4, simulatePressure: false })));
const place = ({ clientX, clientY, pressure }) => {
  const { left, top } = pad.getBoundingClientRect();
  return [clientX - left, clientY - top, pressure];
};

pad.addEventListener("pointerdown", (event) => {
  path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  points = [place(event)];
  show();
  pad.append(path);
});
pad.addEventListener("pointermove", (event) => {
  if (event.buttons !== 1) return;
  points = [...points, place(event)];
  show();
});
