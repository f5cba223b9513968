import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Checkbox, Checkboxes, DateTimeField, Details, EmptyState, Form, HiddenField, KeyFigures, Link, LinkButton, Notice, page, PageHeading, Pagination, Section, Select, StatusTag, SubNavigation, Table, usePage } from '../../../ui/index.js';
import type { AssignmentsView } from '../assignment.view.js';
import type { ProposalRow } from '../assignments.queries.js';
import { groundWords, matchWords } from '../matching/match.js';
import { refusals } from '../messages.js';
import { PhaseLine } from '../phases/phase-lines.js';
import { phaseTexts } from '../phases/phase-words.js';
import { UnreadyList } from '../register/pages/unready-list.js';
import { isUnready } from '../register/readiness.js';
import { stateOf } from '../review.view.js';

const says = texts({
  title: { en: 'Assign reviewers', fr: 'Attribuer les évaluations' },
  back: { en: 'The call', fr: 'L’appel' },
  proposals: { en: 'Eligible proposals', fr: 'Propositions admissibles' },
  short: { en: 'With too few reviewers', fr: 'Évaluateurs en nombre insuffisant' },
  invited: { en: 'Waiting for an answer', fr: 'En attente de réponse' },
  inProgress: { en: 'Reviews in progress', fr: 'Évaluations en cours' },
  submitted: { en: 'Reviews submitted', fr: 'Évaluations soumises' },
  needed: { en: 'Each proposal needs {count, number} {count, plural, one {review} other {reviews}}.', fr: 'Chaque proposition doit compter {count, number} {count, plural, one {évaluation} other {évaluations}}.' },
  assignTo: { en: 'Assign a reviewer to “{title}”', fr: 'Attribuer l’évaluation de «\u00a0{title}\u00a0»' },
  reviewer: { en: 'Reviewer', fr: 'Évaluateur ou évaluatrice' },
  load: { en: '{name} – {words} ({match, number} of 100{grounds, select, none {} other {: {grounds}}}), {open, plural, =0 {nothing open} one {# open} other {# open}}', fr: '{name} – {words} ({match, number} sur 100{grounds, select, none {} other {\u00a0: {grounds}}}), {open, plural, =0 {rien en cours} one {# en cours} other {# en cours}}' },
  plainLoad: { en: '{name} ({open, plural, =0 {nothing open} one {# open} other {# open}})', fr: '{name} ({open, plural, =0 {rien en cours} one {# en cours} other {# en cours}})' },
  search: { en: 'Let the portal propose reviewers for all proposals', fr: 'Laisser le portail proposer une attribution pour toutes les propositions' },
  several: { en: 'Assign one reviewer to several proposals', fr: 'Attribuer plusieurs évaluations à une personne' },
  proposalsHere: { en: 'Proposals', fr: 'Propositions' },
  allShort: { en: 'All proposals with too few reviewers (at most 50), whatever is ticked above', fr: 'Toutes les propositions qui comptent trop peu d’évaluateurs (au plus 50), peu importe les cases cochées ci-dessus' },
  notMembers: { en: 'Not offered, because of a conflict of interest: {names}.', fr: 'Personnes exclues de la liste en raison d’un conflit d’intérêts\u00a0: {names}.' },
  due: { en: 'Due', fr: 'Échéance' },
  assign: { en: 'Assign the reviewer', fr: 'Attribuer l’évaluation' },
  noReviewers: { en: 'Nobody is left to ask. Invite somebody to become a reviewer, or see below who cannot be asked and why.', fr: 'Il ne reste personne à solliciter. Invitez quelqu’un à devenir évaluateur ou évaluatrice, ou voyez plus bas qui ne peut pas être sollicité et pourquoi.' },
  conflicts: { en: 'Conflicts of interest', fr: 'Conflits d’intérêts' },
  register: { en: 'Reviewer register and invitations', fr: 'Répertoire d’évaluation et invitations' },
  only: { en: 'Show', fr: 'Afficher' },
  all: { en: 'All proposals', fr: 'Toutes les propositions' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  organization: { en: 'Organization', fr: 'Organisme' },
  reviewers: { en: 'Reviewers', fr: 'Évaluateurs' },
  replacedBy: { en: 'Silent; replaced by', fr: 'Sans réponse; remplacement\u00a0:' },
  dueHint: { en: 'At the end of scoring at the latest: a later date is brought forward to it.', fr: 'Au plus tard à la fin de la notation\u00a0: une date plus tardive y est ramenée.' },
  lateHint: { en: 'Scoring is over: until this date the new reviewer may write.', fr: 'La notation est terminée\u00a0: jusqu’à cette date, la nouvelle personne peut écrire.' },
  none: { en: 'Nobody yet', fr: 'Personne pour le moment' },
  steps: { en: 'Steps', fr: 'Actions' },
  choose: { en: 'Assign', fr: 'Attribuer' },
  loads: { en: 'Load of each reviewer', fr: 'Charge de chaque personne' },
  openHere: { en: 'Open, this call', fr: 'En cours, cet appel' },
  doneHere: { en: 'Submitted, this call', fr: 'Soumises, cet appel' },
  openAll: { en: 'Open, all calls', fr: 'En cours, tous les appels' },
  empty: { en: 'No proposal of this call is eligible yet. Screen the proposals first.', fr: 'Aucune proposition de cet appel n’est encore admissible. Vérifiez d’abord l’admissibilité des propositions.' },
  allCovered: { en: 'Every proposal has enough reviewers.', fr: 'Chaque proposition compte assez d’évaluateurs.' },
});

const dueHint = ({ phase, now }: AssignmentsView) => phase && (new Date(phase.dates.scoring.closesAt) <= new Date(now) ? says.lateHint : says.dueHint);

function Assign({ view }: { view: AssignmentsView }) {
  const { t, locale } = usePage();
  const { chosen, reviewers, call } = view;
  if (!chosen || !view.mayAssign) return null;
  const free = reviewers.filter((one) => !one.obstacle);
  const members = reviewers.filter((one) => one.obstacle === 'member');
  return (
    <Section title={t(says.assignTo, { title: chosen.title })} id="assign">
      <p class="muted">{chosen.reference} · {chosen.organization}</p>
      {members.length > 0 && <p>{t(says.notMembers, { names: members.map((one) => one.name).join(', ') })}</p>}
      {free.length === 0 ? <Notice tone="warning">{says.noReviewers}</Notice> : (
        <Form action={`/calls/${call.id}/assignments`}>
          <HiddenField name="proposalId" value={chosen.id} />
          <Select name="reviewerId" label={says.reviewer} required width="l" choices={free.map((one) => ({ value: one.id, label: t(says.load, { name: one.name, words: t(matchWords(one.match ?? 0)), match: one.match ?? 0, grounds: groundWords(one.grounds ?? [], locale), open: one.openEverywhere }) }))} />
          <DateTimeField name="dueAt" label={says.due} hint={dueHint(view)} required />
          <Button>{says.assign}</Button>
        </Form>
      )}
    </Section>
  );
}

/** One person for several of the proposals on this page, or for all that are short. */
function AssignSeveral({ view }: { view: AssignmentsView }) {
  const { t, form } = usePage();
  const action = `/calls/${view.call.id}/assignments/several`;
  const free = view.reviewers.filter((one) => !isUnready(one.obstacle));
  if (!view.mayAssign || view.chosen || view.proposals.length === 0 || free.length === 0) return null;
  return (
    <Details summary={says.several} open={form?.action === action}>
      <Form action={action} scope="several">
        <Checkboxes name="proposalIds" label={says.proposalsHere} choices={view.proposals.map((row) => ({ value: row.id, label: `${row.title || row.reference} (${row.reference})` }))} />
        <Checkbox name="allShort" label={says.allShort} />
        <Select name="reviewerId" label={says.reviewer} required width="l" choices={free.map((one) => ({ value: one.id, label: t(says.plainLoad, { name: one.name, open: one.openEverywhere }) }))} />
        <DateTimeField name="dueAt" label={says.due} hint={dueHint(view)} required />
        <Button>{says.assign}</Button>
      </Form>
    </Details>
  );
}

function Reviewers({ row }: { row: ProposalRow }) {
  const { t } = usePage();
  if (row.reviewers.length === 0) return <span class="muted">{t(says.none)}</span>;
  return <>{row.reviewers.map((one) => <div key={one.id}><Link href={`/reviews/${one.id}`}>{one.name}</Link> <StatusTag {...stateOf(one.state)} />{one.replacedBy && <><br /><span class="muted">{t(says.replacedBy)} <span>{one.replacedBy}</span></span></>}</div>)}</>;
}

function AssignmentsBody(view: AssignmentsView) {
  const { t } = usePage();
  const { call, counts } = view;
  const path = `/calls/${call.id}/assignments`;
  const more = view.only ? `&only=${view.only}` : '';
  return (
    <>
      <BackLink href={`/calls/${call.id}`} label={says.back} />
      <PageHeading title={says.title} caption={<>{call.reference} · {t(call.title)}</>} lead={t(says.needed, { count: view.reviewsPerProposal })} />
      <p><Link href={`/calls/${call.id}/conflicts`}>{t(says.conflicts)}</Link> · <Link href="/reviewers">{t(says.register)}</Link> · <Link href={`/calls/${call.id}/phases`}>{phaseTexts.toPhases}</Link></p>
      {view.phase && <p><PhaseLine phase={view.phase} /></p>}
      {!view.mayAssign && <Notice>{refusals.callNotInReview}</Notice>}
      {view.mayAssign && <p><LinkButton tone="secondary" href={`/calls/${call.id}/matching`}>{says.search}</LinkButton></p>}
      <Assign view={view} />
      <AssignSeveral view={view} />
      {view.mayAssign && <UnreadyList people={view.reviewers.flatMap(({ id, name, obstacle }) => (isUnready(obstacle) ? [{ id, name, unready: obstacle }] : []))} />}
      <KeyFigures items={[
        { label: says.invited, value: counts.invited },
        { label: says.inProgress, value: counts.inProgress }, { label: says.submitted, value: counts.submitted },
      ]} />
      {counts.proposals > 0 && (
        <SubNavigation label={says.only} items={[
          { href: path, label: says.all, count: counts.proposals, current: view.only === null }, { href: `${path}?only=short`, label: says.short, count: counts.short, current: view.only === 'short' },
        ]} />
      )}
      {view.proposals.length === 0 ? <EmptyState>{counts.proposals > 0 ? says.allCovered : says.empty}</EmptyState> : (
        <Table caption={says.proposals} captionHidden rows={view.proposals} rowKey={(row) => row.id} columns={[
          { key: 'proposal', label: says.proposal, cell: (row) => <div><Link href={`/proposals/${row.id}/reviews`}>{row.title || row.reference}</Link><br /><span class="muted">{row.reference}</span></div> },
          { key: 'organization', label: says.organization, cell: (row) => row.organization },
          { key: 'reviewers', label: says.reviewers, cell: (row) => <Reviewers row={row} /> },
          { key: 'steps', label: says.steps, labelHidden: true, cell: (row) => (view.mayAssign ? <Link href={`${path}?proposal=${row.id}${more}#assign`} about={row.reference}>{says.choose}</Link> : '') },
        ]} />
      )}
      <Pagination next={view.next && `${path}?after=${encodeURIComponent(view.next)}${more}`} />
      {view.reviewers.length > 0 && (
        <Details summary={says.loads}>
          <Table caption={says.loads} captionHidden rows={view.reviewers} rowKey={(row) => row.id} columns={[
            { key: 'name', label: says.reviewer, cell: (row) => <Link href={`/reviewers/${row.id}`}>{row.name}</Link> },
            { key: 'open', label: says.openHere, numeric: true, cell: (row) => row.open },
            { key: 'submitted', label: says.doneHere, numeric: true, cell: (row) => row.submitted },
            { key: 'everywhere', label: says.openAll, numeric: true, cell: (row) => row.openEverywhere },
          ]} />
        </Details>
      )}
    </>
  );
}

export const assignmentsPage = page<AssignmentsView>((view, say) => `${say(says.title)} – ${view.call.reference}`, (view) => <AssignmentsBody {...view} />);
