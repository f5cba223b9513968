/** The panel room brings itself up to date: a small question every few seconds, and the changed parts of the page when the answer differs. Without this script a link does. */
const room = document.querySelector('[data-live]');
if (room) {
  const every = 2_000;
  const line = room.querySelector('[data-live-line]');
  room.querySelector('[data-live-link]').hidden = true;
  /** Parts in which somebody has begun to type or choose. */
  const touched = new WeakSet();
  room.addEventListener('input', ({ target }) => { const part = target.closest('[data-live-part]'); if (part) touched.add(part); });
  const say = (words) => { if (line.textContent !== words) line.textContent = words; };
  const busy = (part) => touched.has(part) || (part.contains(document.activeElement) && document.activeElement.matches('input, select, textarea'));

  /** What stood open, and where the focus was, stays so. */
  const exchange = (part, fresh) => {
    const open = [...part.querySelectorAll('details[open] > summary')].map(({ textContent }) => textContent);
    const focused = part.contains(document.activeElement) ? [...part.querySelectorAll('a, button, summary')].indexOf(document.activeElement) : -1;
    part.replaceChildren(...fresh.childNodes);
    for (const summary of part.querySelectorAll('details > summary')) if (open.includes(summary.textContent)) summary.parentElement.open = true;
    if (focused >= 0) part.querySelectorAll('a, button, summary')[focused]?.focus({ preventScroll: true });
  };

  const bring = async () => {
    const answer = await fetch(window.location.href, { headers: { accept: 'text/html' }, credentials: 'same-origin' });
    if (!answer.ok) return window.location.reload();
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const next = page.querySelector('[data-live]');
    // Opened, locked or closed to me since: the page is another one.
    if (!next) return window.location.reload();
    let waiting = false;
    for (const part of room.querySelectorAll('[data-live-part]')) {
      const fresh = page.getElementById(part.id);
      if (!fresh || fresh.innerHTML === part.innerHTML) continue;
      if (busy(part)) waiting = true;
      else exchange(part, fresh);
    }
    // Asked again as long as a part waits.
    if (!waiting) room.dataset.stamp = next.dataset.stamp;
    say(waiting ? room.dataset.waits : room.dataset.updated.replace('{time}', new Date().toLocaleTimeString(document.documentElement.lang === 'fr' ? 'fr-CA' : 'en-CA')));
  };

  const look = async () => {
    try {
      if (!document.hidden) {
        const answer = await fetch(room.dataset.live, { headers: { accept: 'application/json' }, credentials: 'same-origin' });
        if (answer.status === 404 || answer.status === 401) return window.location.reload();
        if (answer.ok && (await answer.json()).stamp !== room.dataset.stamp) await bring();
      }
    } catch { /* the line is cut: asked again */ }
    setTimeout(look, every);
  };
  setTimeout(look, every);
}
