/** Every page: focus on what just happened, no double sending, a warning before losing unsent changes. */

const message = document.getElementById('error-summary') ?? document.querySelector('[data-focus]');
message?.focus();

/* A link to a problem moves the focus into its field and its label into view. */
document.getElementById('error-summary')?.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#"]');
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const top = field.closest('fieldset, .field') ?? field;
  for (let folded = field.closest('details:not([open])'); folded; folded = folded.parentElement?.closest('details:not([open])')) folded.open = true;
  field.focus({ preventScroll: true });
  top.scrollIntoView();
});

/* A menu closes with Escape and when the focus or a click goes elsewhere. */
for (const menu of document.querySelectorAll('details.account')) {
  const closeOutside = (event) => { if (!menu.contains(event.target)) menu.open = false; };
  document.addEventListener('click', closeOutside);
  menu.addEventListener('focusout', (event) => { if (event.relatedTarget && !menu.contains(event.relatedTarget)) menu.open = false; });
  menu.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !menu.open) return;
    menu.open = false;
    menu.querySelector('summary').focus();
  });
}

/* Whoever signs out leaves nothing behind for the next person at this computer; unsent words are asked about first. */
const waiting = () => { try { return Object.keys(localStorage).filter((key) => key.startsWith('proposal:')); } catch { return []; } };
for (const form of document.querySelectorAll('form[data-forget]')) {
  form.addEventListener('submit', (event) => {
    const left = waiting();
    if (left.length && !window.confirm(form.dataset.forget)) { event.preventDefault(); return; }
    for (const key of left) localStorage.removeItem(key);
  });
}

/* A form that writes is sent once. The buttons stay in the form's data, so they are marked, not disabled, and later clicks are refused. */
const sending = new WeakSet();
document.addEventListener('submit', (event) => {
  const form = event.target;
  if (event.defaultPrevented || form.method !== 'post') return;
  if (sending.has(form)) return event.preventDefault();
  sending.add(form);
  for (const button of form.querySelectorAll('button[type="submit"]')) button.setAttribute('aria-disabled', 'true');
});
const freshen = () => {
  for (const form of document.forms) {
    sending.delete(form);
    for (const button of form.querySelectorAll('button[aria-disabled]')) button.removeAttribute('aria-disabled');
  }
};
window.addEventListener('pageshow', (event) => { if (event.persisted) freshen(); });

/* Unsent changes: other scripts that save in the background dispatch `saved` on the form. */
const changed = new Set();
for (const form of document.querySelectorAll('form[data-unsaved]')) {
  form.addEventListener('input', () => changed.add(form));
  form.addEventListener('submit', () => changed.delete(form));
  form.addEventListener('saved', () => changed.delete(form));
}
window.addEventListener('beforeunload', (event) => { if (changed.size > 0) event.preventDefault(); });
