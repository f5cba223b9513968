/** On every page of somebody signed in: what the browser still keeps of a proposal is sent, not only where it was written. */
import { proposalsWithQueue, readQueue, sendSection } from './unsent.js';

const status = document.querySelector('[data-unsent]');
if (document.querySelector('details.account') && !document.querySelector('form[data-autosave]')) {
  const resend = async () => {
    for (const proposal of proposalsWithQueue()) {
      const own = status?.dataset.unsent === proposal ? status : null;
      for (const [section, entry] of Object.entries(readQueue(proposal))) {
        if (Object.keys(entry.answers).length && own) own.textContent = own.dataset.waiting;
        if (Object.keys(entry.answers).length) await sendSection(proposal, section, entry);
      }
      const left = Object.keys(readQueue(proposal));
      if (own && left.length) own.textContent = `${own.dataset.left} ${left.join(', ')}`;
      else if (own && own.textContent) own.textContent = own.dataset.sent;
    }
  };
  resend();
  window.addEventListener('online', resend);
}
