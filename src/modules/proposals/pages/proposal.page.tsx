import { FileProblems } from './file-problems.js';
import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Columns, Deadline, Details, formatPercent, InstantText, instantWords, Link, LinkButton, Money, Notice, page, PageHeading, Progress, Prose, Section, StatusTag, type SummaryItem, SummaryList, TaskList, Timeline, usePage } from '../../../ui/index.js';
import { copyWords } from '../copying/copying.words.js';
import { organizationRoleNames } from '../../applicants/index.js';
import { countryName } from '../../programmes/index.js';
import type { ProposalView } from '../proposal.view.js';
import { SelfCheckReading } from '../eligibility/self-check-reading.js';
import { PartnersSection } from '../partners/partners-section.js';
import { MoreTime } from '../extensions/extension-form.js';
import { progressNames, progressTones } from '../progress-words.js';
import type { SectionTask } from '../section.view.js';
import { teamWords } from '../team/team.words.js';
import { AnswerForm } from '../information/answer-form.js';
import { AskedQuestions } from '../information/asked-questions.js';
import { openRequestOf } from '../information/information-queries.js';
import { ScreeningDays } from '../information/screening-days.js';
import { messageWords } from '../messages/messages.words.js';
import { ApplicantSteps, Reopen } from './applicant-steps.js';
import { labels } from '../proposal.words.js';
import { FormChanged } from './form-changed.js';
import { ChainSection } from '../stages/chain-section.js';
import { ProposalText, SectionText } from './proposal-text.js';
import { OutlookList } from './outlook-list.js';
import { StaffSteps } from './staff-steps.js';
import { FileLine } from './file-line.js';

