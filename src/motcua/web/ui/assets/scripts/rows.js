// A list that is filtered while one works in it keeps what was done: rows ticked stay ticked, and the keyboard stays on its row.
const records = () => document.getElementById("records");
let kept = null;

document.addEventListener("htmx:beforeSwap", (event) => {
  const list = records();
  if (!list || event.detail.target !== list) return;
  const row = document.activeElement.closest("[data-rows] tbody tr");
  kept = {
    ticked: new Set([...list.querySelectorAll("input[name=pick]:checked")].map((tick) => tick.value)),
    at: row && row.querySelector("a").getAttribute("href"),
  };
});

document.addEventListener("htmx:afterSettle", () => {
  const list = records();
  if (!list || !kept) return;
  for (const tick of list.querySelectorAll("input[name=pick]")) if (kept.ticked.has(tick.value)) tick.checked = true;
  const link = kept.at && [...list.querySelectorAll("[data-rows] tbody a")].find((one) => one.getAttribute("href") === kept.at);
  if (link && document.activeElement === document.body) link.focus();
  kept = null;
});
