// Keeps what is written on this computer until the desk has it, and saves again when the line is
// back. Without this file the form works all the same.
"use strict";

(() => {
  const form = document.getElementById("editor");
  if (!form) return;
  const text = form.elements.text;
  const parent = form.elements.parent;
  const key = form.elements.key;
  const place = `desk-draft-${form.dataset.draft}-${form.dataset.person}`;
  const says = document.getElementById("editor-says");
  const conflicts = document.getElementById("conflicts");
  const RETRY = 15000;
  const asLoaded = text.value;
  let sending = false;
  let waiting = null;

  const say = (words) => { says.textContent = words; };
  const newKey = () => Array.from(crypto.getRandomValues(new Uint8Array(16)),
    (byte) => byte.toString(16).padStart(2, "0")).join("");

  const keep = (pending) => {
    const kept = { text: text.value, parent: parent.value, key: key.value, pending };
    try {
      localStorage.setItem(place, JSON.stringify(kept));
      return true;
    } catch {
      say("This computer cannot keep the text. Do not close this page before it is saved.");
      return false;
    }
  };
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(place) || "null");
    } catch {
      return null;
    }
  };
  const forget = () => { try { localStorage.removeItem(place); } catch { /* nothing is kept */ } };

  const later = (words) => {
    if (keep(true)) say(words);
    clearTimeout(waiting);
    waiting = setTimeout(save, RETRY);
  };

  const showConflicts = (answer) => {
    const list = conflicts.querySelector("ol");
    list.replaceChildren(...answer.conflicts.map((part) => {
      const item = document.createElement("li");
      for (const [title, words] of [["Yours", part.mine], ["Theirs", part.theirs]]) {
        const heading = document.createElement("p");
        const quotation = document.createElement("blockquote");
        heading.className = "edition";
        heading.textContent = title;
        quotation.textContent = words || "(taken out)";
        item.append(heading, quotation);
      }
      return item;
    }));
    conflicts.hidden = false;
    conflicts.scrollIntoView();
  };

  const take = (answer) => {
    parent.value = answer.version;
    key.value = newKey();
    text.value = answer.text;
  };

  const answered = async (response, sent) => {
    const answer = await response.json();
    if (response.status === 409) {
      take(answer);
      keep(false);
      showConflicts(answer);
      say("Not saved yet: choose below, then save.");
    } else if (response.ok) {
      const went_on = text.value !== sent;
      conflicts.hidden = true;
      if (went_on) {
        // Written on while the save was under way: that goes on from the text that was sent.
        key.value = newKey();
        if (!answer.merged) parent.value = answer.version;
        keep(false);
      } else {
        take(answer);
        forget();
      }
      say(`Saved as version ${answer.version}${answer.merged ? ", together with what somebody else had saved" : ""}.`);
    } else if (response.status === 507 || response.status >= 500) {
      later(answer.words || "The desk cannot save just now; the text is kept on this computer.");
    } else {
      keep(false);
      say(`${answer.words} The text is kept on this computer.`);
    }
  };

  const save = async () => {
    if (sending) return;
    clearTimeout(waiting);
    sending = true;
    keep(true);
    say("Saving …");
    const sent = text.value;
    try {
      const response = await fetch(form.dataset.save, {
        method: "POST", body: new FormData(form), credentials: "same-origin", redirect: "manual",
      });
      const json = (response.headers.get("Content-Type") || "").startsWith("application/json");
      if (json) await answered(response, sent);
      else if (response.type === "opaqueredirect") later("You are signed out. Sign in again in another tab; the text is kept on this computer.");
      else if (response.status === 403) { keep(false); say("It is not your turn to write any more, or the page is too old. The text is kept on this computer; reload the page."); }
      else later("The desk did not answer as it should; the text is kept on this computer.");
    } catch {
      later("The line is down. The text is kept on this computer and will be saved when it is back.");
    } finally {
      sending = false;
    }
  };

  form.addEventListener("submit", (event) => { event.preventDefault(); save(); });
  text.addEventListener("input", () => { key.value = newKey(); keep(false); });
  window.addEventListener("online", () => { if (kept()?.pending) save(); });
  document.addEventListener("keydown", (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "s") { event.preventDefault(); save(); }
  });

  const before = kept();
  if (before && before.text !== asLoaded) {
    text.value = before.text;
    parent.value = before.parent;
    key.value = before.key;
    say("This is the text that was kept on this computer. It is not saved yet.");
    if (before.pending && navigator.onLine) save();
  } else {
    forget();
  }
})();
