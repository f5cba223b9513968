import { ChartFigure, FileLink, KeyFigures, Link, Money, NumberText, page, PageHeading, Section, Table, usePage } from '../../../../ui/index.js';
import { kinds } from '../../messages.js';
import type { HistoryView } from '../history.view.js';
import { says } from '../messages.js';
import { programmeNames } from '../programme-names.js';
import { HistoryFrame, HistoryTabs } from './history-frame.js';
import { YearText } from './year-text.js';

function HistoryBody({ totals, years, totalCents }: HistoryView) {
  const { t, to } = usePage();
  const sum = (figure: 'listedCents' | 'unlistedCents' | 'listedCount'): number => totals.reduce((total, row) => total + row[figure], 0);
  return (
    <HistoryFrame>
      <PageHeading title={says.history} lead={says.lead} />
      <HistoryTabs />
      <KeyFigures items={[{ label: says.all, value: <Money cents={totalCents} short /> }, { label: says.yearsRead, value: <NumberText value={years.length} /> }, { label: says.payments, value: <NumberText value={sum('listedCount')} />, href: '/history/payments' }]} />
      <Section title={says.chart}>
        <ChartFigure src={to('/history/chart.svg')} alt={says.chartAlt} width={800} height={699}>
          <Table caption={says.totalsCaption} wide rows={totals} columns={[
            { key: 'year', label: says.year, cell: (row) => <YearText year={row.fiscalYear} /> },
            { key: 'programme', label: says.programme, cell: (row) => <Link href={`/history/payments?year=${row.fiscalYear}&programme=${row.programme}`}>{programmeNames[row.programme]}</Link> },
            { key: 'kind', label: says.kind, cell: (row) => kinds[row.kind] },
            { key: 'count', label: says.listedCount, numeric: true, cell: (row) => <NumberText value={row.listedCount} /> },
            { key: 'listed', label: says.listed, numeric: true, cell: (row) => <Money cents={row.listedCents} short /> },
            { key: 'unlisted', label: says.unlisted, numeric: true, cell: (row) => <Money cents={row.unlistedCents} short /> },
            { key: 'total', label: says.total, numeric: true, cell: (row) => <Money cents={row.totalCents} short /> },
          ]} totals={{ count: <NumberText value={sum('listedCount')} />, listed: <Money cents={sum('listedCents')} short />, unlisted: <Money cents={sum('unlistedCents')} short />, total: <Money cents={totalCents} short /> }} />
        </ChartFigure>
      </Section>
      <p><FileLink href="/history/totals.csv" name={t(says.downloadTotals)} /></p>
    </HistoryFrame>
  );
}

/** Seven fiscal years at a glance. */
export const historyPage = page<HistoryView>((_, say) => say(says.history), (view) => <HistoryBody {...view} />);
