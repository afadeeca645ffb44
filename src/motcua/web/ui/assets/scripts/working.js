// A form whose answer takes its time says so, counts the seconds and is not sent twice.
for (const form of document.querySelectorAll("form[data-working]")) {
  const place = form.querySelector("[data-working-said]");
  const said = place.querySelector("[role=status]");
  const button = form.querySelector("button");
  let clock;
  form.addEventListener("submit", (event) => {
    if (button.disabled) {
      event.preventDefault();
      return;
    }
    const begun = Date.now();
    place.hidden = false;
    said.textContent = form.dataset.working;
    button.disabled = true;
    clock = setInterval(() => {
      place.querySelector("[data-seconds]").textContent = Math.round((Date.now() - begun) / 1000);
    }, 1000);
  });
  // Going back shows the page as it was left, with its button still off.
  addEventListener("pageshow", () => {
    clearInterval(clock);
    place.hidden = true;
    button.disabled = false;
  });
}
