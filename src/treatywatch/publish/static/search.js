/* Search in a published edition. No server answers here: the page reads small index files that
   stand beside it. It works from a folder on disk as well, asks nothing of another host, and
   writes what it finds as text, never as markup. Words are folded as in publish/search/stems.py. */
"use strict";

(function () {
  const PER_PAGE = 20;
  const MOST_SHARDS = 40;
  const here = document.currentScript.dataset;
  const loaded = new Map();
  const waiting = new Map();
  const folder = "";
  const OF_PASSAGES = ["part", "kind"];
  const OF_CLAIMS = ["question", "answer", "certainty", "speaker", "year"];

  window.treatywatch_search = function (what, name, data) {
    loaded.set(what + "/" + name, data);
  };

  function load(what, name, file) {
    const key = what + "/" + name;
    if (loaded.has(key)) return Promise.resolve(loaded.get(key));
    if (!waiting.has(key)) {
      waiting.set(key, new Promise(function (done, failed) {
        const script = document.createElement("script");
        script.src = folder + file;
        script.onload = function () { done(loaded.get(key)); };
        script.onerror = function () { failed(new Error(file)); };
        document.head.append(script);
      }));
    }
    return waiting.get(key);
  }

  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    if (word.endsWith("ies") && word.length > 4) word = word.slice(0, -3) + "y";
    else if (word.endsWith("s") && !/(ss|us|is)$/.test(word)) word = word.slice(0, -1);
    for (const ending of ["ing", "ed"]) {
      const bare = word.slice(0, -ending.length);
      if (word.endsWith(ending) && bare.length >= 4) {
        const last = bare.at(-1);
        word = last === bare.at(-2) && !"lsz".includes(last) ? bare.slice(0, -1) : bare;
        break;
      }
    }
    return word.endsWith("e") && word.length >= 4 ? word.slice(0, -1) : word;
  }

  function bareWords(text) {
    const bare = text.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").toLowerCase();
    return bare.match(/[\p{L}\p{N}]+/gu) || [];
  }

  function shardOf(word) {
    return Array.from(word).slice(0, 2)
      .map(function (c) { return c.codePointAt(0) < 128 ? c : "u" + c.codePointAt(0).toString(16); })
      .join("");
  }

  function numbers(gaps) {
    let at = 0;
    return (gaps || []).map(function (gap) { at += gap; return at; });
  }

  /* "a phrase", begin*, -not, word */
  function parse(text) {
    const terms = [];
    for (const found of text.matchAll(/(-?)(?:"([^"]*)"|(\S+))/g)) {
      const phrase = found[2] !== undefined;
      const raw = phrase ? found[2] : found[3];
      const words = bareWords(raw);
      const begins = !phrase && raw.endsWith("*");
      if (words.length) terms.push({ not: found[1] === "-", phrase: phrase, begins: begins, words: words });
    }
    return terms;
  }

  async function holding(word) {
    const all = await load("shards", "all", "words/all.js");
    const cut = stem(word);
    const shard = shardOf(cut);
    if (!all.includes(shard)) return [];
    const words = await load("words", shard, "words/" + shard + ".js");
    return numbers(Object.hasOwn(words, cut) ? words[cut] : []);
  }

  async function beginning(word) {
    const all = await load("shards", "all", "words/all.js");
    const start = shardOf(word);
    const shards = all.filter(function (s) { return s.startsWith(start); }).slice(0, MOST_SHARDS);
    const found = new Set();
    for (const shard of shards) {
      const words = await load("words", shard, "words/" + shard + ".js");
      for (const one of Object.keys(words)) {
        if (one.startsWith(word) || (one === stem(word))) numbers(words[one]).forEach(function (n) { found.add(n); });
      }
    }
    return Array.from(found).sort(function (a, b) { return a - b; });
  }

  function both(some, others) {
    const set = new Set(others);
    return some.filter(function (n) { return set.has(n); });
  }

  async function textOf(number, about) {
    const file = Math.floor(number / about.perFile);
    const texts = await load("texts", String(file), "texts/" + file + ".js");
    return texts[number % about.perFile];
  }

  function phraseIn(text, words) {
    const stems = bareWords(text).map(stem);
    const wanted = words.map(stem);
    return stems.some(function (_, at) {
      return wanted.every(function (word, i) { return stems[at + i] === word; });
    });
  }

  function reportOf(number, about) {
    if (number >= about.sources) return null;
    let low = 0, high = about.reports.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (about.reports[middle][0] <= number) low = middle; else high = middle - 1;
    }
    return about.reports[low];
  }

  async function having(name, value) {
    const values = await load("facet", name, "facets/" + name + ".js");
    return numbers(Object.hasOwn(values, value) ? values[value] : []);
  }

  /* The passages with one claim for which everything holds that is asked of claims. */
  async function claiming(fields) {
    let found = null;
    for (const name of OF_CLAIMS.filter(function (n) { return fields.get(n); })) {
      const some = await having(name, fields.get(name));
      found = found === null ? some : both(found, some);
    }
    if (found === null) return null;
    const owners = numbers(await load("claims", "all", "claims.js"));
    return Array.from(new Set(found.map(function (claim) { return owners[claim]; })));
  }

  async function find(fields, about) {
    const terms = parse(fields.get("q") || "");
    let found = null;
    function narrow(some) { found = found === null ? some : both(found, some); }
    for (const term of terms.filter(function (t) { return !t.not; })) {
      for (const word of term.words) narrow(term.begins ? await beginning(word) : await holding(word));
    }
    for (const name of OF_PASSAGES.filter(function (n) { return fields.get(n); })) {
      narrow(await having(name, fields.get(name)));
    }
    const claims = await claiming(fields);
    if (claims !== null) narrow(claims);
    if (found === null) found = Array.from({ length: about.total }, function (_, n) { return n; });
    const country = fields.get("country"), edition = Number(fields.get("edition"));
    if (country || edition) {
      found = found.filter(function (n) {
        const report = reportOf(n, about);
        return report && (!country || report[1] === country) && (!edition || report[3] === edition);
      });
    }
    for (const term of terms.filter(function (t) { return t.not && !t.phrase; })) {
      const without = new Set(await (term.begins ? beginning(term.words[0]) : holding(term.words[0])));
      found = found.filter(function (n) { return !without.has(n); });
    }
    for (const term of terms.filter(function (t) { return t.phrase && t.words.length > 1; })) {
      const kept = [];
      for (const n of found) {
        if (phraseIn((await textOf(n, about))[0], term.words) !== term.not) kept.push(n);
      }
      found = kept;
    }
    const edited = function (n) { const report = reportOf(n, about); return report ? report[3] : 0; };
    return found.sort(function (a, b) { return edited(b) - edited(a) || a - b; });
  }

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function marked(text, terms) {
    const made = element("p", "passage");
    const wanted = new Set(terms.flatMap(function (t) { return t.not ? [] : t.words.map(stem); }));
    const starts = terms.filter(function (t) { return t.begins && !t.not; }).map(function (t) { return t.words[0]; });
    for (const piece of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
      const word = bareWords(piece)[0];
      const on = word && (wanted.has(stem(word)) || starts.some(function (s) { return word.startsWith(s); }));
      made.append(on ? element("mark", "", piece) : document.createTextNode(piece));
    }
    return made;
  }

  async function show(number, about, terms) {
    const passage = await textOf(number, about);
    const report = reportOf(number, about);
    const where = report ? report[2] + (report[3] ? " " + report[3] : "") : here.source;
    const item = element("li");
    const rule = element("p", "rule");
    rule.append(element("strong", "", where), " ", element("span", "where", passage[2]));
    item.append(rule, marked(passage[0], terms));
    passage[3].forEach(function (claim) { item.append(element("p", "claimline", claim)); });
    const go = element("p", "go");
    const link = element("a", "", !report ? here.rests : passage[4] ? here.note : here.read);
    link.href = here.root + passage[1];
    link.setAttribute("aria-label", link.textContent + ": " + where + ", " + (passage[2] || passage[0]));
    go.append(link);
    item.append(go);
    return item;
  }

  function pageLink(fields, page, words) {
    const other = new URLSearchParams(fields);
    other.set("page", String(page));
    const link = element("a", "", words);
    link.href = "?" + other.toString();
    return link;
  }

  async function answer(fields) {
    const status = document.getElementById("answer-line");
    const list = document.getElementById("hits");
    const about = await load("map", "map", "map.js");
    const terms = parse(fields.get("q") || "");
    const found = await find(fields, about);
    const page = Math.max(1, parseInt(fields.get("page") || "1", 10) || 1);
    const shown = found.slice((page - 1) * PER_PAGE, page * PER_PAGE);
    list.append(...await Promise.all(shown.map(function (n) { return show(n, about, terms); })));
    const pager = document.getElementById("pager");
    if (page > 1) pager.append(pageLink(fields, page - 1, here.earlier), " ");
    if (found.length > page * PER_PAGE) pager.append(pageLink(fields, page + 1, here.further));
    status.textContent = here.found.replace("{}", found.length.toLocaleString(document.documentElement.lang));
  }

  const fields = new URLSearchParams(window.location.search);
  let asked = false;
  for (const [name, value] of fields) {
    const input = document.querySelector("form.search [name='" + CSS.escape(name) + "']");
    if (input) input.value = name === "country" ? value.toUpperCase() : value;
    if (name === "country") fields.set(name, value.toUpperCase());
    asked = asked || (value.trim() !== "" && name !== "page");
    if (value && name !== "q" && name !== "page") document.querySelector("details.narrow").open = true;
  }
  document.getElementById("search-help").hidden = asked;
  window.treatywatch_stem = stem;
  if (asked) {
    answer(fields).catch(function () {
      document.getElementById("answer-line").textContent = here.broken;
    });
  }
})();
