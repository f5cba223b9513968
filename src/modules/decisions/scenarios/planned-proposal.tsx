import { texts } from '../../../kernel/i18n/text.js';
import { Link, Money, StatusTag, usePage } from '../../../ui/index.js';
import { outcomeNames } from '../decision-words.js';
import type { PlannedRow } from './scenario.view.js';

const says = texts({
  fund: { en: 'Fund', fr: 'Financer' },
  reserve: { en: 'Reserve list', fr: 'Liste de réserve' },
  fails: { en: 'Does not pass', fr: 'Ne satisfait pas' },
  left: { en: 'Not chosen', fr: 'Non retenue' },
});
export const placeNames = { fund: says.fund, reserve: says.reserve };
const tones = { fund: 'success', reserve: 'info' } as const;

/** Title, reference and organization of a ranked proposal. */
export function Planned({ row }: { row: Pick<PlannedRow, 'id' | 'title' | 'reference' | 'language'> & { organization?: string } }) {
  return <div><Link href={`/proposals/${row.id}/decision`}><span lang={row.language}>{row.title || row.reference}</span></Link><br /><span class="muted">{row.reference}{row.organization !== undefined && <> · <span>{row.organization}</span></>}</span></div>;
}

/** Where the plan puts a proposal, and with how much. */
export function Placed({ row }: { row: PlannedRow }) {
  const { t } = usePage();
  if (row.outcome) return <><StatusTag tone={row.outcome === 'approved' ? 'success' : 'neutral'} label={outcomeNames[row.outcome]} />{row.outcome === 'approved' && <><br /><Money cents={row.amountCents ?? 0} short /></>}</>;
  if (row.place) return <><StatusTag tone={tones[row.place]} label={placeNames[row.place]} /><br /><Money cents={row.amountCents ?? 0} short /></>;
  return <span class="muted">{t(row.passes ? says.left : says.fails)}</span>;
}
