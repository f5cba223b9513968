/**
 * Saves changed answers in the background, with the version of each. What could not be sent waits in this browser
 * (one queue per proposal, cleared once it is saved). Without this script the page's own buttons do the same.
 */

/* A page that says "saved" took everything with it. */
const proposal = /\/proposals\/([0-9a-f-]{36})/.exec(location.pathname)?.[1];
if (proposal && document.querySelector('.flash')) try { localStorage.removeItem(`proposal:${proposal}`); } catch { /* private mode */ }

const form = document.querySelector('form[data-autosave]');
const status = form?.querySelector('[data-autosave-status]');
if (form && status) {
  const words = status.dataset;
  const language = document.documentElement.lang;
  const store = `proposal:${words.proposal}`;
  const blocks = [...form.querySelectorAll('[data-question]')];
  const blockOf = (key) => blocks.find((block) => block.dataset.question === key);
  const changed = new Set();
  const held = new Set(); // clashes: only the page's own button goes on with these
  let timer;
  let running = null;
  let wait = 2_000;

  const say = (text) => { status.textContent = text; };
  const timeOf = (instant) => new Date(instant).toLocaleTimeString(`${language}-CA`, { hour: '2-digit', minute: '2-digit', hour12: false });
  const versionOf = (key) => blockOf(key)?.querySelector(`input[type="hidden"][name="versions[${key}]"]`);

  /* The queue: { section: { address, answers, versions } }, so that it can be sent from any page of the proposal. */
  const readQueue = () => { try { return JSON.parse(localStorage.getItem(store)) ?? {}; } catch { return {}; } };
  const writeQueue = (queue) => {
    try {
      if (Object.keys(queue).length) localStorage.setItem(store, JSON.stringify(queue));
      else localStorage.removeItem(store);
    } catch { /* private mode or full: the page still saves */ }
  };

  /* answers[key][0][country]=CO becomes {0: {country: 'CO'}} under its key; unticked boxes and empty groups become null. */
  const answerOf = (block) => {
    const { question: key } = block.dataset;
    let answer = null;
    for (const field of block.querySelectorAll('[name^="answers["]')) {
      if ((field.type === 'checkbox' || field.type === 'radio') && !field.checked) continue;
      const path = field.name.slice(8).split(/\]\[?|\[/).filter(Boolean).slice(1);
      if (!path.length) {
        answer = field.type === 'checkbox' && block.querySelectorAll('[type="checkbox"]').length > 1 ? [...(answer ?? []), field.value] : field.value;
        continue;
      }
      answer ??= {};
      let at = answer;
      for (const part of path.slice(0, -1)) at = at[part] ??= {};
      at[path.at(-1)] = field.value;
    }
    return [key, answer];
  };

  const enqueue = (keys) => {
    const entry = { address: form.dataset.autosave, answers: {}, versions: {} };
    for (const key of keys) {
      const version = versionOf(key);
      if (!version || held.has(key)) continue;
      entry.answers[key] = answerOf(blockOf(key))[1];
      entry.versions[key] = Number(version.value);
    }
    const queue = readQueue();
    const before = queue[words.section];
    queue[words.section] = { address: entry.address, answers: { ...before?.answers, ...entry.answers }, versions: { ...before?.versions, ...entry.versions } };
    if (!Object.keys(queue[words.section].answers).length) delete queue[words.section];
    writeQueue(queue);
  };

  const post = (entry) => fetch(entry.address, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, credentials: 'same-origin',
    body: JSON.stringify({ answers: entry.answers, versions: entry.versions }), signal: AbortSignal.timeout(20_000),
  });

  const drop = (section) => { const queue = readQueue(); delete queue[section]; writeQueue(queue); };
  const adopt = (versions) => { for (const [key, version] of Object.entries(versions ?? {})) { const field = versionOf(key); if (field) field.value = version; } };

  /* Answers true when everything of the section was taken. */
  async function sendSection(section, entry) {
    const answer = await post(entry);
    if (answer.ok) {
      const saved = await answer.json();
      if (section === words.section) adopt(saved.versions);
      drop(section);
      say(words.saved.replace('{time}', timeOf(saved.savedAt)));
      return true;
    }
    if (answer.status === 401 || answer.status === 403) { say(words.signedout); throw new Error('signed out'); }
    if (answer.status >= 500 || answer.status === 429) throw new Error('try again');
    const problem = await answer.json().catch(() => ({}));
    if (section === words.section) adopt(problem.particulars?.saved ? Object.fromEntries(Object.entries(problem.particulars.versions).filter(([key]) => problem.particulars.saved.includes(key))) : {});
    drop(section);
    if (answer.status === 409 && problem.particulars?.clashes) {
      for (const key of Object.keys(problem.particulars.clashes)) held.add(key);
      say(words.clash);
    } else if (answer.status === 409) say(words.stopped);
    else say(`${words.problem} ${problem.problems?.[0]?.text?.[language] ?? ''}`);
    return false;
  }

  async function send() {
    clearTimeout(timer);
    if (running) { await running; }
    const keys = [...changed].filter((key) => !held.has(key));
    changed.clear();
    enqueue(keys);
    const queue = readQueue();
    if (!Object.keys(queue).length) return;
    say(words.saving);
    running = (async () => {
      let all = true;
      for (const [section, entry] of Object.entries(queue)) all = (await sendSection(section, entry)) && all;
      wait = 2_000;
      if (all && !changed.size) form.dispatchEvent(new Event('saved'));
    })().catch((error) => {
      if (error.message !== 'signed out') say(words.retry);
      timer = setTimeout(send, (wait = Math.min(wait * 2, 60_000)));
    }).finally(() => { running = null; });
    await running;
  }

  const note = (event) => {
    const block = event.target.closest?.('[data-question]');
    if (!block || !event.target.name?.startsWith('answers[')) return;
    changed.add(block.dataset.question);
    clearTimeout(timer);
    timer = setTimeout(send, event.type === 'change' ? 400 : 2_000);
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  window.addEventListener('online', () => { send(); });
  document.addEventListener('visibilitychange', () => { if (document.hidden && changed.size) send(); });

  /* A save under way has to end first: its versions belong to what the page sends. The page then sends everything itself. */
  let going = false;
  form.addEventListener('submit', (event) => {
    clearTimeout(timer);
    if (running && !going) {
      event.preventDefault();
      event.stopImmediatePropagation();
      going = true;
      running.finally(() => form.requestSubmit(event.submitter ?? undefined));
      return;
    }
    going = false;
    enqueue([...changed]);
  }, { capture: true });

  /* What a lost connection left behind: sent first; then the page is read afresh, unless somebody is typing already. */
  const left = readQueue();
  if (Object.keys(left).length && !document.getElementById('error-summary')) {
    send().then(() => { if (left[words.section] && !readQueue()[words.section] && !changed.size && !held.size) location.reload(); });
  }
}

/* Questions that hang on another one of the same page show as soon as they are asked. */
for (const block of document.querySelectorAll('[data-when]')) {
  const fields = [...document.getElementsByName(block.dataset.when)];
  const show = () => {
    const chosen = fields.filter((field) => (field.type === 'radio' || field.type === 'checkbox' ? field.checked : true)).map((field) => field.value);
    block.hidden = !chosen.includes(block.dataset.equals);
  };
  for (const field of fields) field.addEventListener('change', show);
  show();
}
