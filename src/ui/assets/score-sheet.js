/** A score sheet: the weighted total follows each choice. Without this script the page shows the total of what is saved. */
const total = document.querySelector('[data-score-total]');
const form = total?.closest('form');
if (total && form) {
  const weights = Object.entries(JSON.parse(total.dataset.scoreTotal));
  const number = new Intl.NumberFormat(`${document.documentElement.lang}-CA`, { maximumFractionDigits: 1 });
  const show = () => {
    const chosen = weights.map(([code, weight]) => [weight, form.querySelector(`input[name="scores[${code}]"]:checked`)?.value]);
    const open = chosen.filter(([, score]) => score === undefined).length;
    const sum = chosen.reduce((points, [weight, score]) => points + weight * Number(score ?? 0), 0);
    const most = 4 * chosen.reduce((all, [weight]) => all + weight, 0);
    // As the server rounds: one division of whole numbers, half up.
    const points = number.format(Math.round((1000 * sum) / most) / 10);
    total.textContent = (open ? total.dataset.open : total.dataset.full).replace('<total>', points).replace('<open>', String(open));
  };
  form.addEventListener('change', (event) => { if (event.target.name?.startsWith('scores[')) show(); });
  // What the browser kept is put back by other scripts first.
  setTimeout(show);
  show();
}
