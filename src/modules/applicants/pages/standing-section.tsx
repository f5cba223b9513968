import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, DateField, DateText, Notice, Section, TextArea, usePage } from '../../../ui/index.js';
import type { OrganizationView } from '../organization.view.js';

const says = texts({
  title: { en: 'Standing with the program', fr: 'Situation auprès du programme' },
  until: { en: 'Verified until', fr: 'Vérifié jusqu’au' },
  registered: { en: 'The organization is registered and not verified yet. It can write and submit proposals; an officer verifies it once its proof of registration is in the file.', fr: 'L’organisme est inscrit et n’est pas encore vérifié. Il peut rédiger et soumettre des propositions; une personne du programme le vérifie une fois la preuve d’enregistrement au dossier.' },
  underVerification: { en: 'An officer checks the organization and its file.', fr: 'Une personne du programme vérifie l’organisme et son dossier.' },
  notVerified: { en: 'The organization could not be verified. Mend what is named here in the file, then ask again.', fr: 'L’organisme n’a pas pu être vérifié. Corrigez au dossier ce qui est indiqué ici, puis redemandez la vérification.' },
  expired: { en: 'The verification has expired. Bring the file up to date, then ask for a new verification.', fr: 'La vérification est expirée. Mettez le dossier à jour, puis demandez une nouvelle vérification.' },
  restricted: { en: 'Proposals can be written and submitted. Whoever finds one eligible states in writing why.', fr: 'Les propositions peuvent être rédigées et soumises. Quiconque en juge une admissible doit le justifier par écrit.' },
  barred: { en: 'The organization starts no new drafts, submits no proposals and receives no payments until this is lifted. Its earlier proposals stay readable.', fr: 'L’organisme ne peut ni commencer d’ébauche, ni soumettre de proposition, ni recevoir de paiement jusqu’à la levée de l’exclusion. Ses propositions antérieures restent lisibles.' },
  why: { en: 'Why', fr: 'Motif' },
  lastDay: { en: 'Last day of the verification', fr: 'Dernier jour de la vérification' },
  reason: { en: 'Why? The organization’s members read this.', fr: 'Pourquoi? Les membres de l’organisme liront ce texte.' },
});
const flagged = { restricted: 'warning', barred: 'danger', notVerified: 'warning', expired: 'warning' } as const;

/** How the organization stands, why, and what may be done about it. */
export function StandingSection({ organization: o, standing, today }: OrganizationView) {
  const { t } = usePage();
  const path = `/organizations/${o.id}`;
  const tone = Object.hasOwn(flagged, o.state) ? flagged[o.state as keyof typeof flagged] : null;
  const words = o.state === 'verified' || o.state === 'expiring' ? null : says[o.state];
  return (
    <Section title={says.title} id="standing">
      {tone && words && <Notice tone={tone} title={standing.label} level={3}><><p>{t(words)}</p>{standing.reason && <p><strong>{t(says.why)}</strong>{' – '}{standing.reason}</p>}</></Notice>}
      {!tone && words && <p>{t(words)}</p>}
      {!words && o.verifiedUntilOn && <p>{t(says.until)} <DateText date={o.verifiedUntilOn} />.</p>}
      <div class="steps">
        {standing.actions.map(({ name, noun, label, reason, unmet }) => {
          const action = `${path}/${noun}`;
          if (unmet.length) return unmet.map(({ code, text }) => <p key={code} class="muted">{t(text)}</p>);
          if (name === 'verify') return <ActionForm key={name} action={action} label={label} tone="primary" confirm={{ question: '' }}><DateField name="verifiedUntilOn" label={says.lastDay} required min={today} /></ActionForm>;
          if (reason === 'required') return <ActionForm key={name} action={action} label={label} tone={name === 'bar' ? 'danger' : 'secondary'} confirm={{ question: '' }}><TextArea name="reason" label={says.reason} required rows={3} limit={2_000} /></ActionForm>;
          return <ActionForm key={name} action={action} label={label} tone="secondary" />;
        })}
      </div>
    </Section>
  );
}
