import { texts } from '../../../kernel/i18n/text.js';
import { DateText, Link, Money, Table, usePage } from '../../../ui/index.js';
import type { HomeAward } from './home.view.js';

const says = texts({
  caption: { en: 'Latest awards', fr: 'Derniers projets financés' },
  project: { en: 'Project', fr: 'Projet' },
  recipient: { en: 'Recipient', fr: 'Bénéficiaire' },
  theme: { en: 'Theme', fr: 'Thème' },
  signed: { en: 'Signed', fr: 'Signature' },
  value: { en: 'Amount', fr: 'Montant' },
});

/** The agreements signed last, from the public register. */
export function LatestAwards({ awards }: { awards: readonly HomeAward[] }) {
  const { t } = usePage();
  return (
    <Table caption={says.caption} captionHidden rows={awards} rowKey={(a) => a.id} columns={[
      { key: 'project', label: says.project, cell: (a) => <Link href={`/awards/${a.id}`}>{t(a.title)}</Link> },
      { key: 'recipient', label: says.recipient, cell: (a) => a.recipient },
      { key: 'theme', label: says.theme, cell: (a) => t(a.theme) },
      { key: 'signed', label: says.signed, cell: (a) => <DateText date={a.signedOn} /> },
      { key: 'value', label: says.value, numeric: true, cell: (a) => <Money cents={a.valueCents} short /> },
    ]} />
  );
}
