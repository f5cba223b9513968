import { texts } from '../../../../kernel/i18n/text.js';
import { InstantText, Link, Section, StatusTag, SummaryList, usePage } from '../../../../ui/index.js';
import type { ScreeningState } from '../sanctions.view.js';

const says = texts({
  title: { en: 'Sanctions screening', fr: 'Vérification des sanctions' },
  lead: { en: 'For staff only. Members of the organization do not see this.', fr: 'Pour le personnel seulement. Les membres de l’organisme ne voient pas cette partie.' },
  state: { en: 'Result', fr: 'Résultat' },
  last: { en: 'Names last compared', fr: 'Dernière comparaison des noms' },
  never: { en: 'Not yet', fr: 'Pas encore' },
  open: { en: '{n, plural, one {# match to judge} other {# matches to judge}}', fr: '{n, plural, one {# correspondance à trancher} other {# correspondances à trancher}}' },
  confirmed: { en: '{n, plural, one {# match confirmed} other {# matches confirmed}}', fr: '{n, plural, one {# correspondance confirmée} other {# correspondances confirmées}}' },
  clear: { en: 'No match stands in the way', fr: 'Aucune correspondance ne fait obstacle' },
  unknown: { en: 'Not compared yet', fr: 'Pas encore de comparaison' },
  queue: { en: 'Open the matches', fr: 'Voir les correspondances' },
});

/** How the screening of an organization stands. */
export function ScreeningSection({ screening: { open, confirmed, cleared, lastRunAt, mayOpen }, organization }: { screening: ScreeningState; organization: string }) {
  const { t } = usePage();
  const state = open ? 'open' : confirmed ? 'confirmed' : 'cleared';
  return (
    <Section title={says.title} lead={says.lead} id="screening">
      <SummaryList compact items={[
        { term: says.state, value: (
          <>
            {confirmed > 0 && <StatusTag tone="danger" label={t(says.confirmed, { n: confirmed })} />} {open > 0 && <StatusTag tone="warning" label={t(says.open, { n: open })} />}
            {!open && !confirmed && <StatusTag tone={lastRunAt ? 'success' : 'neutral'} label={lastRunAt ? says.clear : says.unknown} />}
          </>
        ) },
        { term: says.last, value: lastRunAt ? <InstantText at={lastRunAt} /> : t(says.never) },
      ]} />
      {mayOpen && open + confirmed + cleared > 0 && <p><Link href={`/sanctions-matches?${new URLSearchParams({ state, q: organization })}`}>{says.queue}</Link></p>}
    </Section>
  );
}
