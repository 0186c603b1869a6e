// Runs first in the page that makes links: keeps back the words for where the page cannot start. They are what is shown
// where no script runs, and from the end of loading on where the page's own did not. Knows no word of it.

(function () {
  var page = document.documentElement;
  // Put off until the page is read already, it changes nothing.
  if (document.readyState !== "loading") return;
  page.setAttribute("data-scripted", "");
  addEventListener("load", function () {
    if (!page.getAttribute("data-scripted")) page.removeAttribute("data-scripted");
  });
})();
