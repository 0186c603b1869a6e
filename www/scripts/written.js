// For a page that a person writes on and that no program draws: it is left at once, and nothing of what was written stays
// behind. Written in words that old browsers know.

import { threeShifts } from "../../src/ui/platform/presses.js";

// `empty` takes out what was written.
export function leaves(empty) {
  // What the page is called then.
  var title = document.getElementById("paper").getAttribute("data-left");
  function leave(exit) {
    empty();
    // What a screen shows is gone at once, however long the next page takes.
    document.title = title;
    document.body.textContent = "";
    // In the place of this page, so that Back does not lead to it.
    location.replace(exit);
  }
  var way = document.querySelector("a.leave");
  way.addEventListener("click", function (event) {
    event.preventDefault();
    leave(way.href);
  });
  threeShifts(function () {
    leave(way.href);
  });
  // Within the page, links add nothing to the history.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("a[href^='#']");
    if (!link) return;
    event.preventDefault();
    location.replace(link.hash);
    // As a link does by itself.
    var place = document.getElementById(link.hash.slice(1));
    if (place) {
      place.setAttribute("tabindex", "-1");
      place.focus({ preventScroll: true });
    }
  });
  // Not in this page, and not in the copy that a Back button would bring back.
  addEventListener("pagehide", empty);
  addEventListener("pageshow", function (event) {
    if (event.persisted) empty();
  });
}
