import { texts } from '../../../../kernel/i18n/text.js';
import { Prose, Table, usePage } from '../../../../ui/index.js';
import { interestNames, type InterestEntry } from '../interests.js';

const says = texts({
  interests: { en: 'Interests declared', fr: 'Intérêts déclarés' },
  organization: { en: 'Organization', fr: 'Organisme' },
  kind: { en: 'Tie', fr: 'Lien' },
  years: { en: 'Years', fr: 'Années' },
  note: { en: 'Note', fr: 'Remarque' },
  nothing: { en: 'Nothing to declare.', fr: 'Rien à déclarer.' },
});
const yearsOf = ({ since, until }: InterestEntry): string => (since === null && until === null ? '–' : `${since ?? '…'} – ${until ?? '…'}`);

/** What a declaration says. */
export function InterestLines({ entries }: { entries: readonly InterestEntry[] }) {
  const { t } = usePage();
  if (entries.length === 0) return <p>{t(says.nothing)}</p>;
  return (
    <Table caption={says.interests} captionHidden rows={entries} columns={[
      { key: 'organization', label: says.organization, cell: (one) => one.organization },
      { key: 'kind', label: says.kind, cell: (one) => t(interestNames[one.kind]) },
      { key: 'years', label: says.years, cell: yearsOf },
      { key: 'note', label: says.note, cell: (one) => (one.note ? <Prose text={one.note} /> : '–') },
    ]} />
  );
}
