// Large files go piece by piece and go on where they broke off; without this, and for small ones, the form sends them whole.
const WHOLE = 256 * 1024;
const TRIES = 40;
const PAUSE = 3000;

class Refused extends Error {}

const wait = (time) => new Promise((done) => setTimeout(done, time));

// One question to the server, asked again while the line is down or too many send at once.
async function ask(form, address, options) {
  const headers = { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value, ...options.headers };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const answer = await fetch(address, { ...options, headers, redirect: "manual" }).catch(() => null);
    if (answer && answer.status !== 429 && answer.status < 500) {
      const told = await answer.json();
      if (answer.status === 400) throw new Refused(told.error);
      return { status: answer.status, ...told };
    }
    say(form, form.dataset.waiting);
    await wait(PAUSE);
  }
  throw new Refused(form.dataset.lost);
}

function say(form, words, share) {
  const place = form.querySelector("[data-sending-said]");
  place.hidden = false;
  place.querySelector("[role=status]").textContent = words;
  if (share !== undefined) place.querySelector("progress").value = share;
}

// Where a file that was begun in this window goes on; nothing is remembered once the window is closed.
async function begun(form, file, key) {
  const known = sessionStorage.getItem(key);
  if (known) {
    const found = await ask(form, `${form.dataset.pieces}${known}/`, {});
    if (found.status === 200 && found.size === file.size) return found;
  }
  const body = new URLSearchParams({ name: file.name, size: file.size });
  const made = await ask(form, form.dataset.pieces, { method: "POST", body });
  sessionStorage.setItem(key, made.id);
  return made;
}

async function sent(form, file) {
  const key = `pieces:${file.name}:${file.size}:${file.lastModified}`;
  let { id, offset, piece } = await begun(form, file, key);
  while (offset < file.size) {
    say(form, `${form.dataset.sending} ${file.name}: ${Math.floor((100 * offset) / file.size)}%`, offset / file.size);
    const body = file.slice(offset, offset + piece);
    const headers = { "Upload-Offset": offset, "Content-Type": "application/octet-stream" };
    const told = await ask(form, `${form.dataset.pieces}${id}/`, { method: "PUT", headers, body });
    if (told.status === 404) {
      sessionStorage.removeItem(key);
      ({ id, offset, piece } = await begun(form, file, key));
    } else {
      offset = told.offset;
    }
  }
  sessionStorage.removeItem(key);
  return id;
}

async function sendAll(form, inputs) {
  for (const input of inputs) {
    const made = document.createElement("input");
    made.type = "hidden";
    made.name = `${input.name}_pieces`;
    made.value = await sent(form, input.files[0]);
    form.append(made);
    input.value = "";
  }
}

for (const form of document.querySelectorAll("form[data-pieces]")) {
  // Going back may show the page as it was left: its button works again.
  addEventListener("pageshow", () => delete form.dataset.busy);
  form.addEventListener("submit", async (event) => {
    const inputs = [...form.querySelectorAll("input[type=file]")].filter((one) => one.files.length && one.files[0].size > WHOLE);
    if (form.dataset.busy) event.preventDefault();
    if (form.dataset.busy || !inputs.length) return;
    event.preventDefault();
    form.dataset.busy = "1";
    try {
      await sendAll(form, inputs);
      form.submit();
    } catch (fault) {
      delete form.dataset.busy;
      if (fault instanceof Refused) say(form, fault.message);
      else form.submit();
    }
  });
}
