import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, DateText, Details, EmptyState, InstantText, instantWords, Link, page, PageHeading, Pagination, Section, StatusTag, SummaryList, Table, usePage } from '../../../../ui/index.js';
import { countryName, regionName, regionsOf } from '../../../programmes/index.js';
import { conflictName } from '../../conflicts/conflict-words.js';
import { conflictWorkflow } from '../../conflicts/conflict.workflow.js';
import { stateOf } from '../../review.view.js';
import { availability, languageName, levelNames } from '../register-words.js';
import type { AnsweredReview, ReviewerView } from '../reviewers.view.js';
import { reviewerWorkflow } from '../reviewer.workflow.js';
import { InterestLines } from './interest-lines.js';
import { PaperLines } from './paper-lines.js';

const says = texts({
  register: { en: 'Reviewer register', fr: 'Répertoire d’évaluation' },
  papers: { en: 'Agreement and declaration', fr: 'Entente et déclaration' },
  profile: { en: 'Profile', fr: 'Profil' },
  email: { en: 'Email address', fr: 'Adresse courriel' },
  themes: { en: 'Themes', fr: 'Thèmes' },
  languages: { en: 'Languages read', fr: 'Langues lues' },
  countries: { en: 'Countries known', fr: 'Pays connus' },
  regions: { en: 'Regions of these countries', fr: 'Régions de ces pays' },
  home: { en: 'Lives in', fr: 'Habite' },
  employer: { en: 'Employer', fr: 'Employeur' },
  past: { en: 'Earlier employers', fr: 'Anciens employeurs' },
  until: { en: 'until {year}', fr: 'jusqu’en {year}' },
  capacity: { en: 'Proposals in one call, at most', fr: 'Propositions par appel, au plus' },
  interests: { en: 'Interests declared', fr: 'Intérêts déclarés' },
  noDeclaration: { en: 'Nothing has been declared yet.', fr: 'Rien n’a encore été déclaré.' },
  loads: { en: 'Load in all calls', fr: 'Charge dans tous les appels' },
  call: { en: 'Call', fr: 'Appel' },
  asked: { en: 'Asked', fr: 'Demandées' },
  open: { en: 'Open', fr: 'En cours' },
  late: { en: 'Late', fr: 'En retard' },
  submitted: { en: 'Submitted', fr: 'Soumises' },
  declined: { en: 'Declined', fr: 'Refusées' },
  answers: { en: 'Answers', fr: 'Réponses' },
  every: { en: 'Every request and its answer', fr: 'Chaque demande et sa réponse' },
  none: { en: 'This person has not been asked to review yet.', fr: 'Cette personne n’a pas encore été sollicitée.' },
  proposal: { en: 'Proposal', fr: 'Proposition' },
  state: { en: 'Status', fr: 'État' },
  assignedAt: { en: 'Asked on', fr: 'Demandée le' },
  answeredAt: { en: 'Answered on', fr: 'Réponse le' },
  dueAt: { en: 'Due', fr: 'Échéance' },
  submittedAt: { en: 'Submitted on', fr: 'Soumise le' },
  conflicts: { en: 'Conflicts of interest that stand', fr: 'Conflits d’intérêts en vigueur' },
  noConflicts: { en: 'None.', fr: 'Aucun.' },
  kind: { en: 'Conflict', fr: 'Conflit' },
  sure: { en: 'How sure', fr: 'Certitude' },
  certain: { en: 'Certain', fr: 'Certain' },
  possible: { en: 'Possible', fr: 'Possible' },
  available: { en: 'Availability', fr: 'Disponibilité' },
  signatures: { en: 'Signatures', fr: 'Signatures' },
  agreement: { en: 'Agreement, edition {edition}', fr: 'Entente, édition {edition}' },
  declaration: { en: 'Declaration of interests', fr: 'Déclaration d’intérêts' },
  document: { en: 'Document', fr: 'Document' },
  signedAt: { en: 'Signed', fr: 'Signature' },
  lastDay: { en: 'Last day', fr: 'Dernier jour' },
});

function Profile({ person, profile, themes }: ReviewerView) {
  const { t, locale } = usePage();
  const skills = themes.filter(({ code }) => profile.skills[code]);
  const list = (parts: readonly string[]): string => parts.join(', ') || '–';
  return (
    <SummaryList items={[
      { term: says.email, value: person.email },
      { term: says.themes, value: skills.length ? <ul>{skills.map(({ code, name }) => <li key={code}><span>{t(name)}</span> <span class="muted">({t(levelNames[profile.skills[code]!]!)})</span></li>)}</ul> : '–' },
      { term: says.languages, value: list(profile.languages.map((code) => t(languageName(code)))) },
      { term: says.countries, value: list(profile.countries.map((code) => countryName(code, locale))) },
      { term: says.regions, value: list(regionsOf(profile.countries).map((code) => t(regionName(code)))) },
      { term: says.home, value: profile.homeCountry ? countryName(profile.homeCountry, locale) : '–' },
      { term: says.employer, value: profile.employerName ? <><span>{profile.employerName}</span>{profile.employerDomain && <> <span class="muted">({profile.employerDomain})</span></>}</> : '–' },
      { term: says.past, value: profile.pastEmployers.length ? <ul>{profile.pastEmployers.map((one, i) => <li key={i}><span>{one.name}</span>{one.until !== null && <>, {t(says.until, { year: String(one.until) })}</>}</li>)}</ul> : '–' },
      { term: says.capacity, value: String(profile.capacityPerCall) },
    ]} />
  );
}

