import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Money, Table } from '../../../ui/index.js';
import type { CallMoney } from '../../ledger/index.js';

const says = texts({
  caption: { en: 'Money of the call by fiscal year', fr: 'Budget de l’appel par exercice' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  allocated: { en: 'Allocated', fr: 'Affecté' },
  reserved: { en: 'Reserved', fr: 'Réservé' },
  committed: { en: 'Committed', fr: 'Engagé' },
  free: { en: 'Free', fr: 'Disponible' },
  none: { en: 'No money is allocated to this call yet.', fr: 'Aucun budget n’est encore affecté à cet appel.' },
});
const sum = (rows: readonly CallMoney[], key: Exclude<keyof CallMoney, 'fiscalYear'>): number => rows.reduce((total, row) => total + row[key], 0);

/** What the call has, has promised and has left, by fiscal year. */
export function MoneyTable({ money }: { money: readonly CallMoney[] }) {
  return (
    <Table caption={says.caption} rows={money} rowKey={(row) => row.fiscalYear} empty={says.none} columns={[
      { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
      { key: 'allocated', label: says.allocated, numeric: true, cell: (row) => <Money cents={row.allocatedCents} short /> },
      { key: 'reserved', label: says.reserved, numeric: true, cell: (row) => <Money cents={row.reservedCents} short /> },
      { key: 'committed', label: says.committed, numeric: true, cell: (row) => <Money cents={row.committedCents} short /> },
      { key: 'free', label: says.free, numeric: true, cell: (row) => <strong><Money cents={row.freeCents} short /></strong> },
    ]} totals={{
      allocated: <Money cents={sum(money, 'allocatedCents')} short />, reserved: <Money cents={sum(money, 'reservedCents')} short />,
      committed: <Money cents={sum(money, 'committedCents')} short />, free: <Money cents={sum(money, 'freeCents')} short />,
    }} />
  );
}
