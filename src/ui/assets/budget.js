/** Running totals of a budget while it is typed; the server's own sums replace them at each save. */

const lines = document.querySelector('[data-budget]');
const totals = document.querySelector('[data-budget-totals]');
if (lines && totals) {
  const { locale } = lines.dataset;
  const money = new Intl.NumberFormat(`${locale}-CA`, { style: 'currency', currency: 'CAD', currencyDisplay: 'narrowSymbol' });
  const say = (cents) => money.format(cents / 100);

  /* As the server reads amounts: a comma or point before one or two last digits is the decimal sign, in threes they group. */
  const cents = (typed) => {
    const match = /^(\d{1,3}(?:([.,])\d{3}(?:\2\d{3})*)|\d+)(?:[.,](\d{1,2}))?$/.exec(typed.normalize('NFKC').replace(/[\s$'’]/g, ''));
    return match ? Number(match[1].replace(/[.,]/g, '')) * 100 + Number((match[3] ?? '').padEnd(2, '0')) : 0;
  };
  const hundredths = (typed) => {
    const bare = typed.normalize('NFKC').replace(/[\s'’]/g, '');
    const number = Number(/^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?$/.test(bare) ? bare.replaceAll(',', '') : bare.replace(',', '.'));
    return Number.isFinite(number) && number > 0 ? Math.round(number * 100) : 0;
  };
  const field = (line, end) => line.querySelector(`[name$="${end}"]`)?.value ?? '';

  const add = () => {
    const sums = new Map();
    const put = (key, part, amount) => { const sum = sums.get(key) ?? { cents: 0, requested: 0 }; sum[part] += amount; sums.set(key, sum); };
    for (const line of lines.querySelectorAll('[data-line]')) {
      const cost = Math.floor((hundredths(field(line, '[quantity]')) * cents(field(line, '[unitCostCents]')) + 50) / 100);
      const requested = cents(field(line, '[sources][requested]'));
      let paid = 0;
      for (const source of line.querySelectorAll('[name*="[sources]["]')) {
        const amount = cents(source.value);
        paid += amount;
        put(`source:${/\[(\w+)\]$/.exec(source.name)[1]}`, 'cents', amount);
      }
      const [year, category] = [field(line, '[fiscalYear]'), field(line, '[category]')];
      for (const key of ['total', `year:${year}`, `category:${category}`, `category:${category}:${year}`, `partner:${field(line, '[partner]')}`]) { put(key, 'cents', cost); put(key, 'requested', requested); }
      line.querySelector('[data-line-cost]').textContent = cost ? say(cost) : '';
      line.querySelector('[data-line-words]').textContent = field(line, '[description]');
      const rest = line.querySelector('[data-line-rest]');
      rest.textContent = rest.dataset.text.replace('{amount}', say(cost - paid));
      rest.hidden = cost === paid;
    }
    for (const row of totals.querySelectorAll('[data-sum]')) {
      const sum = sums.get(row.dataset.sum) ?? { cents: 0, requested: 0 };
      row.querySelector('[data-cents]').textContent = say(sum.cents);
      const requested = row.querySelector('[data-requested]');
      if (requested) requested.textContent = say(sum.requested);
      for (const cell of row.querySelectorAll('[data-year]')) cell.textContent = say(sums.get(`${row.dataset.sum}:${cell.dataset.year}`)?.cents ?? 0);
      if (row.dataset.sum !== 'total' && row.dataset.sum !== 'source:requested') row.hidden = sum.cents === 0 && sum.requested === 0;
    }
    for (const table of totals.querySelectorAll('table')) {
      const rows = [...table.querySelectorAll('tbody [data-sum]')];
      table.hidden = rows.length > 0 && rows.every((row) => row.hidden);
    }
    totals.querySelector('[data-totals-hint]').hidden = true;
  };
  lines.addEventListener('input', add);
  lines.addEventListener('change', add);
}