function Conflicts({ conflicts, mayJudge }: ReviewerView) {
  const { t } = usePage();
  if (!conflicts.length) return <p>{t(says.noConflicts)}</p>;
  return (
    <Table caption={says.conflicts} captionHidden rows={conflicts} rowKey={(row) => row.id} columns={[
      { key: 'proposal', label: says.proposal, cell: (row) => (mayJudge ? <Link href={`/calls/${row.callId}/conflicts?state=${row.state}`}>{row.reference}</Link> : row.reference) },
      { key: 'kind', label: says.kind, cell: (row) => t(conflictName(row.kind)) },
      { key: 'sure', label: says.sure, cell: (row) => t(says[row.certainty]) },
      { key: 'state', label: says.state, cell: (row) => <StatusTag label={conflictWorkflow.states[row.state].staff} tone={conflictWorkflow.states[row.state].tone} /> },
    ]} />
  );
}

function Answers({ answers }: { answers: readonly AnsweredReview[] }) {
  return (
    <Table caption={says.every} captionHidden wide rows={answers} rowKey={(row) => row.id} columns={[
      { key: 'proposal', label: says.proposal, cell: (row) => <Link href={`/reviews/${row.id}`}>{row.reference}</Link> },
      { key: 'state', label: says.state, cell: (row) => <><StatusTag {...stateOf(row.state)} />{row.late && <> <StatusTag tone="danger" label={says.late} /></>}</> },
      { key: 'assigned', label: says.assignedAt, cell: (row) => <InstantText at={row.assignedAt} /> },
      { key: 'answered', label: says.answeredAt, cell: (row) => <InstantText at={row.answeredAt} /> },
      { key: 'due', label: says.dueAt, cell: (row) => <InstantText at={row.dueAt} both /> },
      { key: 'submitted', label: says.submittedAt, cell: (row) => <InstantText at={row.submittedAt} /> },
    ]} />
  );
}

function Signatures({ agreements, declarations }: ReviewerView) {
  const { t } = usePage();
  const rows = [...agreements.map((one) => ({ ...one, what: t(says.agreement, { edition: one.edition }) })), ...declarations.map((one) => ({ ...one, what: t(says.declaration) }))]
    .sort((a, b) => new Date(b.signedAt).getTime() - new Date(a.signedAt).getTime());
  if (!rows.length) return null;
  return (
    <Details summary={says.signatures}>
      <Table caption={says.signatures} captionHidden rows={rows} rowKey={(row) => row.id} columns={[
        { key: 'what', label: says.document, cell: (row) => row.what },
        { key: 'signed', label: says.signedAt, cell: (row) => <InstantText at={row.signedAt} /> },
        { key: 'until', label: says.lastDay, cell: (row) => <DateText date={row.untilOn} /> },
      ]} />
    </Details>
  );
}

function ReviewerBody(view: ReviewerView) {
  const { t, locale } = usePage();
  const { person, profile, declarations, loads, answers, next } = view;
  const { states, transitions } = reviewerWorkflow;
  const step = profile.state === 'paused' ? transitions.resume : transitions.pause;
  return (
    <>
      <Breadcrumbs items={[{ href: '/reviewers', label: says.register }]} />
      <PageHeading title={person.name} status={<StatusTag label={states[profile.state].staff} tone={states[profile.state].tone} />} />
      <Section title={says.papers}><PaperLines papers={view.papers} /><Signatures {...view} /></Section>
      <Section title={says.profile}><Profile {...view} /></Section>
      <Section title={says.interests}>
        {declarations[0] ? <InterestLines entries={declarations[0].entries} /> : <p>{t(says.noDeclaration)}</p>}
        {declarations.slice(1).map((one) => <Details key={one.id} summary={instantWords(new Date(one.signedAt), locale)}><InterestLines entries={one.entries} /></Details>)}
      </Section>
      <Section title={says.conflicts}><Conflicts {...view} /></Section>
      <Section title={says.loads}>
        {loads.length === 0 ? <EmptyState>{says.none}</EmptyState> : (
          <Table caption={says.loads} captionHidden rows={loads} rowKey={(row) => row.callId} columns={[
            { key: 'call', label: says.call, cell: (row) => <><Link href={`/calls/${row.callId}`}>{t(row.title)}</Link><br /><span class="muted">{row.reference}</span></> },
            { key: 'asked', label: says.asked, numeric: true, cell: (row) => row.asked }, { key: 'open', label: says.open, numeric: true, cell: (row) => row.open },
            { key: 'late', label: says.late, numeric: true, cell: (row) => row.late }, { key: 'submitted', label: says.submitted, numeric: true, cell: (row) => row.submitted },
            { key: 'declined', label: says.declined, numeric: true, cell: (row) => row.declined },
          ]} />
        )}
      </Section>
      {answers.length > 0 && <Section title={says.answers}><Answers answers={answers} /></Section>}
      <Pagination next={next && `/reviewers/${person.id}?after=${next}`} label={t(says.answers)} />
      {view.mayManage && (
        <Section title={says.available} lead={availability[`${profile.state}Other`]}>
          <ActionForm action={`/reviewers/${person.id}/${step.noun}`} label={step.label} about={person.name} />
        </Section>
      )}
    </>
  );
}

export const reviewerPage = page<ReviewerView>(({ person }) => person.name, (view) => <ReviewerBody {...view} />);
