// The page with sheets to write on needs no script. With this one it is left at once, forgets what was written on it, and
// prints one sheet by a press.

import { close } from "./closed.js";
import { leaves } from "./written.js";

(function () {
  close();
  var page = document.documentElement;
  page.setAttribute("data-scripted", "");

  // A field grows with what is written in it, also where a sheet cannot say so.
  var grows = window.CSS && CSS.supports("field-sizing", "content");
  function fit(field) {
    if (grows) return;
    field.style.height = "";
    if (field.scrollHeight > field.clientHeight) field.style.height = field.scrollHeight + "px";
  }

  // Firefox prints a copy of the page in which no place is the one that the address names.
  function mark() {
    var sheet = document.querySelector("[data-sheet]:target");
    [].forEach.call(document.querySelectorAll("[data-one]"), function (one) {
      one.removeAttribute("data-one");
    });
    if (!sheet) return;
    sheet.setAttribute("data-one", "");
    sheet.parentNode.setAttribute("data-one", "");
  }
  addEventListener("beforeprint", mark);

  addEventListener("DOMContentLoaded", function () {
    mark();
    addEventListener("hashchange", mark);
    leaves(function () {
      [].forEach.call(document.forms, function (form) {
        form.reset();
        [].forEach.call(form.querySelectorAll("textarea"), fit);
      });
    });
    document.addEventListener("input", function (event) {
      if (event.target.matches("textarea")) fit(event.target);
    });
    document.addEventListener("click", function (event) {
      var button = event.target.closest("[data-action=print]");
      if (!button) return;
      // The sheet prints the one that the address names.
      location.replace("#" + button.closest("[data-sheet]").id);
      // Some apps have a browser that cannot print.
      if (window.print) print();
      else button.parentNode.querySelector("[role=alert]").hidden = false;
    });
  });
})();
