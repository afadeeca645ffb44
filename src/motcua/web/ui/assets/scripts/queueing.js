// The hall and one's own ticket: ask every few seconds and write into places that are there. Nothing is ever added,
// so that a screen runs for weeks. The kiosk prints and goes back by itself.
const board = document.querySelector("[data-poll]");
if (board) {
  const every = Number(board.dataset.every), longest = 30000;
  const slots = new Map([...board.querySelectorAll("[data-slot]")].map((place) => [place.dataset.slot, place]));
  const lost = board.querySelector("[data-lost]"), toned = board.querySelector("[data-toned]");
  const fresh = board.querySelector("[data-fresh]"), voice = board.querySelector("[data-voice]");
  let seal = "", failures = 0, heard = null, speaking = false;

  const say = (words) => {
    const said = new SpeechSynthesisUtterance(words);
    said.lang = document.documentElement.lang === "en" ? "en" : "vi-VN";
    speechSynthesis.speak(said);
  };
  const show = (told) => {
    for (const [name, words] of Object.entries(told.texts)) {
      const place = slots.get(name);
      if (place && place.textContent !== words) place.textContent = words;
    }
    if (toned && told.tone) toned.className = `hero ${told.tone}`;
    const marks = told.calls.map((call) => call.mark);
    const calls = heard ? told.calls.filter((call) => !heard.includes(call.mark)) : [];
    if (calls.length && fresh) fresh.dataset.fresh = fresh.dataset.fresh === "odd" ? "even" : "odd";
    if (speaking) for (const call of calls.reverse()) say(call.words);
    heard = marks;
  };
  const look = async () => {
    try {
      const stop = new AbortController(), late = setTimeout(() => stop.abort(), 10000);
      const answer = await fetch(board.dataset.poll, { headers: seal ? { "If-None-Match": seal } : {}, cache: "no-store", signal: stop.signal });
      if (answer.status === 200) {
        show(await answer.json());
        seal = answer.headers.get("ETag") || "";
      }
      clearTimeout(late);
      failures = answer.ok || answer.status === 304 ? 0 : failures + 1;
    } catch {
      failures += 1;
    }
    if (lost) lost.hidden = failures < 3;
    setTimeout(look, Math.min(every * 2 ** Math.min(failures, 6), Math.max(every, longest)));
  };
  if (voice && "speechSynthesis" in window) {
    voice.hidden = false;
    voice.addEventListener("click", () => {
      speaking = !speaking;
      voice.setAttribute("aria-pressed", String(speaking));
      if (!speaking) speechSynthesis.cancel();
    });
  }
  setTimeout(look, every);
}

const given = document.querySelector("[data-return]");
if (given) {
  const left = document.querySelector("[data-left]"), number = left.querySelector("b");
  let seconds = Number(given.dataset.after);
  left.hidden = false;
  number.textContent = seconds;
  if ("print" in given.dataset) window.print();
  setInterval(() => {
    seconds -= 1;
    number.textContent = Math.max(0, seconds);
    if (seconds === 0) location.replace(given.dataset.return);
  }, 1000);
}
