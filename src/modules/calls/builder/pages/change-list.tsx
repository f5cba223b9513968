import type { Bilingual } from '../../../../kernel/i18n/text.js';
import { usePage } from '../../../../ui/index.js';
import type { FormChange } from '../../form/index.js';
import { changeWords } from '../change-words.js';

/** The differences between two versions of a form, one a line. */
export function ChangeList({ changes, tightens }: { changes: readonly FormChange[]; tightens?: Bilingual }) {
  const { t, locale } = usePage();
  const colon = locale === 'fr' ? '\u00a0: ' : ': ';
  return <ul>{changes.map((change) => <li key={`${change.kind} ${change.question}`}><strong>{t(changeWords[change.kind])}</strong>{colon}{change.code} {t(change.label)}{tightens && change.tightens && ` (${t(tightens)})`}</li>)}</ul>;
}
