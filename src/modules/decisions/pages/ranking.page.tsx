import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, EmptyState, KeyFigures, Link, LinkButton, Money, Notice, page, PageHeading, Pagination, Section, StatusTag, SubNavigation, Table, usePage } from '../../../ui/index.js';
import { roleNames } from '../../accounts/index.js';
import { adviceNames } from '../../reviews/index.js';
import { outcomeNames } from '../decision-words.js';
import type { RankedRow, RankingFilter } from '../ranking.queries.js';
import type { RankingView } from '../ranking.view.js';
import { HiddenNotice } from './hidden-notice.js';
import { MoneyTable } from './money-table.js';
import { Points } from './points.js';

const says = texts({
  title: { en: 'Ranking and decisions', fr: 'Classement et décisions' },
  back: { en: 'The call', fr: 'L’appel' },
  rules: { en: 'A proposal passes with an average of at least {mark, number} out of 100, and the minimum on each essential criterion.', fr: 'Une proposition satisfait aux règles si sa moyenne est d’au moins {mark, number} sur 100 et si chaque critère essentiel atteint son minimum.' },
  proposals: { en: 'Reviewed proposals', fr: 'Propositions évaluées' },
  passing: { en: 'Pass the rules', fr: 'Satisfont aux règles' },
  undecided: { en: 'Without a decision', fr: 'Sans décision' },
  approved: { en: 'Approved', fr: 'Approuvées' },
  reserve: { en: 'Reserve list', fr: 'Liste de réserve' },
  declined: { en: 'Declined', fr: 'Refusées' },
  recommended: { en: 'Recommended', fr: 'Recommandation' },
  waitsFor: { en: 'Waits for: {role}', fr: 'En attente\u00a0: {role}' },
  sentBack: { en: 'Sent back', fr: 'Renvoyée' },
  release: { en: 'Prepare the release', fr: 'Préparer la communication' },
  released: { en: 'The results of this call are released.', fr: 'Les résultats de cet appel sont communiqués.' },
  calibration: { en: 'Calibration of the reviews', fr: 'Calibrage des évaluations' },
  whatIf: { en: 'What if: draw the line', fr: 'Simulation\u00a0: tracer la ligne' },
  early: { en: 'Decisions can be taken once a manager has moved the call to deciding.', fr: 'Les décisions pourront être prises une fois que la gestion aura fait passer l’appel à l’étape des décisions.' },
  show: { en: 'Show', fr: 'Afficher' },
  all: { en: 'All proposals', fr: 'Toutes les propositions' },
  ranking: { en: 'Ranking', fr: 'Classement' },
  ranked: { en: 'Ranked proposals', fr: 'Propositions classées' },
  concept: { en: 'Concept note', fr: 'Note conceptuelle' },
  full: { en: 'Full proposal', fr: 'Proposition complète' },
  rank: { en: 'Rank', fr: 'Rang' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  average: { en: 'Average', fr: 'Moyenne' },
  reviews: { en: 'Reviews', fr: 'Évaluations' },
  of: { en: '{submitted, number} of {all, number}', fr: '{submitted, number} sur {all, number}' },
  spread: { en: 'Spread', fr: 'Écart' },
  third: { en: 'Far apart', fr: 'Grand écart' },
  questioned: { en: 'Score in conflict', fr: 'Note en conflit' },
  panel: { en: 'Panel', fr: 'Comité' },
  panels: { en: 'Panel meetings', fr: 'Réunions du comité' },
  panelWaits: { en: 'Not locked yet', fr: 'Pas encore verrouillé' },
  panelDeferred: { en: 'Deferred', fr: 'Reportée' },
  panelRules: { en: 'Ranks and pass rules follow the reviewers’ average. The consensus of a locked panel stands beside it as advice: deciding otherwise than either needs a written reason.', fr: 'Les rangs et les règles de passage suivent la moyenne des évaluations. Le consensus d’un comité verrouillé figure à côté à titre d’avis\u00a0: toute décision qui s’écarte de l’une ou de l’autre exige un motif écrit.' },
  order: { en: 'Order', fr: 'Ordre' },
  byAverage: { en: 'By reviewers’ average', fr: 'Selon la moyenne des évaluations' },
  byPanel: { en: 'By panel consensus', fr: 'Selon le consensus du comité' },
  passes: { en: 'Passes', fr: 'Satisfait' },
  fails: { en: 'Does not pass', fr: 'Ne satisfait pas' },
  weak: { en: 'Below the minimum on {codes}', fr: 'Sous le minimum pour {codes}' },
  passRules: { en: 'Pass rules', fr: 'Règles de passage' },
  requested: { en: 'Requested', fr: 'Demandé' },
  running: { en: 'Running total', fr: 'Total cumulatif' },
  beyond: { en: 'Beyond the money', fr: 'Au-delà du budget' },
  decision: { en: 'Decision', fr: 'Décision' },
  several: { en: 'Decide on several proposals', fr: 'Décider de plusieurs propositions' },
  choose: { en: 'Choose', fr: 'Choisir' },
  severalHint: { en: 'Tick proposals in the list, or choose all that pass or do not pass on the next page.', fr: 'Cochez des propositions dans la liste, ou choisissez à la page suivante toutes celles qui satisfont ou non aux règles.' },
  decide: { en: 'To\u00a0decide', fr: 'À\u00a0décider' },
  empty: { en: 'No proposal of this call is under review yet. Assign reviewers first.', fr: 'Aucune proposition de cet appel n’est encore en cours d’évaluation. Attribuez d’abord les évaluations.' },
  emptyFilter: { en: 'No proposal is in this group.', fr: 'Aucune proposition ne figure dans ce groupe.' },
});
const filters: readonly RankingFilter[] = ['undecided', 'approved', 'reserve', 'declined'];
const tones = { approved: 'success', reserve: 'warning', declined: 'neutral' } as const;

function RankingBody(view: RankingView) {
  const { t } = usePage();
  const { call, counts } = view;
  const path = `/calls/${call.id}/ranking`;
  const sorted = view.sort ? `&sort=${view.sort}` : '';
  const query = `${view.show ? `&show=${view.show}` : ''}${sorted}`;
  return (
    <>
      <BackLink href={`/calls/${call.id}`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={t(says.rules, { mark: view.passMark })}
        actions={view.mayRelease && <LinkButton href={`/calls/${call.id}/release`} tone="secondary">{says.release}</LinkButton>} />
      <p><Link href={`/calls/${call.id}/what-if`}>{says.whatIf}</Link> · <Link href={`/calls/${call.id}/calibration`}>{says.calibration}</Link>{view.mayReadPanels && <> · <Link href={`/calls/${call.id}/panels`}>{says.panels}</Link></>}</p>
      {call.state === 'released' && <Notice>{says.released}</Notice>}
      {['closed', 'inReview'].includes(call.state) && <Notice>{says.early}</Notice>}
      <HiddenNotice count={counts.hidden} />
      <KeyFigures items={[
        { label: says.proposals, value: counts.proposals }, { label: says.passing, value: counts.passing }, { label: says.undecided, value: counts.undecided },
        { label: says.approved, value: counts.approved, hint: <Money cents={counts.approvedCents} short /> }, { label: says.reserve, value: counts.reserve }, { label: says.declined, value: counts.declined },
      ]} />
      <MoneyTable money={view.money} />
      <Section title={says.ranking}>
        {counts.proposals > 0 && (
          <SubNavigation label={says.show} items={[
            { href: view.sort ? `${path}?sort=${view.sort}` : path, label: says.all, count: counts.proposals, current: view.show === null },
            ...filters.map((one) => ({ href: `${path}?show=${one}${sorted}`, label: says[one], count: counts[one], current: view.show === one })),
          ]} />
        )}
        {view.hasPanel && (
          <>
            <p>{t(says.panelRules)}</p>
            <SubNavigation label={says.order} items={[{ href: `${path}${view.show ? `?show=${view.show}` : ''}`, label: says.byAverage, current: view.sort === null }, { href: `${path}?sort=panel${view.show ? `&show=${view.show}` : ''}`, label: says.byPanel, current: view.sort === 'panel' }]} />
          </>
        )}
        {view.rows.length === 0 ? <EmptyState>{counts.proposals ? says.emptyFilter : says.empty}</EmptyState> : view.mayDecideSeveral ? <Several view={view} /> : <Ranking view={view} />}
        <Pagination next={view.next === null ? null : `${path}?after=${view.next}${query}`} />
      </Section>
    </>
  );
}

/** The ranking with a box before each undecided proposal. */
function Several({ view }: { view: RankingView }) {
  const { t, to } = usePage();
  return (
    <form method="get" action={to(`/calls/${view.call.id}/bulk-decision`)}>
      <Ranking view={view} />
      <p class="muted">{t(says.severalHint)}</p>
      <Button tone="secondary">{says.several}</Button>
    </form>
  );
}

function Ranking({ view }: { view: RankingView }) {
  const { t } = usePage();
  return (
    <Table caption={says.ranked} captionHidden wide rows={view.rows} rowKey={(row) => row.id} columns={[
      ...(view.mayDecideSeveral ? [{ key: 'choose', label: says.choose, labelHidden: true, cell: (row: RankedRow) => row.outcome === null && <div class="choice"><input class="choice__input" type="checkbox" id={`choose-${row.id}`} name="proposals" value={row.id} /><label class="choice__label" for={`choose-${row.id}`}><span class="visually-hidden">{row.reference}{' – '}{t(says.choose)}</span></label></div> }] : []),
      { key: 'rank', label: says.rank, numeric: true, cell: (row) => row.rank },
      { key: 'proposal', label: says.proposal, rowHeader: true, cell: (row) => <div><Link href={`/proposals/${row.id}/reviews`}><span lang={row.language}>{row.title || row.reference}</span></Link><br /><span class="muted">{row.reference} · {row.organization}</span><Stages row={row} /></div> },
      { key: 'average', label: says.average, numeric: true, cell: (row) => <><strong><Points value={row.average} /></strong>{row.questioned && <div><StatusTag tone="warning" label={says.questioned} /></div>}</> },
      ...(view.hasPanel ? [{ key: 'panel', label: says.panel, cell: (row: RankedRow) => <Panel row={row} /> }] : []),
      { key: 'rules', label: says.passRules, cell: (row) => <Rules row={row} /> },
      { key: 'reviews', label: says.reviews, cell: (row) => <Reviewed row={row} view={view} /> },
      { key: 'requested', label: says.requested, numeric: true, cell: (row) => <Money cents={row.requestedCents} short /> },
      { key: 'running', label: says.running, numeric: true, cell: (row) => <><Money cents={row.runningCents} short />{row.runningCents > view.allocatedCents && counts(row) && <><br /><StatusTag tone="warning" label={t(says.beyond)} /></>}</> },
      { key: 'decision', label: says.decision, cell: (row) => <Decision row={row} /> },
    ]} />
  );
}

/** The other stage of the proposal. */
function Stages({ row }: { row: RankedRow }) {
  const { t } = usePage();
  const other = row.conceptNote ?? row.fullProposal;
  return other && <><br /><span class="muted">{t(row.conceptNote ? says.concept : says.full)} </span><Link href={`/proposals/${other.id}`}>{other.reference}</Link></>;
}

/** The consensus of a locked panel, or that one is to come. */
function Panel({ row: { panel } }: { row: RankedRow }) {
  const { t } = usePage();
  if (!panel) return <span class="muted">–</span>;
  if (panel.total !== null) return <><strong><Points value={panel.total} /></strong>{panel.advice && <div>{t(adviceNames[panel.advice])}</div>}</>;
  return <span class="muted">{t(panel.meetingState === 'locked' ? says.panelDeferred : says.panelWaits)}</span>;
}

/** Whether the row adds to the running total. */
const counts = (row: RankedRow): boolean => row.outcome === 'approved' || (row.outcome === null && row.passes);

function Rules({ row }: { row: RankedRow }) {
  const { t } = usePage();
  if (row.average === null) return <span class="muted">–</span>;
  return <><StatusTag tone={row.passes ? 'success' : 'neutral'} label={row.passes ? says.passes : says.fails} />{row.weak.length > 0 && <div class="muted">{t(says.weak, { codes: row.weak.join(', ') })}</div>}</>;
}

function Reviewed({ row, view }: { row: RankedRow; view: RankingView }) {
  const { t } = usePage();
  return (
    <>
      {t(says.of, { submitted: row.submitted, all: Math.max(row.submitted + row.open, view.requiredReviews) })}
      {row.submitted > 1 && <div class="muted">{t(says.spread)} <Points value={row.spread} /></div>}
      {row.spread > view.spreadLimit && <StatusTag tone="warning" label={says.third} />}
    </>
  );
}

function Decision({ row }: { row: RankedRow }) {
  const { t } = usePage();
  const href = `/proposals/${row.id}/decision`;
  if (!row.outcome) return <><Link href={href} about={row.reference}>{says.decide}</Link>{row.recommendation && <Recommended of={row.recommendation} />}</>;
  return <><StatusTag tone={tones[row.outcome]} label={outcomeNames[row.outcome]} /><br /><Link href={href} about={row.reference}>{row.outcome !== 'declined' ? <Money cents={row.amountCents} short /> : t(says.decision)}</Link></>;
}

/** What is recommended, and whose turn it is. */
function Recommended({ of: { outcome, amountCents, state, stepRole } }: { of: NonNullable<RankedRow['recommendation']> }) {
  const { t } = usePage();
  return (
    <>
      <div>{t(says.recommended)} <StatusTag tone={tones[outcome]} label={outcomeNames[outcome]} />{outcome !== 'declined' && <> <Money cents={amountCents} short /></>}</div>
      <div class="muted">{state === 'sentBack' ? t(says.sentBack) : t(says.waitsFor, { role: t(roleNames[stepRole]) })}</div>
    </>
  );
}

export const rankingPage = page<RankingView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <RankingBody {...view} />);