const says = texts({
  fileLacks: { en: 'Before you submit, your organization’s file needs', fr: 'Avant la soumission, le dossier de votre organisme doit recevoir' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  untitled: { en: 'Untitled draft', fr: 'Ébauche sans titre' },
  barred: { en: 'Your organization is barred from the program for now: this proposal cannot be submitted.', fr: 'Votre organisme est pour l’instant exclu du programme\u00a0: cette proposition ne peut pas être soumise.' },
  barredStaff: { en: 'The organization is barred: none of its proposals is found eligible and nothing is paid to it.', fr: 'L’organisme est exclu\u00a0: aucune de ses propositions ne peut être jugée admissible, et rien ne lui est versé.' },
  restrictedStaff: { en: 'The organization is restricted: to find this proposal eligible, write why.', fr: 'L’organisme est sous réserve\u00a0: pour juger cette proposition admissible, écrivez pourquoi.' },
  standing: { en: 'Read why', fr: 'Lire le motif' },
  next: { en: 'What happens next', fr: 'La suite' },
  stands: { en: 'Your submitted version stays valid', fr: 'Votre version soumise reste valide' },
  standsText: { en: 'Version {number}, received on {at} (receipt {receipt}), counts until you submit again.', fr: 'La version {number}, reçue le {at} (accusé {receipt}), compte tant que vous n’en soumettez pas une autre.' },
  sign: { en: 'Read, sign and submit', fr: 'Relire, signer et soumettre' },
  sections: { en: 'Sections', fr: 'Sections' },
  done: { en: 'Sections complete', fr: 'Sections complètes' },
  of: { en: '{done} of {count}', fr: '{done} sur {count}' },
  unsentWaiting: { en: 'Sending answers that this browser kept…', fr: 'Envoi de réponses gardées par ce navigateur…' },
  unsentSent: { en: 'Answers that this browser kept are saved.', fr: 'Les réponses gardées par ce navigateur sont enregistrées.' },
  unsentLeft: { en: 'This browser keeps answers that are not saved. Open the section to see them:', fr: 'Ce navigateur garde des réponses qui ne sont pas enregistrées. Ouvrez la section pour les voir\u00a0:' },
  left: { en: '{count, plural, one {# thing left to do} other {# things left to do}}', fr: '{count, plural, one {# chose à faire} other {# choses à faire}}' },
  check: { en: 'Check your answers and submit', fr: 'Vérifier vos réponses et soumettre' },
  checkOnly: { en: 'Check the answers', fr: 'Vérifier les réponses' },
  readerOnly: { en: 'You can read this draft. Owners, editors and signatories of your organization write it.', fr: 'Vous pouvez lire cette ébauche. Les responsables, les personnes chargées de la rédaction et les signataires de votre organisme la rédigent.' },
  closed: { en: 'The deadline has passed. This draft can no longer be submitted.', fr: 'La date limite est passée. Cette ébauche ne peut plus être soumise.' },
  glance: { en: 'At a glance', fr: 'En bref' },
  call: { en: 'Call', fr: 'Appel' },
  organization: { en: 'Organization', fr: 'Organisme' },
  deadline: { en: 'Deadline', fr: 'Date limite' },
  calendar: { en: 'Add to a calendar', fr: 'Ajouter à un calendrier' },
  requested: { en: 'Requested', fr: 'Montant demandé' },
  theme: { en: 'Theme', fr: 'Thème' },
  countries: { en: 'Countries', fr: 'Pays' },
  submittedAt: { en: 'Received', fr: 'Reçue le' },
  receipt: { en: 'Receipt', fr: 'Accusé de réception' },
  members: { en: 'Who works on it', fr: 'Qui y travaille' },
  files: { en: 'Files', fr: 'Fichiers' },
  noFiles: { en: 'No files yet. They are added in the sections.', fr: 'Aucun fichier pour le moment. Ils s’ajoutent dans les sections.' },
  reason: { en: 'Why it is not eligible', fr: 'Pourquoi elle n’est pas admissible' },
  messages: { en: 'Messages', fr: 'Messages' },
  toMessages: { en: 'Read and write', fr: 'Lire et écrire' },
  screening: { en: 'In screening', fr: 'À l’examen' },
  reviews: { en: 'Reviews', fr: 'Évaluations' },
  decision: { en: 'Read the decision', fr: 'Lire la décision' },
  decisionStaff: { en: 'Decision', fr: 'Décision' },
  text: { en: 'The proposal', fr: 'La proposition' },
  noLongerAsked: { en: 'Answers to questions no longer asked', fr: 'Réponses aux questions qui ne sont plus posées' },
  noLongerAskedLead: { en: 'They are kept for you to read and copy. They are not part of what is submitted.', fr: 'Elles sont conservées pour que vous puissiez les lire et les copier. Elles ne font pas partie de ce qui est soumis.' },
  answersKept: { en: 'Answers that are kept', fr: 'Réponses conservées' },
  noLongerAskedShow: { en: 'Show these answers', fr: 'Afficher ces réponses' },
  history: { en: 'History', fr: 'Historique' },
});
function ProposalBody(view: ProposalView) {
  const { t, locale } = usePage();
  const staff = view.side === 'staff';
  const open = openRequestOf(view.information);
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }]} />
      <PageHeading title={view.title || t(says.untitled)} lang={view.title ? view.language : undefined} caption={<>{view.reference} · {view.organization}</>} status={<StatusTag label={view.status.label} tone={view.status.tone} />} />
      <Columns asideLabel={says.glance} aside={<Aside {...view} />}>
        <Section title={says.next}>
          <p>{t(view.nextStep)}</p>
          {view.outlook && <OutlookList outlook={view.outlook} />}
          {view.links.decision && <p><LinkButton href={`/proposals/${view.id}/decision`}>{staff ? says.decisionStaff : says.decision}</LinkButton></p>}
          {view.reopened && view.receipt && <Notice title={says.stands}><p>{t(says.standsText, { number: view.receipt.number, receipt: view.receipt.receipt, at: instantWords(view.receipt.submittedAt, locale) })} <Link href={`/proposals/${view.id}/receipt`}>{says.receipt}</Link></p></Notice>}
          {view.state === 'readyToSign' && <ReadyToSign {...view} />}
          {view.state === 'draft' && !view.callAccepts && <Notice tone="warning">{says.closed}</Notice>}
          {view.state === 'draft' && !view.mayEdit && <p class="muted">{t(says.readerOnly)}</p>}
          {view.ineligible && <Notice tone="warning" title={says.reason} level={3}><><p>{t(view.ineligible.reason)}</p>{view.ineligible.note && <Prose text={view.ineligible.note} />}</></Notice>}
        </Section>
        {!staff && open && view.actions.some(({ name }) => name === 'answerInformation') && <AnswerForm proposalId={view.id} request={open} now={view.now} />}
        {view.organizationStanding && (staff || view.organizationStanding === 'barred') && <Notice tone="warning"><p>{t(staff ? (view.organizationStanding === 'barred' ? says.barredStaff : says.restrictedStaff) : says.barred)} <Link href={`/organizations/${view.organizationId}#standing`}>{says.standing}</Link></p></Notice>}
        <ChainSection {...view} />
        {staff && <StaffSteps {...view} />}
        <SelfCheckReading check={view.selfCheck} />
        {view.fileProblems.length > 0 && <Notice tone="warning" title={says.fileLacks} level={3}><FileProblems organizationId={view.organizationId} problems={view.fileProblems} /></Notice>}
        {view.formNews && <FormChanged proposalId={view.id} news={view.formNews} mayMove={view.mayEdit} />}
        {view.sections && <Tasks {...view} sections={view.sections} />}
        {view.noLongerAsked.length > 0 && <Section title={says.noLongerAsked} lead={says.noLongerAskedLead}><Details summary={says.noLongerAskedShow}><SectionText section={{ key: '', title: says.answersKept, answers: view.noLongerAsked }} language={view.language} level={3} fileHref={(id) => `/proposals/${view.id}/attachments/${id}`} /></Details></Section>}
        <PartnersSection id={view.id} partners={view.partners} mayAsk={view.mayAskPartners} call={view.call} />
        {view.information.length > 0 && (staff || !open || view.information.length > 1) && <AskedQuestions {...view} information={staff || !open ? view.information : view.information.filter((one) => one !== open)} />}
        <MoreTime {...view} />
        {!staff && <Reopen {...view} />}
        {!staff && <ApplicantSteps {...view} />}
        <Section title={says.history}><Timeline events={view.timeline.map((line) => ({ at: line.at, what: line.what, who: typeof line.who === 'string' || !line.who ? line.who : line.who[locale], reason: line.reason }))} /></Section>
        {view.content && <Section title={says.text}><ProposalText content={view.content} fileHref={(id) => `/proposals/${view.id}/attachments/${id}`} /></Section>}
      </Columns>
    </>
  );
}

