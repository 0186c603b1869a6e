// Runs before anything else, in any browser that opens the page, so it is written in words that old ones know. It
// takes away what could speak to another machine past the page's policy, lets the first screens be used while the
// rest still comes in, and shows the paper form where the check cannot start. The form is what is shown until it says at
// its end that it ran. Knows no question, no score and no word.

import { guard, threeShifts } from "../../src/ui/platform/presses.js";
import { close } from "./closed.js";

(function () {
  var page = document.documentElement;
  // Some tools that speed up pages run scripts again: then everything would be done twice. Without this script that name
  // means the element of this id.
  if ((window.attune && window.attune.tell) || page.hasAttribute("data-scripted")) return;
  // Or they put scripts off until the page is read already. Then the form stays until the check itself can be used.
  var late = document.readyState !== "loading";

  close();

  var by = function (id) {
    return document.getElementById(id);
  };

  // Before anyone who acts on a press.
  var guarded = guard(document);

  // What is shown is said in one place, and the sheet obeys it also for what only comes in later.
  var say = function (name, value) {
    by("attune").setAttribute(name, value);
    guarded.came();
  };

  var focus = function (element) {
    if (element) element.focus();
  };

  var show = function (name) {
    early.pressed = "";
    say("data-shown", name);
    focus(document.querySelector("#attune > [data-screen=" + name + "] main [tabindex]"));
    scrollTo(0, 0);
  };

  // The help lines stand on the paper form already.
  var help = function () {
    var title = document.querySelector("#paper-help [tabindex]");
    if (by("attune").getAttribute("data-paper") === null) say("data-paper", "help");
    focus(title);
    if (title) title.scrollIntoView();
  };

  // Content free, so that whoever frames the check may hear it.
  var tell = function (what) {
    if (window === parent) return;
    what.type = "attune-check";
    parent.postMessage(what, "*");
    if (!what.left || what.out || early.shell) return;
    // In a frame without the element around it, nobody else takes the page away. It may not be allowed to.
    try {
      top.location.replace("about:blank");
    } catch (refused) {}
  };

  // Takes what is of the check out of the page but for the blank card, whatever became of the sheet. The look of the card
  // stays, as a sheet that no element holds.
  var clear = function () {
    early.left = true;
    document.title = by("attune").getAttribute("data-left");
    try {
      var look = new CSSStyleSheet();
      look.replaceSync(document.querySelector("style").textContent);
      document.adoptedStyleSheets = [look];
    } catch (unknown) {}
    var parts = document.querySelectorAll(
      "style, script, link[rel=stylesheet], meta[property], meta[http-equiv], body > :not(#attune), #attune > [data-screen]:not([data-screen=left])",
    );
    [].forEach.call(parts, function (part) {
      part.parentNode.removeChild(part);
    });
  };

  var leave = function () {
    var place = by("attune");
    // Nothing has come in yet.
    if (!place) return location.replace("about:blank");
    // What has not come in yet need not come.
    if (window.stop) stop();
    clear();
    place.hidden = false;
    place.removeAttribute("data-paper");
    show("left");
    // A sender's name is not left in the address; a browser that refuses this still leaves.
    try {
      history.replaceState(null, "", location.pathname);
    } catch (refused) {}
    var exit = place.getAttribute("data-exit");
    tell({ left: true, out: exit });
    // The element around leads there, or where its page says, once that page was told.
    if (!exit || early.shell) return;
    // A frame leaves with the page that it is in, where it may.
    try {
      top.location.replace(exit);
    } catch (refused) {
      location.replace(exit);
    }
  };

  // The link as it was made, as far as that can be told: mail programs encode it once more, or their `&` alone.
  var link = function () {
    var text = location.hash;
    try {
      while (/^[^=&]*%(25)*3D/i.test(text)) text = decodeURIComponent(text);
    } catch (broken) {}
    return text.replace(/^#(%23|#)*/, "&").replace(/(&|%26)((amp|#\w+)(;|%3B))*(?=\w+=)/gi, "&");
  };

  // A link that says something itself, or sets the stage, which then is not asked for.
  var brings = function (names) {
    return new RegExp("&(" + names + ")=", "i").test(link());
  };
  // A finger that pulls down would load the page anew, and all answers would be gone. A frame passes scrolling on.
  if (window === parent) page.style.overscrollBehaviorY = "contain";

  // A link that asks for another language leads to the document of that one: the one of this id or this tag, or else
  // the one that it begins with. The element chooses in the same way, in words that are too new for this file. Where
  // the tag is not the id, both stand there: `en-easy=en-simple`.
  var elsewhere = function () {
    var asked = /&lang=([a-z\d-]*)/i.exec(link());
    var named = function (name) {
      return (page.getAttribute("data-languages") || "").split(" ").filter(function (one) {
        return name && one.split("=").indexOf(name) >= 0;
      })[0];
    };
    var wanted = asked ? asked[1].toLowerCase() : "";
    var id = (named(wanted) || named(wanted.split("-")[0]) || "").split("=")[0];
    if (!id || id === page.getAttribute("data-own")) return false;
    // What has not come in yet need not come.
    if (window.stop) stop();
    location.replace("../" + id + "/" + location.pathname.split("/").pop() + location.hash);
    return true;
  };
  if (elsewhere()) return;

  // Who prints the page around gets no more of the frame than fits into it: the sheet then makes all of it small, and
  // says so. By its own Print, which is of the frame alone, it is printed as ever.
  if (window !== parent) {
    var print = window.print;
    var own = false;
    var framed = function () {
      page.className = own ? "" : "around";
    };
    // WebKit tells a frame nothing of it, so that it is ready from the beginning.
    framed();
    addEventListener("beforeprint", framed);
    // Where there is none, as in an app's own browser, there is none here.
    if (print) {
      window.print = function () {
        own = true;
        framed();
        print.call(window);
        own = false;
      };
    }
  }

  if (brings("from|note|stage")) {
    page.setAttribute("data-link", "");
    // Where the check takes long to come, the general words are better than none.
    setTimeout(function () {
      page.removeAttribute("data-link");
    }, 1500);
  }

  var early = {
    // The button that was pressed last and that only the check can follow.
    pressed: "",
    // Whether the check's own script ran at all.
    started: false,
    // Whether the page was left.
    left: false,
    // Whether the element is around, which takes the page away itself.
    shell: false,
    // Whether the check itself is shown, which hears everything in it.
    live: false,
    // Whether an error is one of this page's, and not of something that was put into it.
    ours: function (event) {
      var where = event.filename || "wasm:";
      return where.indexOf("wasm:") === 0 || where.indexOf(location.href.split("#")[0]) === 0;
    },
    fail: function () {
      if (early.left) return;
      say("data-paper", "failed");
      by("attune").hidden = true;
      by("failed").hidden = by("paper").hidden = false;
    },
    clear: clear,
    tell: tell,
    elsewhere: elsewhere,
    // Says that another screen has just come up.
    came: guarded.came,
  };

  // Help that was asked for on the form, before this ran.
  if (location.hash === "#paper-help") {
    early.pressed = "help";
    try {
      history.replaceState(null, "", location.pathname + location.search);
    } catch (refused) {}
  }

  // A first sign of life, for whoever shows a link in the place of a frame that does not come.
  tell({});

  // What was chosen goes along to the document of another language, with what the link sets besides.
  var chosen = {};
  document.addEventListener(
    "change",
    function (event) {
      var name = event.target.getAttribute("data-set");
      if (name) chosen[name] = event.target.value;
    },
    true,
  );
  var along = function () {
    var names = Object.keys(chosen);
    var set = link().split("&").filter(function (pair) {
      return pair && names.concat("lang").indexOf(pair.split("=")[0].toLowerCase()) < 0;
    });
    var own = names.map(function (name) {
      return name + "=" + chosen[name];
    });
    return set.concat(own).join("&");
  };

  document.addEventListener(
    "click",
    function (event) {
      var language = event.target.closest && event.target.closest("a[hreflang]");
      if (language) language.hash = along();
      var button = event.target.closest && event.target.closest("[data-action], #paper nav a");
      if (!button || button.closest("[data-attune]")) return;
      // On the form there are links.
      event.preventDefault();
      var action = button.getAttribute("data-action") || (button.className === "leave" ? "leave" : "help");
      if (action === "start" && !brings("stage")) show("stage");
      else if (action === "back") show("welcome");
      else if (action === "leave") leave();
      else {
        early.pressed = action;
        if (action === "help" || action === "young") help();
      }
    },
    true,
  );

  // As in the check.
  threeShifts(function () {
    if (!early.live) leave();
  });

  addEventListener("message", function (event) {
    if (event.source === parent && event.data && event.data.type === "attune-check") early.shell = true;
  });
  addEventListener("error", function (event) {
    if (!early.live && early.ours(event)) early.fail();
  });
  var arrived = function () {
    tell({ ready: true });
    // Where the sheet was refused, this alone shows the first screens.
    by("attune").hidden = late || by("attune").getAttribute("data-paper") === "failed";
    if (early.pressed === "help" || early.pressed === "young") help();
  };
  if (late) arrived();
  else {
    document.addEventListener("DOMContentLoaded", arrived);
    addEventListener("load", function () {
      if (!early.started) early.fail();
    });
  }
  // Nothing stays behind: not in this page, and not in the copy that a Back button would bring back.
  addEventListener("pagehide", function () {
    if (!early.left) by("attune").textContent = "";
  });
  addEventListener("pageshow", function (event) {
    if (event.persisted && (early.left || !early.started)) location.reload();
  });

  window.attune = early;
  // Last, so that one that stops half-way leaves the form there.
  if (!late) page.setAttribute("data-scripted", "");
})();
