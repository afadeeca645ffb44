// Small comforts for pages that work without any of this: keys, dropped files, filters that answer at once.
import "./checklist.js";
import "./checklist_photos.js";
import "./copying.js";
import "./menus.js";
import "./pieces.js";
import "./queueing.js";
import "./rows.js";
import "./signing.js";
import "./working.js";
const typing = (place) => place.closest("input, textarea, select, [contenteditable]");

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  if (event.key === "/") {
    const search = document.querySelector("[data-search]");
    if (search) {
      event.preventDefault();
      search.focus();
    }
  }
  const row = document.activeElement.closest("[data-rows] tbody tr");
  if (event.key === "x" && row) {
    const tick = row.querySelector("input[type=checkbox]");
    if (tick) tick.click();
  }
  if (event.key === "j" || event.key === "k" || (row && (event.key === "ArrowDown" || event.key === "ArrowUp"))) {
    const links = [...document.querySelectorAll("[data-rows] tbody tr")].map((row) => row.querySelector("a")).filter(Boolean);
    const here = links.indexOf(row ? row.querySelector("a") : null);
    const next = links[Math.max(0, here + (event.key === "j" || event.key === "ArrowDown" ? 1 : -1))];
    if (next) {
      event.preventDefault();
      next.focus();
    }
  }
});

// Keys that a page shows beside its links and buttons. Letters and digits wait until nobody is typing; F keys never do.
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || event.repeat) return;
  if (event.key.length === 1 && typing(event.target)) return;
  if (!/^(F\d+|[a-z0-9])$/.test(event.key)) return;
  const place = [...document.querySelectorAll("[data-key]")].find((one) => one.dataset.key === event.key && one.offsetParent);
  if (!place) return;
  event.preventDefault();
  place.click();
});

// All papers at once; without scripts the server ticks them. From the last tick Enter sends the form as always.
for (const button of document.querySelectorAll("[data-all]")) {
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const ticks = [...button.form.querySelectorAll("input[type=checkbox]")].filter((one) => one.name.startsWith(button.dataset.all));
    for (const tick of ticks) tick.checked = true;
    const last = ticks[ticks.length - 1] || button.form.querySelector("[value=receive], [value=late]");
    if (last) last.focus();
  });
}

// A field that searches keeps every letter for itself: the arrow leads out of it, to the first row of the list below.
document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" || !event.target.matches("[data-search]") || document.querySelector("[data-picks]")) return;
  const first = document.querySelector("[data-rows] tbody tr a");
  if (!first) return;
  event.preventDefault();
  first.focus();
});

// From a field that searches as one types, the arrow leads into its list.
document.addEventListener("keydown", (event) => {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const list = document.querySelector("[data-picks]");
  const links = list ? [...list.querySelectorAll("a")] : [];
  const here = links.indexOf(document.activeElement);
  const field = document.activeElement.matches("[data-first]");
  if (!links.length || (here < 0 && !field)) return;
  event.preventDefault();
  const next = here < 0 ? links[0] : links[here + (event.key === "ArrowDown" ? 1 : -1)];
  (next || document.querySelector("[data-first]")).focus();
});

for (const place of document.querySelectorAll("[data-drop]")) {
  const input = place.querySelector("input[type=file]");
  place.addEventListener("dragover", (event) => {
    event.preventDefault();
    place.classList.add("over");
  });
  place.addEventListener("dragleave", () => place.classList.remove("over"));
  place.addEventListener("drop", (event) => {
    event.preventDefault();
    place.classList.remove("over");
    if (event.dataTransfer.files.length) input.files = event.dataTransfer.files;
  });
}

// A question that hangs on an answer is hidden until that answer is given; without scripts its hint says when to fill it in.
const hanging = [...document.querySelectorAll("[data-hangs-on]")];
if (hanging.length) {
  document.documentElement.classList.add("scripted");
  const given = (name) => [...document.getElementsByName(name)].filter((input) => input.checked || input.tagName === "SELECT").map((input) => input.value);
  const settle = () => {
    for (const place of hanging) {
      const wanted = place.dataset.answers.split(" ");
      if (document.getElementsByName(place.dataset.hangsOn).length) place.hidden = !given(place.dataset.hangsOn).some((answer) => wanted.includes(answer));
    }
  };
  document.addEventListener("change", settle);
  settle();
}

// What is done to a dossier begins at its first answer, or at its button where nothing is asked. Not on a phone, whose keyboard would rise.
const act = document.querySelector("form[data-cursor]");
if (act && matchMedia("(pointer: fine)").matches) {
  const [first] = act.querySelectorAll("input:not([type=hidden]), select, textarea, button");
  const chosen = first.type === "radio" && [...act.elements].find((one) => one.name === first.name && one.checked);
  (chosen || first).focus();
}

const summary = document.querySelector("[data-error-summary]");
if (summary) summary.focus();
