// Runs before anything else, in any browser that opens the page. It takes away what could speak to another
// machine past the page's policy, lets the first screens be used while the rest still comes in, and shows the
// paper form where the check cannot start. Knows no question, no score and no word.

(function () {
  // Made anew where a browser has none, so that nothing brings them later.
  [
    "RTCPeerConnection",
    "webkitRTCPeerConnection",
    "mozRTCPeerConnection",
    "RTCDataChannel",
    "RTCIceTransport",
    "WebTransport",
    // A window that this page opens and holds would have them all again. Links open theirs without it.
    "open",
  ].forEach(function (name) {
    Object.defineProperty(window, name, { value: undefined, writable: false, configurable: false });
  });
  // With three words it opens windows too.
  Object.defineProperty(Document.prototype, "open", { value: undefined, writable: false, configurable: false });

  var by = function (id) {
    return document.getElementById(id);
  };

  // The sheet shows the screen that is named here, also one that only comes in later.
  var show = function (name) {
    by("attune").setAttribute("data-shown", name);
    var heading = document.querySelector("#attune > [data-screen=" + name + "] main [tabindex]");
    if (heading) heading.focus();
    scrollTo(0, 0);
  };

  var early = {
    // The button that was pressed last and that only the check can follow.
    pressed: "",
    // Whether the check's own script ran at all.
    started: false,
    // Whether the page was left.
    left: false,
    end: function () {
      document.removeEventListener("click", click, true);
      removeEventListener("error", early.fail);
      removeEventListener("load", look);
    },
    fail: function () {
      if (early.left) return;
      by("attune").hidden = true;
      by("failed").hidden = by("paper").hidden = false;
    },
  };

  var click = function (event) {
    var button = event.target.closest && event.target.closest("#attune [data-action]");
    if (!button) return;
    var action = button.getAttribute("data-action");
    if (action === "start") show("stage");
    else if (action === "back") show("welcome");
    else if (action === "leave") {
      early.left = true;
      show("left");
      document.title = by("attune").getAttribute("data-left");
      // What has not come in yet need not come.
      stop();
      if (by("paper")) by("paper").textContent = "";
      // A sender's name is not left in the address; a browser that refuses this still leaves.
      try {
        history.replaceState(null, "", location.pathname);
      } catch (refused) {}
      var exit = by("attune").getAttribute("data-exit");
      if (exit) location.replace(exit);
    } else {
      early.pressed = action;
      // The help lines stand on the paper form already.
      if ((action === "help" || action === "young") && by("paper-help")) {
        by("paper").hidden = false;
        by("paper-help").scrollIntoView();
      }
    }
  };

  var look = function () {
    if (!early.started) early.fail();
  };

  document.addEventListener("click", click, true);
  addEventListener("error", early.fail);
  addEventListener("load", look);
  // Nothing stays behind: not in this page, and not in the copy that a Back button would bring back.
  addEventListener("pagehide", function () {
    by("attune").textContent = "";
  });
  addEventListener("pageshow", function (event) {
    if (event.persisted && !early.started) location.reload();
  });

  window.attune = early;
})();
