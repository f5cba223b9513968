import { texts } from '../../../../kernel/i18n/text.js';
import { Link, page, PageHeading, usePage } from '../../../../ui/index.js';
import { MailboxHint } from '../../pages/mailbox-hint.js';

export interface RegistrationSentView {
  /** How long the link in the letter works. */
  hours: number;
}

const says = texts({
  title: { en: 'Look into your mailbox', fr: 'Consultez votre boîte de courriel' },
  lead: { en: 'We have written to the address you gave. Open the link in the letter to confirm the address; then you can sign in.', fr: 'Nous avons écrit à l’adresse indiquée. Ouvrez le lien dans la lettre pour confirmer l’adresse; vous pourrez ensuite ouvrir une session.' },
  hours: { en: 'The link works once, for {hours} hours.', fr: 'Le lien fonctionne une seule fois, pendant {hours} heures.' },
  nothing: { en: 'Nothing after a few minutes? Look into the folder for unwanted mail, then register again with the same address: you get a new link.', fr: 'Rien après quelques minutes? Regardez dans le dossier des courriels indésirables, puis inscrivez-vous de nouveau avec la même adresse\u00a0: vous recevrez un nouveau lien.' },
  again: { en: 'Register again', fr: 'S’inscrire de nouveau' },
});

function SentBody({ hours }: RegistrationSentView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} />
      <p>{t(says.hours, { hours })}</p>
      <p>{t(says.nothing)}</p>
      <MailboxHint />
      <p><Link href="/registration">{says.again}</Link></p>
    </>
  );
}

export const registrationSentPage = page<RegistrationSentView>((_, say) => say(says.title), (view) => <SentBody {...view} />);
