/** Fields: counters, shown passwords, files that are too large. */

import { countCharacters, countWords } from './counting.js';

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(`${language}-CA`);
const plural = new Intl.PluralRules(`${language}-CA`);

/* The visible text follows each key; screen readers hear it after a pause. */
for (const text of document.querySelectorAll('[data-counter]')) {
  const field = document.getElementById(text.dataset.counter);
  if (!field) continue;
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  text.after(spoken);
  const limit = Number(text.dataset.limit);
  const count = text.dataset.unit === 'words' ? countWords : countCharacters;
  let pause;
  const show = () => {
    const used = count(field.value);
    const form = plural.select(used) === 'one' ? 'One' : 'Other';
    const words = text.dataset[`${used > limit ? 'over' : 'used'}${form}`].replace('{count}', numbers.format(used)).replace('{limit}', numbers.format(limit)).replace('{over}', numbers.format(used - limit));
    text.textContent = words;
    text.classList.toggle('field__limit--over', used > limit);
    clearTimeout(pause);
    pause = setTimeout(() => { if (document.activeElement === field && spoken.textContent !== words) spoken.textContent = words; }, 1000);
  };
  field.addEventListener('input', show);
  show();
}

for (const button of document.querySelectorAll('[data-password]')) {
  const field = document.getElementById(button.dataset.password);
  button.hidden = false;
  const turn = (visible) => {
    field.type = visible ? 'text' : 'password';
    button.textContent = visible ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-label', visible ? button.dataset.hideLabel : button.dataset.showLabel);
  };
  button.addEventListener('click', () => { turn(field.type === 'password'); });
  field.form?.addEventListener('submit', () => turn(false));
}
