/* A treaty on any day, in a published edition: the page of the last day is turned into that of the
   day asked for, from a small file beside it. */
"use strict";

(function () {
  const here = document.currentScript.dataset;
  const asked = new URLSearchParams(window.location.search).get("on");
  const input = document.getElementById("on");
  if (!asked || !/^\d{4}-\d\d-\d\d$/.test(asked)) return;

  function at(turns, day) {
    return turns.filter(function (turn) { return turn[0] <= day; }).at(-1) || turns[0];
  }

  function words(status, number) {
    return here[(number === 1 ? "is" : "many") + status.split("-").map(function (w) { return w[0].toUpperCase() + w.slice(1); }).join("")];
  }

  function title(shape, text) {
    const name = shape.querySelector("title");
    if (name) name.textContent = name.textContent.split(": ")[0] + ": " + text;
  }

  window.treatywatch_days = function (states) {
    const counts = {};
    for (const [code, turns] of Object.entries(states)) {
      const [, status, since, force] = at(turns, asked);
      counts[status] = (counts[status] || 0) + 1;
      document.querySelectorAll(".state[data-code='" + code + "']").forEach(function (shape) {
        shape.setAttribute("class", "state is-" + status);
        title(shape, words(status, 1));
      });
      const row = document.querySelector("#states tr[data-code='" + code + "']");
      [words(status, 1), since || "–", force || "–"].forEach(function (text, i) { row.cells[i + 1].textContent = text; });
    }
    const day = new Date(asked + "T12:00:00Z").toLocaleDateString(document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang, { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" });
    document.querySelector(".kicker").textContent = here.on.replace("{}", day);
    const list = document.querySelector(".tallies");
    list.replaceChildren(...Object.entries(counts).sort(function (a, b) { return b[1] - a[1]; }).map(function ([status, number]) {
      const item = document.createElement("li");
      const figure = document.createElement("span"), what = document.createElement("span");
      figure.className = "figure";
      figure.textContent = number.toLocaleString(document.documentElement.lang);
      what.className = "what";
      what.textContent = words(status, number);
      item.append(figure, " ", what);
      return item;
    }));
  };

  input.value = asked;
  if (asked < input.min || asked > input.max) return;
  const script = document.createElement("script");
  script.src = here.days;
  document.head.append(script);
})();
