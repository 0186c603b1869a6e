// Runs first in the page for one good day: takes away what could speak to another machine, and sees to it that the page is
// left at once and keeps nothing. Where it is the only script that runs, the page is a sheet of paper. Knows no word of it.

import { close } from "./closed.js";
import { leaves } from "./written.js";

(function () {
  close();
  var page = document.documentElement;
  // Put off until the page is read already, it leaves the page as a sheet of paper until the module hears.
  if (document.readyState === "loading") page.setAttribute("data-scripted", "");
  addEventListener("load", function () {
    if (!page.getAttribute("data-scripted")) page.removeAttribute("data-scripted");
  });
  // A finger that pulls down would load the page anew, and a picture would be gone.
  page.style.overscrollBehaviorY = "contain";
  // Who comes back to it finds it empty.
  addEventListener("pageshow", function (event) {
    if (event.persisted) location.reload();
  });

  function begin() {
    leaves(function () {
      document.body.textContent = "";
    });
  }
  if (document.readyState === "loading") addEventListener("DOMContentLoaded", begin);
  else begin();
})();
