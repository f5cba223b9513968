import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, BackLink, Button, ButtonGroup, DateTimeField, Details, EmptyState, Form, HiddenField, InstantText, KeyFigures, Link, Notice, NumberField, page, PageHeading, Pagination, Percent, Section, Select, StatusTag, SubNavigation, SummaryList, Table, usePage } from '../../../ui/index.js';
import { refusals } from '../messages.js';
import { UnreadyList } from '../register/pages/unready-list.js';
import { groundWords, matchWords } from './match.js';
import type { PairedProposal } from './matching.queries.js';
import type { MatchingView, RunView } from './matching.view.js';
import { matchingWorkflow } from './matching.workflow.js';

const says = texts({
  title: { en: 'Propose reviewers for all proposals', fr: 'Proposer une attribution pour toutes les propositions' },
  back: { en: 'Assign reviewers', fr: 'Attribuer les évaluations' },
  lead: { en: 'The portal looks for the assignment with the best match of theme, language, and country or region, spreads the work, and leaves out conflicts of interest. You see it and can change it before anything is sent.', fr: 'Le portail cherche l’attribution qui offre la meilleure correspondance de thème, de langue et de pays ou de région, répartit le travail et écarte les conflits d’intérêts. Vous la voyez et pouvez la modifier avant tout envoi.' },
  missing: { en: '{reviews, plural, =0 {No review is missing.} one {# review is missing} other {# reviews are missing}}{reviews, plural, =0 {} other { in {proposals, plural, one {# proposal} other {# proposals}}.}}', fr: '{reviews, plural, =0 {Il ne manque aucune évaluation.} one {Il manque # évaluation} other {Il manque # évaluations}}{reviews, plural, =0 {} other { pour {proposals, plural, one {# proposition} other {# propositions}}.}}' },
  search: { en: 'Search for an assignment', fr: 'Chercher une attribution' },
  searchAgain: { en: 'Search again', fr: 'Relancer la recherche' },
  due: { en: 'Reviews due', fr: 'Échéance des évaluations' },
  capacity: { en: 'Most reviews of one person in this call', fr: 'Nombre maximal d’évaluations par personne pour cet appel' },
  capacityHint: { en: 'Those a person already has in this call count.', fr: 'Celles qu’une personne a déjà pour cet appel comptent.' },
  working: { en: 'The search is under way. It takes a few seconds, at most a minute for thousands of proposals.', fr: 'La recherche est en cours. Elle prend quelques secondes, tout au plus une minute pour des milliers de propositions.' },
  sending: { en: 'The invitations are going out.', fr: 'Les invitations partent.' },
  refresh: { en: 'Refresh', fr: 'Actualiser' },
  rounds: { en: 'Rounds of the search so far:', fr: 'Tours de recherche jusqu’à présent\u00a0:' },
  failed: { en: 'The search failed. Nobody was told anything. Try again, or assign by hand.', fr: 'La recherche a échoué. Personne n’a été avisé. Réessayez ou attribuez les évaluations à la main.' },
  result: { en: 'The assignment', fr: 'L’attribution' },
  pairs: { en: 'Invitations proposed', fr: 'Invitations proposées' },
  invited: { en: 'Invitations sent', fr: 'Invitations envoyées' },
  notInvited: { en: 'Not sent', fr: 'Non envoyées' },
  missingReviews: { en: 'Reviews still missing', fr: 'Évaluations encore manquantes' },
  quality: { en: 'Quality', fr: 'Qualité' },
  best: { en: 'Optimal: no other assignment is better ({objective, number} points).', fr: 'Optimale\u00a0: aucune autre attribution n’est meilleure ({objective, number} points).' },
  within: { en: 'within', fr: 'à moins de' },
  ofBest: { en: 'of the best possible ({objective, number} points, bound {bound, number}).', fr: 'de la meilleure possible ({objective, number} points, borne {bound, number}).' },
  changed: { en: 'The points are those of the search; {count, plural, one {# reviewer was} other {# reviewers were}} added by hand since.', fr: 'Les points sont ceux de la recherche; {count, plural, one {# personne a été ajoutée} other {# personnes ont été ajoutées}} à la main depuis.' },
  took: { en: 'Search took', fr: 'Durée de la recherche' },
  seconds: { en: '{seconds, number} s', fr: '{seconds, number} s' },
  asked: { en: 'Asked for by', fr: 'Demandée par' },
  confirmQuestion: { en: '{count, plural, one {# invitation is} other {# invitations are}} sent. Conflicts and loads are checked once more for each.', fr: '{count, plural, one {# invitation sera envoyée} other {# invitations seront envoyées}}. Les conflits et les charges sont vérifiés une dernière fois pour chacune.' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  all: { en: 'All', fr: 'Toutes' },
  short: { en: 'Too few reviewers', fr: 'Évaluateurs en nombre insuffisant' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  has: { en: 'Has', fr: 'A déjà' },
  reviewers: { en: 'Proposed reviewers', fr: 'Personnes proposées' },
  stillMissing: { en: 'Missing', fr: 'Manque' },
  pair: { en: '{name} – {words} ({score, number} of 100{grounds, select, none {} other {: {grounds}}})', fr: '{name} – {words} ({score, number} sur 100{grounds, select, none {} other {\u00a0: {grounds}}})' },
  byHand: { en: 'by hand', fr: 'à la main' },
  outInvited: { en: 'Invited', fr: 'Sollicitée' },
  outNotPossible: { en: 'No longer possible', fr: 'N’est plus possible' },
  outFull: { en: 'Has reached the most', fr: 'Maximum atteint' },
  remove: { en: 'Take out', fr: 'Retirer' },
  add: { en: 'Add a reviewer', fr: 'Ajouter une personne' },
  addTo: { en: 'Add a reviewer to “{title}”', fr: 'Ajouter une personne pour «\u00a0{title}\u00a0»' },
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  choice: { en: '{name} – {words} ({match, number} of 100{grounds, select, none {} other {: {grounds}}}), {load, plural, one {# review} other {# reviews}}', fr: '{name} – {words} ({match, number} sur 100{grounds, select, none {} other {\u00a0: {grounds}}}), {load, plural, one {# évaluation} other {# évaluations}}' },
  steps: { en: 'Steps', fr: 'Actions' },
  loads: { en: 'Load of each reviewer', fr: 'Charge de chaque personne' },
  now: { en: 'Now, this call', fr: 'Actuelle, cet appel' },
  proposed: { en: 'Proposed', fr: 'Proposée' },
  total: { en: 'Together', fr: 'Total' },
  most: { en: 'Most', fr: 'Maximum' },
  none: { en: 'Nobody', fr: 'Personne' },
  empty: { en: 'No proposal to show.', fr: 'Aucune proposition à afficher.' },
});
const outcomes = { invited: { label: says.outInvited, tone: 'success' }, notPossible: { label: says.outNotPossible, tone: 'warning' }, full: { label: says.outFull, tone: 'warning' } } as const;

function Search({ view }: { view: MatchingView }) {
  const { run, call, missing } = view;
  if (!view.mayAssign) return <Notice>{refusals.callNotInReview}</Notice>;
  if (missing.reviews === 0) return null;
  const suggested = Math.max(1, Math.ceil(((missing.reviews + view.loads.reduce((sum, one) => sum + one.load, 0)) / Math.max(1, view.loads.length)) * 1.5));
  return (
    <Section title={run ? says.searchAgain : says.search}>
      <Form action={`/calls/${call.id}/matching`}>
        <DateTimeField name="dueAt" label={says.due} required />
        <NumberField name="capacity" label={says.capacity} hint={says.capacityHint} value={Math.min(200, run?.capacity ?? suggested)} required />
        <Button>{says.search}</Button>
      </Form>
    </Section>
  );
}

function Working({ run, callId }: { run: RunView; callId: string }) {
  const { t, locale } = usePage();
  const path = `/calls/${callId}/matching`;
  return (
    <div data-follow={`/api${path}`} data-state={run.state} lang={locale}>
      <Notice>{run.state === 'sending' ? says.sending : says.working}</Notice>
      {run.state !== 'sending' && <p>{t(says.rounds)} <span data-rounds>{run.rounds}</span></p>}
      <p><Link href={path}>{t(says.refresh)}</Link></p>
      {run.state !== 'sending' && <ActionForm action={`${path}/cancellation`} label={matchingWorkflow.transitions.cancel.label} fields={{ runId: run.id }} />}
    </div>
  );
}

function Result({ run, view }: { run: RunView; view: MatchingView }) {
  const { t } = usePage();
  const path = `/calls/${view.call.id}/matching`;
  const { confirm, discard } = matchingWorkflow.transitions;
  const points = { objective: run.objective ?? 0, bound: run.bound ?? 0 };
  return (
    <Section title={says.result} id="assignment">
      <KeyFigures items={[
        { label: says.pairs, value: run.pairs },
        ...(run.state === 'proposed' ? [] : [{ label: says.invited, value: run.invited }, { label: says.notInvited, value: run.notInvited }]),
        { label: says.missingReviews, value: view.missing.reviews, ...(view.missing.reviews ? { href: `${path}?only=short` } : {}) },
      ]} />
      <SummaryList compact items={[
        { term: says.quality, value: <>{run.gap === 0 ? t(says.best, points) : <>{t(says.within)} <Percent ratio={(run.gap ?? 0) / 100} /> {t(says.ofBest, points)}</>}{run.byHand > 0 && <> {t(says.changed, { count: run.byHand })}</>}</> },
        { term: says.due, value: <InstantText at={run.dueAt} both /> },
        { term: says.took, value: t(says.seconds, { seconds: run.seconds ?? 0 }) },
        { term: says.asked, value: <>{run.requestedBy}, <InstantText at={run.requestedAt} /></> },
      ]} />
      {run.state === 'proposed' && (
        <ButtonGroup>
          {run.pairs > 0 && <ActionForm action={`${path}/confirmation`} label={confirm.label} tone="primary" fields={{ runId: run.id }} confirm={{ question: t(says.confirmQuestion, { count: run.pairs }) }} />}
          <ActionForm action={`${path}/discarding`} label={discard.label} fields={{ runId: run.id }} confirm={{}} />
        </ButtonGroup>
      )}
    </Section>
  );
}

function Pairs({ row, run, path }: { row: PairedProposal; run: RunView; path: string }) {
  const { t, locale } = usePage();
  if (row.pairs.length === 0) return <span class="muted">{t(says.none)}</span>;
  return (
    <>
      {row.pairs.map((pair) => (
        <div key={pair.reviewerId}>
          {t(says.pair, { name: pair.name, words: t(matchWords(pair.score)), score: pair.score, grounds: groundWords(pair.grounds, locale) })}{pair.byHand && <> · {t(says.byHand)}</>} {pair.outcome && <StatusTag {...outcomes[pair.outcome]} />}
          {run.state === 'proposed' && <ActionForm action={`${path}/removal`} label={says.remove} tone="link" about={`${pair.name}, ${row.reference}`} fields={{ runId: run.id, proposalId: row.id, reviewerId: pair.reviewerId }} />}
        </div>
      ))}
    </>
  );
}

function Proposals({ run, view }: { run: RunView; view: MatchingView }) {
  const { t, locale } = usePage();
  const path = `/calls/${view.call.id}/matching`;
  const more = view.only ? `&only=${view.only}` : '';
  return (
    <>
      {view.chosen && (
        <Section title={t(says.addTo, { title: view.chosen.title || view.chosen.reference })} id="add">
          <Form action={`${path}/addition`} scope="add">
            <HiddenField name="runId" value={run.id} />
            <HiddenField name="proposalId" value={view.chosen.id} />
            <Select name="reviewerId" label={says.reviewer} required width="l" choices={view.chosen.choices.map((one) => ({ value: one.id, label: t(says.choice, { name: one.name, words: t(matchWords(one.match)), match: one.match, grounds: groundWords(one.grounds, locale), load: one.load }) }))} />
            <Button>{says.add}</Button>
          </Form>
        </Section>
      )}
      <SubNavigation label={says.proposals} items={[{ href: path, label: says.all, current: view.only === null }, { href: `${path}?only=short`, label: says.short, count: view.missing.proposals, current: view.only === 'short' }]} />
      {view.proposals.length === 0 ? <EmptyState>{says.empty}</EmptyState> : (
        <Table caption={says.proposals} captionHidden rows={view.proposals} rowKey={(row) => row.id} columns={[
          { key: 'proposal', label: says.proposal, cell: (row) => <div><Link href={`/proposals/${row.id}/reviews`}>{row.title || row.reference}</Link><br /><span class="muted">{row.reference} · {row.organization}</span></div> },
          { key: 'has', label: says.has, numeric: true, cell: (row) => row.active },
          { key: 'pairs', label: says.reviewers, cell: (row) => <div><Pairs row={row} run={run} path={path} /></div> },
          { key: 'missing', label: says.stillMissing, numeric: true, cell: (row) => row.missing },
          { key: 'steps', label: says.steps, labelHidden: true, cell: (row) => (run.state === 'proposed' ? <Link href={`${path}?proposal=${row.id}${more}#add`} about={row.reference}>{says.add}</Link> : '') },
        ]} />
      )}
      <Pagination next={view.next && `${path}?after=${encodeURIComponent(view.next)}${more}`} />
      <Details summary={says.loads}>
        <Table caption={says.loads} captionHidden rows={view.loads} rowKey={(row) => row.id} columns={[
          { key: 'name', label: says.reviewer, cell: (row) => <Link href={`/reviewers/${row.id}`}>{row.name}</Link> },
          { key: 'now', label: says.now, numeric: true, cell: (row) => row.load },
          { key: 'proposed', label: says.proposed, numeric: true, cell: (row) => row.proposed },
          { key: 'total', label: says.total, numeric: true, cell: (row) => row.load + row.proposed },
          { key: 'most', label: says.most, numeric: true, cell: (row) => Math.min(run.capacity, row.capacity ?? run.capacity) },
        ]} />
      </Details>
    </>
  );
}

function MatchingBody(view: MatchingView) {
  const { t } = usePage();
  const { call, run, missing } = view;
  const working = run && ['queued', 'running', 'sending'].includes(run.state);
  const shown = run && ['proposed', 'sending', 'sent'].includes(run.state);
  return (
    <>
      <BackLink href={`/calls/${call.id}/assignments`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={says.lead} {...(run ? { status: <StatusTag label={matchingWorkflow.states[run.state].staff} tone={matchingWorkflow.states[run.state].tone} /> } : {})} />
      {run?.state === 'failed' && <Notice tone="danger">{says.failed}</Notice>}
      {working && <Working run={run} callId={call.id} />}
      {!shown && !working && <p>{t(says.missing, missing)}</p>}
      {shown && <Result run={run} view={view} />}
      {shown && <Proposals run={run} view={view} />}
      {!working && run?.state !== 'proposed' && <Search view={view} />}
      <UnreadyList people={view.leftOut} />
    </>
  );
}

export const matchingPage = page<MatchingView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <MatchingBody {...view} />);
