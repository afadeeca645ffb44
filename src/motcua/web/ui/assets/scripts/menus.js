// Menus of the masthead are plain details; here they close by Escape, by a click elsewhere, and when the keyboard leaves.
const open = () => document.querySelector("details.menu[open]");

document.addEventListener("keydown", (event) => {
  const menu = open();
  if (event.key !== "Escape" || !menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

for (const way of ["click", "focusin"]) {
  document.addEventListener(way, (event) => {
    const menu = open();
    if (menu && !menu.contains(event.target)) menu.open = false;
  });
}
