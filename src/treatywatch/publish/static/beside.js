/* Two countries side by side in a published edition, from the small files beside the page. All that
   is read is written as text, never as markup. */
"use strict";

(function () {
  const here = document.currentScript.dataset;
  const loaded = {};

  window.treatywatch_beside = function (code, side) { loaded[code] = side; };

  function load(code) {
    return new Promise(function (done, failed) {
      const script = document.createElement("script");
      script.src = code.toLowerCase() + ".js";
      script.onload = function () { done(loaded[code]); };
      script.onerror = failed;
      document.head.append(script);
    });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function link(words, path) {
    const made = element("a", "", words);
    made.href = here.root + path;
    return made;
  }

  function head(scope, words, path) {
    const made = element("th");
    made.scope = scope;
    made.append(link(words, path));
    return made;
  }

  function mark(shape) {
    const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
    svg.setAttribute("class", "mark");
    svg.setAttribute("aria-hidden", "true");
    const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
    use.setAttribute("href", "#" + shape);
    svg.append(use);
    return svg;
  }

  function answers(list) {
    const cell = element("td");
    if (!list.length) cell.append(element("span", "none", here.silent));
    for (const [shape, words, firm, said, details, path] of list) {
      const line = element("p", "answer");
      const way = link("", path);
      way.append(element(firm ? "strong" : "span", "a", words));
      line.append(mark(shape), way, " ", element("span", "said", "– " + said), " ", element("span", "details", details));
      cell.append(line);
    }
    return cell;
  }

  function row(first, cells) {
    const made = element("tr");
    made.append(first, ...cells);
    return made;
  }

  function statuses(one, other) {
    const found = new Map();
    one.statuses.forEach(function (s) { found.set(s[1], [s[0], s[2], "–"]); });
    other.statuses.forEach(function (s) { found.set(s[1], [s[0], (found.get(s[1]) || ["", "–"])[1], s[2]]); });
    return Array.from(found, function ([path, [words, first, second]]) {
      return row(head("row", words, path), [element("td", "", first), element("td", "", second)]);
    });
  }

  function questions(one, other) {
    const found = new Map();
    for (const [place, side] of [one, other].entries()) {
      for (const [order, words, path, list] of side.rows) {
        if (!found.has(path)) found.set(path, [order, words, [], []]);
        found.get(path)[2 + place] = list;
      }
    }
    const sorted = Array.from(found).sort(function (a, b) { return a[1][0] - b[1][0] || (a[0] < b[0] ? -1 : 1); });
    return sorted.map(function ([path, [, words, first, second]]) {
      return row(head("row", words, path), [answers(first), answers(second)]);
    });
  }

  function alike(one, other) {
    const both = one.votes.map(function (v, i) { return [v, other.votes[i]]; })
      .filter(function (pair) { return pair.every(function (v) { return ["Y", "N", "A"].includes(v); }); });
    const same = both.filter(function (pair) { return pair[0] === pair[1]; }).length;
    return both.length ? here.alike.replace("{}", same).replace("{}", both.length) : here.never;
  }

  async function show(a, b) {
    const [one, other] = await Promise.all([load(a), load(b)]);
    const table = document.getElementById("beside");
    const first = element("th", "", here.question);
    first.scope = "col";
    table.tHead.replaceChildren(row(first, [one, other].map(function (s) { return head("col", ...s.country); })));
    table.tBodies[0].replaceChildren(...statuses(one, other), ...questions(one, other));
    table.hidden = false;
    const title = here.title.replace("{}", one.country[0]).replace("{}", other.country[0]);
    document.querySelector("h1").textContent = document.title = title;
    document.getElementById("alike").textContent = alike(one, other);
  }

  const fields = new URLSearchParams(window.location.search);
  const chosen = ["a", "b"].map(function (name) {
    const select = document.getElementById(name);
    select.value = (fields.get(name) || "").toUpperCase();
    return select.value;
  });
  if (chosen.every(Boolean)) {
    show(...chosen).catch(function () { document.getElementById("alike").textContent = here.broken; });
  }
})();
