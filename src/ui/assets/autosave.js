/**
 * Saves answers in the background as they are typed, with the version of each. What is typed is put into this browser's
 * queue at once (unsent.js) and leaves it only when the server has it. A block's answer is what its `answers[key]…` fields
 * hold or, in a form whose fields have names of their own (`data-named`), those fields by name. Without this script the page's own buttons do the same.
 */
import { forget, keep, readQueue, sendSection } from './unsent.js';

/* A page that says "saved" took the whole section it was sent from; what other sections wait with stays. */
const posted = (() => {
  try {
    const last = JSON.parse(sessionStorage.getItem('posted'));
    sessionStorage.removeItem('posted');
    return last;
  } catch { return null; }
})();
if (posted && document.querySelector('.flash') && !document.getElementById('error-summary')) forget(posted.proposal, posted.section);

const form = document.querySelector('form[data-autosave]');
const status = form?.querySelector('[data-autosave-status]');
if (form && status) {
  const words = status.dataset;
  const language = document.documentElement.lang;
  const { proposal, section, writer } = words;
  const named = words.named !== undefined;
  const isAnswer = (field) => (named ? Boolean(field.name) && field.type !== 'hidden' && !/^(_|versions\[)/.test(field.name) : field.name?.startsWith('answers['));
  const blocks = [...form.querySelectorAll('[data-question]')];
  const blockOf = (key) => blocks.find((block) => block.dataset.question === key);
  const held = new Set(); // clashes: only the page's own button goes on with these
  const shortest = 2_000;
  let changes = 0;
  let timer;
  let running = null;
  let wait = shortest;

  const say = (text, more) => {
    status.textContent = text;
    if (!more) return;
    const span = document.createElement('span');
    span.textContent = ` ${more}`;
    status.append(span);
  };
  const timeOf = (instant) => new Date(instant).toLocaleTimeString(`${language}-CA`, { hour: '2-digit', minute: '2-digit', hour12: false });
  const versionOf = (key) => blockOf(key)?.querySelector(`input[type="hidden"][name="versions[${key}]"]`);
  const adopt = (versions) => { for (const [key, version] of Object.entries(versions ?? {})) { const field = versionOf(key); if (field && !held.has(key)) field.value = version; } };

  /* answers[key][0][country]=CO becomes {0: {country: 'CO'}} under its key; unticked boxes and empty groups become null. */
  const answerOf = (block) => {
    if (named) return Object.fromEntries([...block.querySelectorAll('[name]')].filter((field) => isAnswer(field) && (field.type !== 'radio' || field.checked)).map((field) => [field.name, field.value]));
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
    return answer;
  };

  /* Shows a kept answer in its fields. False when the page has no field for a part of it. */
  const fill = (key, answer) => {
    const block = blockOf(key);
    if (!block) return false;
    const flat = [];
    const walk = (name, value) => (value !== null && typeof value === 'object' && !Array.isArray(value) ? Object.entries(value).forEach(([part, inner]) => walk(`${name}[${part}]`, inner)) : flat.push([name, value]));
    if (named) flat.push(...Object.entries(answer ?? {}));
    else walk(`answers[${key}]`, answer);
    let all = true;
    for (const [name, value] of flat) {
      const fields = [...block.querySelectorAll('[name]')].filter((field) => field.name === name);
      if (!fields.length && value) all = false;
      for (const field of fields) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = [value].flat().includes(field.value);
        else field.value = value ?? '';
      }
    }
    return all;
  };

  const enqueue = (keys) => {
    const answers = {};
    const versions = {};
    for (const key of keys) {
      const version = versionOf(key);
      if (!version || held.has(key)) continue;
      answers[key] = answerOf(blockOf(key));
      versions[key] = Number(version.value);
    }
    if (Object.keys(answers).length) keep(proposal, section, { address: form.dataset.autosave, writer, named, answers, versions });
  };
  const waiting = () => Object.entries(readQueue(proposal)).filter(([, entry]) => Object.keys(entry.answers).length);

  const later = () => {
    clearTimeout(timer);
    wait = Math.min(wait * 2, 60_000);
    // Spread out, so that all who lost the line do not come back in the same second.
    timer = setTimeout(send, wait * (0.75 + Math.random() / 2));
  };

  async function sendAll() {
    const before = changes;
    let all = true;
    for (const [key, entry] of waiting()) {
      const result = await sendSection(proposal, key, entry);
      if (key === section) {
        for (const clash of result.clashes ?? []) held.add(clash);
        adopt(result.versions);
      }
      all = all && result.outcome === 'saved';
      if (result.outcome === 'saved') say(words.saved.replace('{time}', timeOf(result.savedAt)));
      else if (result.outcome === 'refused') say(words.problem, result.problem?.[language]);
      else say(words[result.outcome.toLowerCase()], result.outcome === 'retry' ? words.kept : null);
      if (['retry', 'signedOut', 'otherWriter'].includes(result.outcome)) return later();
      if (['stopped', 'forbidden'].includes(result.outcome)) return undefined;
    }
    wait = shortest;
    if (waiting().length) timer = setTimeout(send, 500);
    else if (all && changes === before) form.dispatchEvent(new Event('saved'));
    return undefined;
  }

  async function send() {
    clearTimeout(timer);
    if (running) return running;
    if (!waiting().length) return undefined;
    say(words.saving);
    running = sendAll().finally(() => { running = null; });
    return running;
  }

  const note = (event) => {
    const block = event.target.closest?.('[data-question]');
    if (!block || !isAnswer(event.target)) return;
    changes += 1;
    enqueue([block.dataset.question]);
    if (wait > shortest) return; // the line is away: its own timer goes on
    clearTimeout(timer);
    timer = setTimeout(send, event.type === 'change' ? 400 : 2_000);
  };
  form.addEventListener('input', note);
  form.addEventListener('change', note);
  const atOnce = () => { wait = shortest; send(); };
  window.addEventListener('online', atOnce);
  // Also on the way back from another tab, where somebody may have signed in again.
  document.addEventListener('visibilitychange', atOnce);
  window.addEventListener('focus', () => { if (waiting().length) atOnce(); });

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
    try { sessionStorage.setItem('posted', JSON.stringify({ proposal, section })); } catch { /* the queue is sent once more */ }
  }, { capture: true });

  /*
   * What was left behind: shown in its fields at once, so that nobody types over it unseen, then sent; then the page is
   * read afresh, unless somebody is typing already. A kept clash waits for the person.
   */
  const left = readQueue(proposal)[section];
  if (!document.getElementById('error-summary')) {
    for (const [key, answer] of Object.entries(left?.answers ?? {})) {
      fill(key, answer);
      const version = versionOf(key);
      if (version) version.value = left.versions[key];
    }
    for (const [key, kept] of Object.entries(left?.held ?? {})) {
      const version = versionOf(key);
      if (!version || !fill(key, kept.answer)) continue;
      if (!kept.clash) { say(words.problem); continue; }
      version.value = kept.version;
      held.add(key);
    }
    if (waiting().length) send().then(() => { if (left && !readQueue(proposal)[section] && !changes && !held.size) location.reload(); });
    if (held.size) say(words.clash);
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
