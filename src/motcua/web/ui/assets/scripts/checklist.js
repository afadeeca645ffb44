// The checklist of an inspection: every entry is kept on this device first and let go once the server has it.
// Each carries a key of its own, so that sending it twice counts once; what the server refuses stays here to be mended.
const PAUSE = 4000;
const page = document.querySelector("[data-checklist]");

export function fresh() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function start() {
  const place = `motcua.checklist.${page.dataset.account}.${page.dataset.checklist}`;
  const line = page.querySelector("[data-line]");
  const forms = new Map([...page.querySelectorAll("form[data-entry]")].map((form) => [form.dataset.entry, form]));
  const waiting = () => JSON.parse(localStorage.getItem(place) || "[]");
  const keep = (entries) => localStorage.setItem(place, JSON.stringify(entries));
  let sending = false;

  const say = (form, words) => {
    form.querySelector("[data-said]").textContent = words;
  };

  function tell(words) {
    const count = waiting().length;
    line.hidden = !count;
    line.querySelector("[data-line-said]").textContent = count ? words || `${count} ${page.dataset.waiting}` : "";
  }

  function settle(entry, told) {
    keep(waiting().filter((one) => one.key !== entry.key));
    const form = forms.get(entry.item);
    if (!form) return;
    if (!told.conflict) form.elements.before.value = told.id;
    say(form, told.conflict ? page.dataset.conflict : page.dataset.sent);
  }

  function refuse(entry, words) {
    keep(waiting().map((one) => (one.key === entry.key ? { ...one, refused: words } : one)));
    if (forms.get(entry.item)) say(forms.get(entry.item), words);
  }

  // True when the server has decided about the entry; false when it is to be tried again later.
  async function sent(entry) {
    const form = forms.values().next().value;
    const { refused, ...fields } = entry;
    const answer = await fetch(form.action, {
      method: "POST",
      redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body: new URLSearchParams(fields),
    }).catch(() => null);
    if (!answer || answer.status === 429 || answer.status >= 500) return false;
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      tell(page.dataset.signedOut);
      return false;
    }
    const told = await answer.json().catch(() => null);
    if (answer.ok && told) settle(entry, told);
    else refuse(entry, told ? told.error : String(answer.status));
    return true;
  }

  async function sendAll() {
    if (sending || !forms.size) return;
    sending = true;
    let stopped = false;
    for (const entry of waiting().filter((one) => !one.refused)) {
      stopped = !(await sent(entry));
      if (stopped) break;
    }
    sending = false;
    if (!stopped) tell();
  }

  function written(form) {
    form.elements.written_at.value = new Date().toISOString();
    const fields = Object.fromEntries(new FormData(form));
    delete fields.csrfmiddlewaretoken;
    keep([...waiting().filter((one) => one.item !== fields.item || !one.refused), fields]);
    form.elements.key.value = fresh();
  }

  for (const form of forms.values()) {
    form.addEventListener("submit", async (event) => {
      try {
        written(form);
      } catch {
        return; // a device that keeps nothing: the form sends itself
      }
      event.preventDefault();
      say(form, page.dataset.kept);
      tell();
      await sendAll();
    });
  }

  // What was kept when the page was left stands in its form again.
  for (const entry of waiting()) {
    const form = forms.get(entry.item);
    if (!form) continue;
    for (const name of ["checked", "faulty", "note"]) if (form.elements[name]) form.elements[name].value = entry[name] || "";
    form.elements.answer.value = entry.answer;
    say(form, entry.refused || page.dataset.kept);
  }
  page.querySelector("[data-send-now]").addEventListener("click", sendAll);
  window.addEventListener("online", sendAll);
  setInterval(() => waiting().length && sendAll(), PAUSE);
  tell();
  sendAll();
}

if (page) start();
