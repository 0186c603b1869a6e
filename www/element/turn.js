// When a check begins in a page. What the page has of its own comes first: its pictures are not to wait for a check
// further down. Knows no question, no score and no word of the check.

// Calls `begin` once, when the page has loaded or somebody looks at this place, whichever is first, and `looked` when
// somebody does. Gives what calls it off.
export const turn = (place, begin, looked) => {
  const { defaultView: view, readyState } = place.ownerDocument;
  const start = () => {
    view.removeEventListener("load", start);
    begin?.();
    begin = undefined;
  };
  const eye = new view.IntersectionObserver((seen) => {
    if (!seen.some((one) => one.isIntersecting)) return;
    eye.disconnect();
    start();
    looked?.();
  });
  eye.observe(place);
  readyState === "complete" ? start() : view.addEventListener("load", start);
  return () => {
    begin = undefined;
    eye.disconnect();
    view.removeEventListener("load", start);
  };
};
