// Signing with the token in this computer: the page carries what is signed between the server and a program that
// listens here. The PIN is typed in that program. Without it, and without this, drafts are downloaded and uploaded.
const panel = document.querySelector("[data-agent]");
const READY_AT_ONCE = 10, AT_ONCE = 50, SECRET = "signing-agent";

class Refused extends Error {}

const part = (name) => panel.querySelector(`[data-agent-${name}]`);
const say = (words) => { part("said").textContent = words; };

async function agent(path, told) {
  const headers = { "Content-Type": "application/json" };
  const secret = sessionStorage.getItem(SECRET);
  if (secret) headers["Motcua-Pair"] = secret;
  let answer;
  try {
    answer = await fetch(`${panel.dataset.agent}${path}`, { method: "POST", headers, body: JSON.stringify(told), credentials: "omit" });
  } catch {
    throw new Refused(panel.dataset.absent);
  }
  const said = await answer.json().catch(() => ({ error: panel.dataset.absent }));
  if (answer.status === 401) sessionStorage.removeItem(SECRET);
  if (!answer.ok) throw new Refused(said.error);
  return said;
}

async function server(address, told) {
  const headers = { "Content-Type": "application/json", "X-CSRFToken": document.querySelector("[name=csrfmiddlewaretoken]").value };
  const answer = await fetch(address, { method: "POST", headers, body: JSON.stringify(told), redirect: "manual" }).catch(() => null);
  const said = answer ? await answer.json().catch(() => null) : null;
  if (!said) throw new Refused(panel.dataset.lost);
  return said;
}

// Answers whether the window is paired; asks for the code where it is not.
async function paired() {
  if (sessionStorage.getItem(SECRET)) return true;
  const code = document.getElementById("agent-code");
  if (part("pair").hidden || !code.value.trim()) {
    await fetch(panel.dataset.agent, { credentials: "omit" }).catch(() => { throw new Refused(panel.dataset.absent); });
    say("");
    part("pair").hidden = false;
    code.focus();
    return false;
  }
  const { secret } = await agent("/pair", { code: code.value });
  sessionStorage.setItem(SECRET, secret);
  code.value = "";
  part("pair").hidden = true;
  return true;
}

// The certificate to sign with; where the token holds several, somebody chooses first.
async function certificate() {
  const { certificates } = await agent("/certificates", {});
  const list = document.getElementById("agent-certificate");
  const chosen = certificates.find((one) => one.fingerprint === list.value) || (certificates.length === 1 && certificates[0]);
  if (chosen) return chosen;
  list.replaceChildren(...certificates.map((one) => new Option(`${one.holder} · ${one.issuer} · ${one.until}`, one.fingerprint)));
  part("choose").hidden = false;
  list.focus();
  return null;
}

function tell(number, words) {
  const line = document.createElement("li");
  line.textContent = `${number}: ${words}`;
  part("told").append(line);
}

async function made(numbers, chain) {
  const papers = [];
  for (let place = 0; place < numbers.length; place += READY_AT_ONCE) {
    const told = await server(panel.dataset.ready, { numbers: numbers.slice(place, place + READY_AT_ONCE), chain });
    if (told.error) throw new Refused(told.error);
    papers.push(...told.papers);
  }
  for (const one of papers) if (one.error) tell(one.number, one.error);
  return papers.filter((one) => !one.error);
}

async function issued(papers, signatures, chain) {
  let done = 0;
  for (const [place, one] of papers.entries()) {
    say(`${panel.dataset.issuing} ${place + 1}/${papers.length}`);
    const told = await server(panel.dataset.complete, { ...one, chain, signature: signatures[place] });
    tell(one.number, told.error || panel.dataset.issued);
    if (told.error) continue;
    done += 1;
    for (const tick of document.querySelectorAll("input[name=pick]")) if (tick.value === one.number) Object.assign(tick, { checked: false, disabled: true });
  }
  say(`${panel.dataset.counted} ${done}/${papers.length}`);
}

async function sign() {
  const ticked = [...document.querySelectorAll("input[name=pick]:checked")].map((one) => one.value);
  const numbers = panel.dataset.number ? [panel.dataset.number] : ticked.slice(0, AT_ONCE);
  part("told").replaceChildren();
  if (!numbers.length) throw new Refused(panel.dataset.none);
  if (!(await paired())) return false;
  const chosen = await certificate();
  if (!chosen) return false;
  say(panel.dataset.readying);
  const papers = await made(numbers, chosen.chain);
  if (!papers.length) return say("");
  say(panel.dataset.waiting);
  const asked = papers.map(({ number, paper, attributes }) => ({ number, paper, attributes }));
  const { signatures } = await agent("/sign", { certificate: chosen.fingerprint, papers: asked });
  await issued(papers, signatures, chosen.chain);
  return true;
}

if (panel) {
  panel.hidden = false;
  const button = part("sign");
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await sign();
    } catch (fault) {
      say(fault instanceof Refused ? fault.message : panel.dataset.lost);
    }
    button.disabled = false;
  });
  document.getElementById("agent-code").addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    button.click();
  });
}
