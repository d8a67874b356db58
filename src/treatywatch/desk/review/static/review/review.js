// Deciding by one key: the same forms as without this script, sent without leaving the page.
(() => {
  "use strict";
  const says = document.querySelector("[data-says]");
  if (!says) return;
  const switchBox = document.querySelector("[data-keys]");
  const PLACE = "treatywatch-review-keys";
  const say = (words) => { says.textContent = words; };

  try { switchBox.checked = localStorage.getItem(PLACE) !== "off"; } catch { /* as it is */ }
  switchBox.addEventListener("change", () => {
    try { localStorage.setItem(PLACE, switchBox.checked ? "on" : "off"); } catch { /* for now */ }
  });

  const wanting = () => [...document.querySelectorAll(".item[data-needs]")];
  let here = null;

  const go = (item) => {
    document.querySelectorAll(".item.here").forEach((one) => one.classList.remove("here"));
    here = item;
    if (!item) return;
    item.classList.add("here");
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: "center" });
  };
  const after = (item, step) => {
    const all = [...document.querySelectorAll(".item")];
    const from = item ? all.indexOf(item) : step > 0 ? -1 : all.length;
    for (let at = from + step; at >= 0 && at < all.length; at += step) {
      if (all[at].dataset.needs) return all[at];
    }
    return null;
  };
  const move = (step) => {
    const next = after(here, step);
    if (next) go(next);
    else say(wanting().length ? "No more in this direction." : "Nothing wants your word any more.");
  };

  const shown = (item, answer) => {
    item.querySelector(".standing").textContent = answer.standing;
    item.classList.remove("is-open", "is-waiting", "is-decided");
    item.classList.add(`is-${answer.kind}`);
    if (answer.needs) item.dataset.needs = "1"; else delete item.dataset.needs;
    for (const name of ["open", "waiting", "left"]) {
      document.querySelector(`[data-${name}]`).textContent = answer[name];
    }
  };

  const send = async (item, judgement) => {
    const form = item.querySelector("form.judge");
    const data = new FormData(form);
    data.set("judgement", judgement);
    try {
      const response = await fetch(form.action, {
        method: "POST", body: data, credentials: "same-origin", redirect: "manual",
        headers: { Accept: "application/json" },
      });
      if (response.type === "opaqueredirect") { say("You are signed out. Sign in again."); return; }
      const answer = await response.json();
      if (!response.ok) { say(answer.words); return; }
      shown(item, answer);
      say("");
      if (item === here) move(1);
    } catch {
      say("The line is down: the decision was not kept. Decide again when it is back.");
    }
  };

  const accept = (item) => send(item, item.dataset.agree ? "agree" : "accept");
  const reject = (item) => {
    const why = item.querySelector("input[name=reason]");
    why.focus();
    say("Write why, then press Enter.");
  };

  document.querySelectorAll("form.judge").forEach((form) => {
    const item = form.closest(".item");
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      go(item);
      send(item, event.submitter ? event.submitter.value : "reject");
    });
    form.querySelector("input[name=reason]").addEventListener("keydown", (event) => {
      if (event.key === "Enter") { event.preventDefault(); go(item); send(item, "reject"); }
      if (event.key === "Escape") go(item);
    });
  });

  const KEYS = {
    j: () => move(1),
    k: () => move(-1),
    a: () => { if (here) accept(here); },
    x: () => { if (here) reject(here); },
    c: () => { if (here) here.querySelector("[data-correct]").click(); },
    u: () => { document.querySelector("[data-unchanged]")?.requestSubmit(); },
  };
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest("input, textarea, select");
    if (!switchBox.checked || typing || event.ctrlKey || event.metaKey || event.altKey) return;
    const does = KEYS[event.key];
    if (!does) return;
    event.preventDefault();
    does();
  });

  const named = location.hash.startsWith("#c-") ? document.querySelector(location.hash) : null;
  go(named?.dataset.needs ? named : after(named, 1));
})();
