import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Details, EmptyState, KeyFigures, Link, page, PageHeading, Pagination, Section, Table, usePage } from '../../../ui/index.js';
import { Points } from '../pages/review-content.js';
import type { CalibratedProposal, CalibrationView } from './calibration.view.js';

const says = texts({
  title: { en: 'Calibration of the reviews', fr: 'Calibrage des évaluations' },
  back: { en: 'The call', fr: 'L’appel' },
  lead: { en: 'Where reviewers disagree, and what the averages would be if all were equally severe. The ranking and the decisions go by the raw averages.', fr: 'Où les évaluations divergent, et ce que seraient les moyennes si tout le monde avait la même sévérité. Le classement et les décisions s’appuient sur les moyennes brutes.' },
  model: { en: 'How it is computed', fr: 'Méthode de calcul' },
  modelText: { en: 'Each total is taken as the quality of the proposal plus the severity of the reviewer plus chance. Severities are estimated by least squares over the whole call and drawn towards nought, as if each person had two more neutral reviews: whoever reviewed little is corrected little. The normalised average is the mean of a proposal’s totals, each less the severity of its reviewer. A review stands out when it is 10 points and two standard deviations from what was to be expected.', fr: 'Chaque total est considéré comme la somme de la qualité de la proposition, de la sévérité de la personne et du hasard. Les sévérités sont estimées par les moindres carrés sur tout l’appel et ramenées vers zéro, comme si chaque personne avait deux évaluations neutres de plus\u00a0: qui a peu évalué est peu corrigé. La moyenne normalisée est celle des totaux d’une proposition, chacun diminué de la sévérité de la personne. Une évaluation se démarque lorsqu’elle s’écarte de 10 points et de deux écarts types de la valeur attendue.' },
  reviews: { en: 'Submitted reviews', fr: 'Évaluations soumises' },
  noise: { en: 'Unexplained scatter', fr: 'Dispersion inexpliquée' },
  noiseHint: { en: 'standard deviation, points', fr: 'écart type, en points' },
  farApart: { en: 'Far apart', fr: 'Grands écarts' },
  farApartLead: { en: 'Totals more than {limit, number} points apart: one more reviewer is asked for.', fr: 'Totaux séparés de plus de {limit, number} points\u00a0: une évaluation supplémentaire est demandée.' },
  short: { en: 'Too few reviews', fr: 'Évaluations en nombre insuffisant' },
  shortLead: { en: 'Each proposal needs {count, number} {count, plural, one {review} other {reviews}}.', fr: 'Chaque proposition doit compter {count, number} {count, plural, one {évaluation} other {évaluations}}.' },
  assign: { en: 'Assign reviewers to these', fr: 'Attribuer ces évaluations' },
  ask: { en: 'Ask one more', fr: 'Demander une évaluation de plus' },
  reviewers: { en: 'Severity of each reviewer', fr: 'Sévérité de chaque personne' },
  reviewersLead: { en: 'Above nought: gives more points than others give the same proposals.', fr: 'Au-dessus de zéro\u00a0: accorde plus de points que les autres aux mêmes propositions.' },
  outliers: { en: 'Reviews that stand out', fr: 'Évaluations qui se démarquent' },
  noOutliers: { en: 'No review stands out.', fr: 'Aucune évaluation ne se démarque.' },
  side: { en: 'Raw and normalised averages', fr: 'Moyennes brutes et normalisées' },
  byProposal: { en: 'Averages by proposal', fr: 'Moyennes par proposition' },
  none: { en: 'No review of this call is submitted yet.', fr: 'Aucune évaluation de cet appel n’est encore soumise.' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  count: { en: 'Reviews', fr: 'Évaluations' },
  average: { en: 'Average', fr: 'Moyenne' },
  severity: { en: 'Severity', fr: 'Sévérité' },
  spread: { en: 'Spread', fr: 'Écart' },
  total: { en: 'Total', fr: 'Total' },
  beyond: { en: 'Beyond what was expected', fr: 'Par rapport à la valeur attendue' },
  rawRank: { en: 'Rank', fr: 'Rang' },
  raw: { en: 'Raw', fr: 'Brute' },
  normalised: { en: 'Normalised', fr: 'Normalisée' },
  normalisedRank: { en: 'Rank if normalised', fr: 'Rang si normalisée' },
  steps: { en: 'Steps', fr: 'Actions' },
  ranking: { en: 'To the ranking', fr: 'Vers le classement' },
});

function Titled({ row }: { row: Pick<CalibratedProposal, 'id' | 'reference' | 'title' | 'language'> }) {
  return <div><Link href={`/proposals/${row.id}/reviews`}><span lang={row.language}>{row.title || row.reference}</span></Link><br /><span class="muted">{row.reference}</span></div>;
}

/** Points with their sign: +3.2 or −1.5. */
function Signed({ value }: { value: number }) {
  const { locale } = usePage();
  return <span class="money">{new Intl.NumberFormat(`${locale}-CA`, { minimumFractionDigits: 1, maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(value)}</span>;
}

function ToLookAt({ view }: { view: CalibrationView }) {
  const { t } = usePage();
  const assignments = `/calls/${view.call.id}/assignments`;
  return (
    <>
      {view.farApart.length > 0 && (
        <Section title={says.farApart} lead={t(says.farApartLead, { limit: view.spreadLimit })}>
          <Table caption={says.farApart} captionHidden rows={view.farApart} rowKey={(row) => row.id} columns={[
            { key: 'proposal', label: says.proposal, cell: (row) => <Titled row={row} /> },
            { key: 'reviews', label: says.count, numeric: true, cell: (row) => row.reviews },
            { key: 'spread', label: says.spread, numeric: true, cell: (row) => <Points value={row.spread} /> },
            ...(view.mayAssign ? [{ key: 'steps', label: says.steps, labelHidden: true, cell: (row: CalibratedProposal) => <Link href={`${assignments}?proposal=${row.id}#assign`} about={row.reference}>{says.ask}</Link> }] : []),
          ]} />
        </Section>
      )}
      {view.short.length > 0 && (
        <Section title={says.short} lead={t(says.shortLead, { count: view.requiredReviews })}>
          {view.mayAssign && <p><Link href={`${assignments}?only=short`}>{says.assign}</Link></p>}
          <Table caption={says.short} captionHidden rows={view.short} rowKey={(row) => row.id} columns={[
            { key: 'proposal', label: says.proposal, cell: (row) => <Titled row={row} /> }, { key: 'reviews', label: says.count, numeric: true, cell: (row) => row.reviews },
          ]} />
        </Section>
      )}
      <Section title={says.outliers}>
        {view.outliers.length === 0 ? <p>{t(says.noOutliers)}</p> : (
          <Table caption={says.outliers} captionHidden rows={view.outliers} rowKey={(row) => row.id} columns={[
            { key: 'reviewer', label: says.reviewer, cell: (row) => <Link href={`/reviews/${row.id}`}>{row.reviewer}</Link> },
            { key: 'proposal', label: says.proposal, cell: (row) => <Link href={`/proposals/${row.proposalId}/reviews`}>{row.reference}</Link> },
            { key: 'total', label: says.total, numeric: true, cell: (row) => <Points value={row.total} /> },
            { key: 'beyond', label: says.beyond, numeric: true, cell: (row) => <Signed value={row.residual} /> },
          ]} />
        )}
      </Section>
    </>
  );
}

function CalibrationBody(view: CalibrationView) {
  const { t } = usePage();
  const { call, counts } = view;
  const path = `/calls/${call.id}/calibration`;
  return (
    <>
      <BackLink href={`/calls/${call.id}`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={says.lead} />
      <p><Link href={`/calls/${call.id}/ranking`}>{says.ranking}</Link></p>
      <Details summary={says.model}><p>{t(says.modelText)}</p></Details>
      <KeyFigures items={[
        { label: says.reviews, value: counts.reviews }, { label: says.short, value: counts.short }, { label: says.farApart, value: counts.farApart },
        { label: says.noise, value: <Points value={view.noise} />, hint: says.noiseHint },
      ]} />
      {counts.reviews === 0 && <EmptyState>{says.none}</EmptyState>}
      <ToLookAt view={view} />
      {counts.reviews > 0 && (
        <>
          <Section title={says.reviewers} lead={says.reviewersLead}>
            <Table caption={says.reviewers} captionHidden rows={view.reviewers} rowKey={(row) => row.id} columns={[
              { key: 'reviewer', label: says.reviewer, cell: (row) => row.name },
              { key: 'reviews', label: says.count, numeric: true, cell: (row) => row.reviews },
              { key: 'average', label: says.average, numeric: true, cell: (row) => <Points value={row.average} /> },
              { key: 'severity', label: says.severity, numeric: true, cell: (row) => <Signed value={row.severity} /> },
            ]} />
          </Section>
          <Section title={says.side}>
            <Table caption={says.byProposal} captionHidden wide rows={view.proposals} rowKey={(row) => row.id} columns={[
              { key: 'rank', label: says.rawRank, numeric: true, cell: (row) => row.rawRank },
              { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <Titled row={row} /> },
              { key: 'raw', label: says.raw, numeric: true, cell: (row) => <strong><Points value={row.raw} /></strong> },
              { key: 'normalised', label: says.normalised, numeric: true, cell: (row) => <Points value={row.normalised} /> },
              { key: 'normalisedRank', label: says.normalisedRank, numeric: true, cell: (row) => row.normalisedRank },
              { key: 'spread', label: says.spread, numeric: true, cell: (row) => <Points value={row.reviews > 1 ? row.spread : null} /> },
            ]} />
            <Pagination next={view.next === null ? null : `${path}?after=${view.next}`} />
          </Section>
        </>
      )}
    </>
  );
}

export const calibrationPage = page<CalibrationView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <CalibrationBody {...view} />);
