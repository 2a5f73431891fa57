// What the site adds where scripts run; everything works without it.
(function () {
  "use strict";

  // Buttons that copy a text which stands on the page.
  document.querySelectorAll("[data-copy]").forEach(function (button) {
    if (!navigator.clipboard) { return; }
    button.hidden = false;
    button.addEventListener("click", function () {
      navigator.clipboard.writeText(button.getAttribute("data-copy")).then(function () {
        var before = button.textContent;
        button.textContent = button.getAttribute("data-copied");
        setTimeout(function () { button.textContent = before; }, 2000);
      });
    });
  });

  // Names that begin with what was typed, for the fields that have a list of suggestions.
  document.querySelectorAll("input[data-suggest]").forEach(function (input) {
    var list = document.getElementById(input.getAttribute("list"));
    if (!list) { return; }
    var last = "";
    var waiting = 0;
    input.addEventListener("input", function () {
      clearTimeout(waiting);
      var typed = input.value.trim();
      if (typed.length < 2 || typed === last) { return; }
      waiting = setTimeout(function () {
        last = typed;
        fetch(input.getAttribute("data-suggest") + encodeURIComponent(typed), { headers: { Accept: "application/json" } })
          .then(function (answer) { return answer.ok ? answer.json() : { names: [] }; })
          .then(function (found) {
            list.replaceChildren.apply(list, found.names.map(function (name) {
              var option = document.createElement("option");
              option.value = name;
              return option;
            }));
          })
          .catch(function () { /* Without suggestions the field works as before. */ });
      }, 150);
    });
  });
})();
