// Photographs of a checklist: made smaller and kept on this device first, let go once the server has them.
// Each carries a key of its own, so that sending it twice counts once.
import { fresh } from "./checklist.js";

const PAUSE = 4000;
const LONGEST_SIDE = 2000;
const QUALITY = 0.85;
const STORE = "photos";
const page = document.querySelector("[data-checklist]");

function kept() {
  return new Promise((resolve, reject) => {
    const asked = indexedDB.open("motcua.checklist", 1);
    asked.onupgradeneeded = () => asked.result.createObjectStore(STORE, { keyPath: "key" });
    asked.onsuccess = () => resolve(asked.result);
    asked.onerror = () => reject(asked.error);
  });
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

async function smaller(file) {
  const picture = await createImageBitmap(file).catch(() => null);
  const side = picture ? Math.max(picture.width, picture.height) : 0;
  if (side <= LONGEST_SIDE) return file;
  const canvas = document.createElement("canvas");
  canvas.width = Math.round((picture.width * LONGEST_SIDE) / side);
  canvas.height = Math.round((picture.height * LONGEST_SIDE) / side);
  canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob || file), "image/jpeg", QUALITY));
}

async function start() {
  const base = await kept();
  const place = `${page.dataset.account}.${page.dataset.checklist}`;
  const forms = new Map([...page.querySelectorAll("form[data-photo]")].map((form) => [form.dataset.photo, form]));
  const store = (mode) => base.transaction(STORE, mode).objectStore(STORE);
  const waiting = async () => (await done(store("readonly").getAll())).filter((one) => one.place === place && !one.refused);
  let sending = false;

  const say = (item, words) => {
    if (forms.get(item)) forms.get(item).querySelector("[data-said]").textContent = words;
  };

  // True when the server has decided about the photo; false when it is to be tried again later.
  async function sent(photo) {
    const form = forms.values().next().value;
    const body = new FormData();
    for (const name of ["item", "key", "caption", "written_at"]) body.append(name, photo[name]);
    body.append("photo", new Blob([photo.bytes], { type: photo.type }), photo.name);
    const answer = await fetch(form.action, {
      method: "POST",
      redirect: "manual",
      headers: { Accept: "application/json", "X-CSRFToken": form.elements.csrfmiddlewaretoken.value },
      body,
    }).catch(() => null);
    if (!answer || answer.status === 429 || answer.status >= 500) return false;
    if (answer.type === "opaqueredirect" || answer.status === 403) {
      say(photo.item, page.dataset.signedOut);
      return false;
    }
    const told = await answer.json().catch(() => null);
    await done(store("readwrite").delete(photo.key));
    say(photo.item, answer.ok ? page.dataset.sent : (told && told.error) || String(answer.status));
    return true;
  }

  async function sendAll() {
    if (sending || !forms.size) return;
    sending = true;
    try {
      for (const photo of await waiting()) if (!(await sent(photo))) break;
    } finally {
      sending = false;
    }
  }

  for (const form of forms.values()) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      form.elements.written_at.value = new Date().toISOString();
      const { csrfmiddlewaretoken, photo, ...fields } = Object.fromEntries(new FormData(form));
      const file = form.elements.photo.files[0];
      const blob = await smaller(file);
      const name = blob === file ? file.name : file.name.replace(/\.[^.]*$/, "") + ".jpg";
      try {
        const bytes = await blob.arrayBuffer(); // the bytes themselves: a file that is pointed to may be gone later
        await done(store("readwrite").put({ ...fields, place, bytes, type: blob.type, name }));
      } catch {
        form.submit(); // a device that keeps nothing: the form sends itself
        return;
      }
      form.elements.key.value = fresh();
      form.elements.photo.value = form.elements.caption.value = "";
      say(form.dataset.photo, page.dataset.kept);
      await sendAll();
    });
  }

  const left = await waiting();
  for (const photo of left) say(photo.item, `${left.length} ${page.dataset.photos}`);
  window.addEventListener("online", sendAll);
  setInterval(sendAll, PAUSE);
  sendAll();
}

if (page && window.indexedDB) start().catch(() => null);
