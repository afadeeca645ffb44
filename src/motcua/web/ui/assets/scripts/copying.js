// A copy sheet: one press copies a field and moves to the next, so that a whole sheet is Enter, paste, Enter, paste.
const buttons = [...document.querySelectorAll("[data-copies]")];
const status = document.querySelector("[data-copied]");

async function copy(field) {
  field.select();
  if (navigator.clipboard) return navigator.clipboard.writeText(field.value);
  document.execCommand("copy"); // a page without a secure line has no other way
}

for (const [place, button] of buttons.entries()) {
  button.hidden = false;
  button.addEventListener("click", async () => {
    await copy(document.getElementById(button.dataset.copies)).catch(() => document.execCommand("copy"));
    status.textContent = button.dataset.said;
    (buttons[place + 1] || button).focus();
  });
}
