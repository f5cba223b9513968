import { texts } from '../../../kernel/i18n/text.js';
import { Details, StatusTag, SummaryList, usePage } from '../../../ui/index.js';
import type { SelfCheck } from './self-check.js';

const says = texts({
  title: { en: 'Eligibility self-check', fr: 'Auto-évaluation de l’admissibilité' },
  lead: { en: 'What the organization answered before it began, and what its profile said then.', fr: 'Ce que l’organisme a répondu avant de commencer, et ce que son profil indiquait alors.' },
  yes: { en: 'Yes', fr: 'Oui' },
  no: { en: 'No', fr: 'Non' },
  unanswered: { en: 'Not answered', fr: 'Sans réponse' },
});
export const verdictWords = texts({
  eligible: { en: 'Eligible', fr: 'Admissible' },
  probablyNot: { en: 'Probably not eligible', fr: 'Probablement non admissible' },
  unanswered: { en: 'Not all answered', fr: 'Réponses incomplètes' },
});
const tones = { eligible: 'success', probablyNot: 'warning', unanswered: 'neutral' } as const;

/** The check a proposal began with. */
export function SelfCheckReading({ check }: { check: SelfCheck | null }) {
  const { t, locale } = usePage();
  if (!check) return null;
  return (
    <Details summary={{ en: `${says.title.en}: ${verdictWords[check.verdict].en}`, fr: `${says.title.fr}\u00a0: ${verdictWords[check.verdict].fr}` }}>
      <>
        <p>{t(says.lead)} <StatusTag label={verdictWords[check.verdict]} tone={tones[check.verdict]} /></p>
        <SummaryList items={check.findings.map(({ text, holds, why }) => ({ term: text, value: <>{t(holds === null ? says.unanswered : holds ? says.yes : says.no)}{why && <><br /><span class="muted">{why[locale]}</span></>}</> }))} />
      </>
    </Details>
  );
}
