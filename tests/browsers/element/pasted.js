// The frame that the page on setting it up gives, in pages of themes that have something against it, with and without a script of
// ours in them.
const page = new DOMParser().parseFromString(await (await fetch("/en/set-up.html")).text(), "text/html");
const lines = page.querySelector("[data-block=frame]").textContent.replaceAll("/attune/", "/");
const frames = () => [...document.querySelectorAll("iframe")];
const boxes = ["@", ...args[0]];
const sizes = () => frames().map((frame) => [frame.clientWidth >= frame.closest("section").clientWidth * 0.7, frame.clientHeight]);
same(lines.includes("<iframe"), true, "the lines");
for (const rules of args[1]) {
  document.body.innerHTML = `<style>${rules}</style>${boxes.map((box) => `<section>${box.replace("@", lines)}</section>`).join("")}`;
  same(sizes(), boxes.map(() => [true, 900]), rules);
}
// The rules are ones that take something away.
document.body.innerHTML = `<style>${args[1].at(-1)}</style><section><iframe width="100%" height="900"></iframe></section>`;
same(sizes().flat().includes(900), false, "without the style the height is gone");