const isOpen = ({ state }: ProposalView): boolean => state === 'draft' || state === 'readyToSign';

/** Waits for its signature. */
function ReadyToSign({ id, maySubmit, actions }: ProposalView) {
  return (
    <>
      <p><LinkButton href={`/proposals/${id}/check`} tone={maySubmit ? 'primary' : 'secondary'}>{maySubmit ? says.sign : says.checkOnly}</LinkButton></p>
      {actions.some(({ name }) => name === 'takeBack') && <ActionForm action={`/proposals/${id}/drafting`} label={labels.takeBack} />}
    </>
  );
}

function Tasks({ id, sections, mayEdit, maySubmit }: ProposalView & { sections: NonNullable<ProposalView['sections']> }) {
  const { t } = usePage();
  const done = sections.filter(({ progress }) => progress === 'complete').length;
  return (
    <Section title={says.sections}>
      {mayEdit && <p><Link href={`/proposals/${id}/copy`}>{copyWords.title}</Link></p>}
      <Progress label={says.done} value={done} max={sections.length} text={t(says.of, { done, count: sections.length })} />
      <TaskList items={sections.map((section) => ({
        label: `${section.key}. ${t(section.title)}`, href: `/proposals/${id}/sections/${section.key}`, status: { label: progressNames[section.progress], tone: progressTones[section.progress] },
        hint: hintOf(section) && <TaskHint section={section} proposalId={id} />,
      }))} />
      <p><Link href={`/proposals/${id}/assignments`}>{teamWords.who}</Link></p>
      {mayEdit && <p class="autosave" role="status" aria-live="polite" data-unsent={id} data-waiting={t(says.unsentWaiting)} data-sent={t(says.unsentSent)} data-left={t(says.unsentLeft)} />}
      <p><LinkButton href={`/proposals/${id}/check`} tone={done === sections.length ? 'primary' : 'secondary'}>{mayEdit && maySubmit ? says.check : says.checkOnly}</LinkButton></p>
    </Section>
  );
}

