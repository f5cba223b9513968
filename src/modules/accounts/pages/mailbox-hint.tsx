import { texts } from '../../../kernel/i18n/text.js';
import { InsetText, Link, usePage } from '../../../ui/index.js';

const says = texts({
  hint: { en: 'In this demonstration no letter leaves the portal.', fr: 'Dans cette démonstration, aucune lettre ne quitte le portail.' },
  mailbox: { en: 'Open the mailbox', fr: 'Ouvrir la boîte aux lettres' },
});

/** Where letters are found in the demonstration. */
export function MailboxHint() {
  const { t, demonstration } = usePage();
  if (!demonstration) return null;
  return <InsetText><p>{t(says.hint)} <Link href="/mailbox">{says.mailbox}</Link></p></InsetText>;
}
