import { texts } from '../../../../kernel/i18n/text.js';
import { Details, Link, usePage } from '../../../../ui/index.js';
import { type Unready, unreadyWords } from '../readiness.js';

const says = texts({
  title: { en: 'Reviewers who cannot be asked at present ({count, number})', fr: 'Personnes qui ne peuvent pas être sollicitées en ce moment ({count, number})' },
});

/** Who is left out whatever the proposal, each with the reason and the way to their page in the register. */
export function UnreadyList({ people }: { people: readonly { id: string; name: string; unready: Unready }[] }) {
  const { t } = usePage();
  if (people.length === 0) return null;
  return <Details summary={t(says.title, { count: people.length })}><ul>{people.map(({ id, name, unready }) => <li key={id}><Link href={`/reviewers/${id}`}>{name}</Link> – <span>{t(unreadyWords[unready])}</span></li>)}</ul></Details>;
}