const isUnderWay = ({ progress }: SectionTask): boolean => progress === 'inProgress' || progress === 'needsAttention';
const hintOf = (section: SectionTask): boolean => isUnderWay(section) || section.givenTo !== null || section.here.length > 0 || section.openComments > 0;

/** What is left in a section, who has it, who is in it, and what is said about it. */
function TaskHint({ section, proposalId }: { section: SectionTask; proposalId: string }) {
  const { t } = usePage();
  const { givenTo, here, openComments } = section;
  return (
    <>
      {isUnderWay(section) && <span>{t(says.left, { count: section.left })}</span>}
      {givenTo && <span>{givenTo.me ? t(teamWords.givenToYou) : t(teamWords.givenTo, { name: givenTo.name })}</span>}
      {openComments > 0 && <span><Link href={`/proposals/${proposalId}/sections/${section.key}/comments`}>{t(teamWords.openComments, { count: openComments })}</Link></span>}
      {here.map((name) => <span class="here" key={name}>{t(teamWords.here, { name })}</span>)}
    </>
  );
}

function Aside(view: ProposalView) {
  const { t, locale } = usePage();
  const facts: SummaryItem[] = [
    { term: says.call, value: <Link href={`/calls/${view.call.id}`}>{view.call.title}</Link> },
    { term: says.organization, value: <Link href={`/organizations/${view.organizationId}`}>{view.organization}</Link> },
    ...(isOpen(view) ? [{ term: says.deadline, value: <><Deadline at={view.call.closesAt} now={view.now} zone={view.call.zone} /><br /><Link href={`/deadlines/draft/${view.id}`} download>{says.calendar}</Link></> }] : []),
    ...(view.requestedCents ? [{ term: says.requested, value: <Money cents={view.requestedCents} /> }] : []),
    ...(view.themeName ? [{ term: says.theme, value: view.themeName }] : []),
    ...(view.countryShares.length ? [{ term: says.countries, value: view.countryShares.filter(({ country }) => country).map(({ country, share }) => `${countryName(country, locale)}${share === null ? '' : ` ${formatPercent(share / 100, locale)}`}`).join(', ') }] : []),
    ...(view.submittedAt ? [{ term: says.submittedAt, value: <InstantText at={view.submittedAt} /> }] : []),
    ...(view.receipt ? [{ term: says.receipt, value: <Link href={`/proposals/${view.id}/receipt`}>{view.receipt.receipt}</Link> }] : []),
    ...(view.messages ? [{ term: says.messages, value: <><Link href={`/proposals/${view.id}/messages`}>{says.toMessages}</Link>{view.messages.unread > 0 && <> <StatusTag label={t(messageWords.unread, { count: view.messages.unread })} tone="info" /></>}</> }] : []),
    ...(view.screening ? [{ term: says.screening, value: <ScreeningDays clock={view.screening} /> }] : []),
    ...(view.links.reviews ? [{ term: says.reviews, value: <Link href={`/proposals/${view.id}/reviews`}>{says.reviews}</Link> }] : []),
  ];
  return (
    <>
      <SummaryList compact items={facts} />
      {view.state === 'draft' && (
        <Section title={says.files}>
          {view.files.length ? <ul class="plain">{view.files.map((file) => <li key={file.id}><FileLine file={file} href={`/proposals/${view.id}/attachments/${file.id}`} /></li>)}</ul> : <p class="muted">{t(says.noFiles)}</p>}
        </Section>
      )}
      {view.members.length > 0 && (
        <Section title={says.members}>
          <ul class="plain">{view.members.map(({ name, roles }) => <li key={name}>{name}<br /><span class="muted">{roles.map((role) => t(organizationRoleNames[role as keyof typeof organizationRoleNames])).join(', ')}</span></li>)}</ul>
        </Section>
      )}
    </>
  );
}

/** The overview of a proposal. */
export const proposalPage = page<ProposalView>(({ title }, say) => title || say(says.untitled), (view) => <ProposalBody {...view} />);
