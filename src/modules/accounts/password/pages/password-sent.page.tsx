import { texts } from '../../../../kernel/i18n/text.js';
import { Link, page, PageHeading, usePage } from '../../../../ui/index.js';
import { MailboxHint } from '../../pages/mailbox-hint.js';

export interface PasswordSentView {
  /** How long the link in the letter works. */
  hours: number;
}

const says = texts({
  title: { en: 'Look into your mailbox', fr: 'Consultez votre boîte de courriel' },
  lead: { en: 'We have written to the address you gave. The letter says how to go on.', fr: 'Nous avons écrit à l’adresse indiquée. La lettre explique comment continuer.' },
  hours: { en: 'A link to choose a new password works once, for {hours} hours.', fr: 'Le lien pour choisir un nouveau mot de passe fonctionne une seule fois, pendant {hours} heures.' },
  again: { en: 'Ask again', fr: 'Refaire la demande' },
});

function SentBody({ hours }: PasswordSentView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <p>{t(says.hours, { hours })}</p>
      <MailboxHint />
      <p><Link href="/password-request">{says.again}</Link></p>
    </>
  );
}

export const passwordSentPage = page<PasswordSentView>((_, say) => say(says.title), (view) => <SentBody {...view} />);
