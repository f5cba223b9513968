/** Files go up in parts, with progress; after a cut they go on. Without this script the form sends them whole. */

const language = document.documentElement.lang;
const percent = new Intl.NumberFormat(`${language}-CA`, { style: 'percent' });
const sleep = (ms) => new Promise((resolve) => {
  const timer = setTimeout(resolve, ms);
  window.addEventListener('online', () => { clearTimeout(timer); resolve(); }, { once: true });
});
const place = ({ target }) => target.closest?.('[data-uploads]');
let lines = Promise.resolve();
let under = 0;

class Refused extends Error {}

/* Repeated until somebody answers; a refusal is final. */
async function ask(address, init, job, words) {
  for (let wait = 1_000; ; wait = Math.min(wait * 2, 30_000)) {
    if (job.stop.signal.aborted) throw new Refused('');
    try {
      const answer = await fetch(address, { credentials: 'same-origin', ...init, headers: { accept: 'application/json', ...init.headers }, signal: job.stop.signal });
      if (answer.ok) return await answer.json();
      const problem = await answer.json().catch(() => ({}));
      if (problem.code === 'wrongOffset') return { received: problem.particulars.received };
      if (answer.status === 401) throw new Refused(words.signedout);
      if (answer.status < 500 && answer.status !== 429 && problem.code !== 'partCut') {
        throw Object.assign(new Refused(problem.problems?.[0]?.text?.[language] ?? problem.detail ?? words.failed), { status: answer.status });
      }
    } catch (error) {
      if (error instanceof Refused || job.stop.signal.aborted) throw error;
    }
    job.say(words.waiting);
    await sleep(wait);
  }
}
const json = (body) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });

async function send(file, box, job) {
  const { uploads: address, key: question, ...words } = box.dataset;
  const begun = await ask(address, json({ question, fileName: file.name, bytes: file.size, fingerprint: String(file.lastModified) }), job, words);
  job.address = `${address}/${begun.id}`;
  let { received } = begun;
  job.show(received / file.size);
  while (received < file.size) {
    const turn = lines.then(() => ask(`${job.address}/parts?at=${received}`, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file.slice(received, received + begun.partBytes) }, job, words));
    lines = turn.catch(() => undefined);
    ({ received } = await turn);
    job.show(received / file.size);
  }
  await ask(`${job.address}/completion`, json({}), job, words).catch((error) => { if (error.status !== 404) throw error; });
}

function lineOf(file, box) {
  const words = box.dataset;
  const stop = new AbortController();
  const item = document.createElement('li');
  const name = Object.assign(document.createElement('bdi'), { textContent: file.name });
  const bar = Object.assign(document.createElement('progress'), { max: 1, value: 0 });
  bar.setAttribute('aria-label', file.name);
  const state = document.createElement('span');
  const button = Object.assign(document.createElement('button'), { type: 'button', className: 'button button--link', textContent: words.cancel });
  button.setAttribute('aria-label', `${words.cancel} ${file.name}`);
  item.append(name, bar, state, button);
  box.querySelector('[data-upload-list]').append(item);
  const job = {
    stop, item, bar, button,
    say(text) { state.textContent = text; },
    show(part) { bar.value = part; state.textContent = percent.format(part); },
  };
  button.addEventListener('click', () => {
    stop.abort();
    item.remove();
    tell(box, words.cancelled, file);
    if (job.address) fetch(`${job.address}/cancellation`, json({})).catch(() => undefined);
    box.querySelector('input[type=file]')?.focus();
  });
  return job;
}
const tell = (box, text, { name }) => { box.querySelector('[data-upload-status]').textContent = text.replace('{name}', () => name); };

async function upload(file, box) {
  const job = lineOf(file, box);
  const { dataset: words } = box;
  under += 1;
  tell(box, words.started, file);
  try {
    await send(file, box, job);
    job.item.remove();
    await refresh(box, words.done, file);
  } catch (error) {
    if (job.stop.signal.aborted) return;
    const { bar, item, button } = job;
    bar.remove();
    item.className = 'upload--refused';
    job.say(error.message);
    button.textContent = words.dismiss;
    button.removeAttribute('aria-label');
    tell(box, `{name}: ${error.message}`, file);
  } finally {
    under -= 1;
  }
}

/* Only the list of files: what is typed stays. */
async function refresh(box, text, file) {
  const answer = await fetch(location.pathname, { credentials: 'same-origin' });
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(`[data-uploads][data-key="${box.dataset.key}"]`);
  for (const part of ['[data-files]', '[data-upload-place]']) {
    const [now, next] = [box.querySelector(part), fresh?.querySelector(part)];
    if (now && next) now.replaceChildren(...next.childNodes);
  }
  tell(box, text, file);
}

// What is chosen goes up at once: a button that sends the form would cut it off.
document.documentElement.classList.add('uploads-by-script');
const take = (files, box) => { for (const file of files) void upload(file, box); };
document.addEventListener('change', (event) => {
  const box = event.target.type === 'file' && place(event);
  if (!box) return;
  take([...event.target.files], box);
  event.target.value = ''; // the form shall not send it again
});
for (const name of ['dragover', 'dragleave', 'drop']) {
  document.addEventListener(name, (event) => {
    const box = event.dataTransfer?.types.includes('Files') && place(event);
    for (const one of document.querySelectorAll('[data-uploads]')) one.classList.toggle('uploads--over', name === 'dragover' && one === box);
    if (!box) return;
    event.preventDefault();
    if (name === 'drop') take([...event.dataTransfer.files], box);
  });
}
window.addEventListener('beforeunload', (event) => { if (under > 0) event.preventDefault(); });
