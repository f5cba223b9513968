import type { JSX } from 'preact';
import { uiTexts } from '../messages.js';
import { programmeName } from '../programme-name.js';
import { useWords } from '../words.js';

const links = [
  ['/about', uiTexts.about], ['/awards', uiTexts.register], ['/receipts', uiTexts.checkReceipt], ['/api', uiTexts.openData], ['/contact', uiTexts.contact],
  ['/accessibility', uiTexts.accessibility], ['/privacy', uiTexts.privacy], ['/terms', uiTexts.terms],
] as const;

/** Where to read about the portal. */
export function Footer(): JSX.Element {
  const { t, address } = useWords();
  return (
    <footer class="footer">
      <div class="container">
        <p class="footer__name">{t(programmeName)}</p>
        <nav aria-label={t(uiTexts.footer)}><ul>{links.map(([href, label]) => <li key={href}><a href={address(href)}>{t(label)}</a></li>)}</ul></nav>
      </div>
    </footer>
  );
}
