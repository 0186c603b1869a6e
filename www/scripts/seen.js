// Brings in whole what a keyboard comes to. Knows no page and no word of one.

// Firefox scrolls only to what is not seen at all, and Chromium in a field of several lines only to the one in use.
export const seeWhole = () =>
  addEventListener("focusin", ({ target }) => {
    if (target.matches(":focus-visible:not([tabindex])"))
      (target.closest("label") ?? target).scrollIntoView({ block: "nearest" });
  });
