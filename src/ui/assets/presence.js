/** Tells colleagues who is in a section, and shows who else is: a sign each half minute, and one when the page is left. */
const line = document.querySelector('[data-presence]');
if (line) {
  const { presence: address, here: words } = line.dataset;
  const every = 30_000;
  const post = (body, keepalive = false) => fetch(address, {
    method: 'POST', headers: { 'content-type': 'application/json', accept: 'application/json' }, credentials: 'same-origin', body: JSON.stringify(body), keepalive,
  });
  const show = (here) => {
    const texts = here.map(({ name }) => words.replace('{name}', name));
    // Said again only when somebody came or went.
    if (texts.join('\n') === [...line.children].map(({ textContent }) => textContent).join('\n')) return;
    line.replaceChildren(...texts.map((text) => Object.assign(document.createElement('p'), { className: 'here', textContent: text })));
  };
  const sign = async () => {
    if (document.hidden) return;
    const answer = await post({}).catch(() => null);
    if (answer?.ok) show((await answer.json()).here);
  };
  // The page before this one may still say that it was left.
  setTimeout(sign, 1_500);
  setInterval(sign, every);
  document.addEventListener('visibilitychange', sign);
  window.addEventListener('pageshow', (event) => { if (event.persisted) sign(); });
  window.addEventListener('pagehide', () => { post({ leaving: true }, true).catch(() => undefined); });
}
