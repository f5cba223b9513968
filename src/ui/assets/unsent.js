/**
 * Answers that are not saved yet, kept in this browser: one queue per subject (a proposal, or a review's sheet), one entry per section with its address,
 * its writer, the answers, and the version each had. It survives a reload and a restart of the browser. `held` are
 * answers that only a person can settle (a clash, or a text that cannot be stored): kept, but not sent again by itself.
 */
const memory = new Map(); // private mode, or a full disk: as long as the page lives
const prefix = 'proposal:';

export const readQueue = (proposal) => {
  if (memory.has(proposal)) return structuredClone(memory.get(proposal));
  try { return JSON.parse(localStorage.getItem(prefix + proposal)) ?? {}; } catch { return {}; }
};

const writeQueue = (proposal, queue) => {
  for (const [section, entry] of Object.entries(queue)) if (!Object.keys(entry.answers).length && !Object.keys(entry.held ?? {}).length) delete queue[section];
  try {
    if (Object.keys(queue).length) localStorage.setItem(prefix + proposal, JSON.stringify(queue));
    else localStorage.removeItem(prefix + proposal);
    memory.delete(proposal);
  } catch { memory.set(proposal, queue); }
};

export const proposalsWithQueue = () => {
  try { return Object.keys(localStorage).filter((key) => key.startsWith(prefix)).map((key) => key.slice(prefix.length)); } catch { return []; }
};

/** Puts answers into the queue; a newer text of the same answer takes the place of the older one. */
export const keep = (proposal, section, { address, writer, named, answers, versions }) => {
  const queue = readQueue(proposal);
  const entry = (queue[section] ??= { address, writer, named, answers: {}, versions: {} });
  Object.assign(entry, { address, writer, named, answers: { ...entry.answers, ...answers }, versions: { ...entry.versions, ...versions } });
  for (const key of Object.keys(answers)) if (entry.held) delete entry.held[key];
  writeQueue(proposal, queue);
};

/** The page took everything of this section along. */
export const forget = (proposal, section) => {
  const queue = readQueue(proposal);
  delete queue[section];
  writeQueue(proposal, queue);
};

/* Answers kept as a form's own fields by name: `scores[R1]` goes back to where a form would send it. */
const asForm = (answers) => {
  const body = {};
  for (const [name, value] of Object.values(answers).flatMap((fields) => Object.entries(fields ?? {}))) {
    const path = name.split(/\]\[?|\[/).filter(Boolean);
    let at = body;
    for (const part of path.slice(0, -1)) at = at[part] ??= {};
    at[path.at(-1)] = value;
  }
  return body;
};

const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);

/* What was taken goes, unless somebody typed on meanwhile: that goes on from the new version. */
const settle = (proposal, section, sent, taken, versions, held, clashes = []) => {
  const queue = readQueue(proposal);
  const entry = queue[section];
  if (!entry) return;
  for (const key of Object.keys(sent.answers)) {
    const unchanged = same(entry.answers[key], sent.answers[key]);
    if (held.includes(key) && unchanged) (entry.held ??= {})[key] = { answer: sent.answers[key], version: sent.versions[key], clash: clashes.includes(key) };
    if ((taken.includes(key) || held.includes(key)) && unchanged) {
      delete entry.answers[key];
      delete entry.versions[key];
    } else if (taken.includes(key) && versions?.[key] !== undefined) entry.versions[key] = versions[key];
  }
  writeQueue(proposal, queue);
};

/**
 * Sends one section. Answers what became of it: `saved`, `clash`, `refused` (an answer cannot be stored), `signedOut`,
 * `otherWriter`, `forbidden`, `stopped` (no draft any more), or `retry`. Nothing leaves the queue that was not taken.
 */
export async function sendSection(proposal, section, entry) {
  const sent = { answers: entry.answers, versions: entry.versions };
  const keys = Object.keys(sent.answers);
  let answer;
  try {
    answer = await fetch(entry.address, {
      method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, credentials: 'same-origin',
      body: JSON.stringify({ ...(entry.named ? { ...asForm(sent.answers), versions: sent.versions } : sent), _writer: entry.writer }), signal: AbortSignal.timeout(20_000),
    });
  } catch { return { outcome: 'retry' }; }
  const body = await answer.json().catch(() => null);
  if (answer.ok && body?.savedAt) {
    settle(proposal, section, sent, keys, body.versions, []);
    return { outcome: 'saved', savedAt: body.savedAt, versions: body.versions };
  }
  if (answer.status === 401) return { outcome: 'signedOut' };
  if (answer.status === 403) return { outcome: body?.code === 'otherWriter' ? 'otherWriter' : 'forbidden' };
  if (answer.status === 404) return { outcome: 'stopped' };
  if (![409, 422].includes(answer.status) || !body) return { outcome: 'retry' };
  const { saved, versions = {}, clashes = {}, refused } = body.particulars ?? {};
  if (answer.status === 409 && !Object.keys(clashes).length) return { outcome: 'stopped' };
  const wrong = new Set([...Object.keys(clashes), ...(refused ?? (body.problems ?? []).map(({ field }) => field.split('.')[1]))]);
  // Without a list nothing was stored.
  const held = saved ? keys.filter((key) => wrong.has(key)) : keys;
  settle(proposal, section, sent, saved ? keys.filter((key) => !wrong.has(key)) : [], versions, held, Object.keys(clashes));
  const own = Object.fromEntries(Object.entries(versions).filter(([key]) => keys.includes(key) && !wrong.has(key)));
  return { outcome: Object.keys(clashes).length ? 'clash' : 'refused', versions: own, clashes: Object.keys(clashes), problem: body.problems?.[0]?.text };
}
