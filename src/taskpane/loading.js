/* What runs before and without the app: old browsers and the Internet Explorer inside old Excel must understand it (ES5). */
(function () {
  var root = document.documentElement;
  var state = function () {
    return root.getAttribute("data-state");
  };

  /* The app is written in the language of 2020. */
  var old = !window.Promise || !window.fetch || !window.BigInt || !window.globalThis;
  if (old) root.setAttribute("data-state", "old");

  window.setTimeout(function () {
    if (state() === "loading") root.setAttribute("data-state", "slow");
  }, 10000);

  /* The page for browsers lies beside the pane. */
  var address = window.location.href.split(/[?#]/)[0].replace(/[^/]*$/, "index.html");

  function copy(button) {
    var field = button.parentNode.querySelector("input");
    field.focus();
    field.select();
    var copied = false;
    try {
      copied = document.execCommand("copy");
    } catch (error) {
      copied = false;
    }
    button.firstChild.nodeValue = button.getAttribute(copied ? "data-done" : "data-failed");
  }

  document.addEventListener("DOMContentLoaded", function () {
    var fields = document.querySelectorAll("[data-address]");
    for (var i = 0; i < fields.length; i += 1) fields[i].value = address;
    var buttons = document.querySelectorAll("[data-do]");
    for (var k = 0; k < buttons.length; k += 1) {
      buttons[k].addEventListener("click", function () {
        if (this.getAttribute("data-do") === "copy") copy(this);
        else window.location.reload();
      });
    }
  });
})();
