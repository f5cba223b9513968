/** Fields: counters, shown passwords, files that are too large. */

const language = document.documentElement.lang;
const numbers = new Intl.NumberFormat(`${language}-CA`);
const plural = new Intl.PluralRules(`${language}-CA`);
const graphemes = Intl.Segmenter ? new Intl.Segmenter(language, { granularity: 'grapheme' }) : null;

/* Characters as people count them; a new line is one, as on the server. */
const count = (text) => {
  const normal = text.replace(/\r\n?/g, '\n');
  return graphemes ? [...graphemes.segment(normal)].length : [...normal].length;
};

/* The visible text follows each key; screen readers hear it after a pause. */
for (const text of document.querySelectorAll('[data-counter]')) {
  const field = document.getElementById(text.dataset.counter);
  if (!field) continue;
  const spoken = document.createElement('span');
  spoken.className = 'visually-hidden';
  spoken.setAttribute('aria-live', 'polite');
  text.after(spoken);
  let pause;
  const show = () => {
    const left = Number(text.dataset.limit) - count(field.value);
    const form = plural.select(Math.abs(left)) === 'one' ? 'One' : 'Other';
    const words = text.dataset[`${left < 0 ? 'over' : 'left'}${form}`].replace('{count}', numbers.format(Math.abs(left)));
    text.textContent = words;
    text.classList.toggle('field__limit--over', left < 0);
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
