import { texts } from '../../../kernel/i18n/text.js';
import { countryName } from '../../programmes/index.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Breadcrumbs, Columns, DateText, Deadline, InstantText, Link, LinkButton, Money, Notice, page, PageHeading, Percent, Prose, Section, StatusTag, SubNavigation, SummaryList, Table, usePage } from '../../../ui/index.js';
import type { CallView } from '../call.view.js';
import { consentRuleText, consentRuleWords } from '../consent-rule/consent-rule.words.js';
import { CallStagesNotice } from '../stages/call-stages.js';
import { CallStaff } from './call-staff.js';
import { CallNewsSections, FollowCall } from '../news/pages/call-news.js';
import { FormReading } from './form-reading.js';
import { RubricReading } from './rubric-reading.js';

const says = texts({
  documents: { en: 'Documents in your organization’s file', fr: 'Documents au dossier de votre organisme' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  start: { en: 'Start a proposal', fr: 'Commencer une proposition' },
  startHint: { en: 'You sign in first. You can save and return until the deadline.', fr: 'Vous ouvrez d’abord une session. Vous pouvez enregistrer et revenir jusqu’à la date limite.' },
  opensLater: { en: 'Proposals can be started once the call opens.', fr: 'Les propositions pourront être commencées à l’ouverture de l’appel.' },
  onPage: { en: 'On this page', fr: 'Sur cette page' },
  purpose: { en: 'Purpose', fr: 'But' },
  themes: { en: 'Themes', fr: 'Thèmes' },
  eligibility: { en: 'Who may apply, and for what', fr: 'Qui peut présenter une demande, et pour quoi' },
  kinds: { en: 'Applicants', fr: 'Demandeurs' },
  amounts: { en: 'Amount per proposal', fr: 'Montant par proposition' },
  to: { en: 'to', fr: 'à' },
  start_: { en: 'Earliest project start', fr: 'Début de projet au plus tôt' },
  months: { en: 'Longest duration', fr: 'Durée maximale' },
  monthCount: { en: '{count, plural, one {# month} other {# months}}', fr: '{count, plural, one {# mois} other {# mois}}' },
  where: { en: 'Countries', fr: 'Pays' },
  decisions: { en: 'Decisions expected by', fr: 'Décisions attendues d’ici le' },
  costShare: { en: 'Share of costs paid by others, at least', fr: 'Part des coûts payée par d’autres, au moins' },
  overhead: { en: 'Indirect costs, at most', fr: 'Coûts indirects, au plus' },
  ofDirect: { en: 'of direct costs', fr: 'des coûts directs' },
  stacking: { en: 'All Canadian government funding, at most', fr: 'Ensemble du financement public canadien, au plus' },
  ofTotal: { en: 'of total costs', fr: 'des coûts totaux' },
  dates: { en: 'Dates', fr: 'Dates' },
  opens: { en: 'Opens', fr: 'Ouverture' },
  closes: { en: 'Deadline', fr: 'Date limite' },
  rule: { en: 'Submit before this time. What counts is when the portal receives your submission; a submission received at this time or later is late.', fr: 'Présentez votre proposition avant ce moment. C’est le moment de réception par le portail qui compte; une proposition reçue à ce moment ou plus tard est en retard.' },
  money: { en: 'Money available', fr: 'Fonds disponibles' },
  fiscalYear: { en: 'Fiscal year', fr: 'Exercice' },
  amount: { en: 'Amount', fr: 'Montant' },
  assessment: { en: 'How proposals are assessed', fr: 'Comment les propositions sont évaluées' },
  anonymised: { en: 'Reviewers are not told who applies', fr: 'Les évaluateurs ne savent pas qui présente la demande' },
  anonymisedMore: { en: 'Do not name your organization, its people or its partners in your answers, or inside the files you attach. Contacts and partners have questions of their own, which reviewers do not see.', fr: 'Ne nommez ni votre organisme, ni ses membres, ni ses partenaires dans vos réponses ou dans les fichiers joints. Les personnes-ressources et les partenaires ont leurs propres questions, que les évaluateurs ne voient pas.' },
  form: { en: 'The form', fr: 'Le formulaire' },
  atAGlance: { en: 'At a glance', fr: 'En bref' },
  calendar: { en: 'Add the dates to a calendar', fr: 'Ajouter les dates à un calendrier' },
  suspended: { en: 'This call is suspended. Drafts are kept, but nothing can be submitted until it resumes with a new deadline.', fr: 'Cet appel est suspendu. Les ébauches sont conservées, mais rien ne peut être soumis avant la reprise, avec une nouvelle date limite.' },
  cancelled: { en: 'This call was cancelled. No proposals are accepted.', fr: 'Cet appel a été annulé. Aucune proposition n’est acceptée.' },
});

function CallBody(call: CallView) {
  const { t, locale } = usePage();
  const upcoming = call.state === 'scheduled';
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }]} />
      <PageHeading title={call.title} caption={call.reference} lead={call.summary} status={<StatusTag label={call.status.label} tone={call.status.tone} />} />
      {(call.state === 'open' || upcoming) && <p><Deadline at={call.closesAt} now={call.now} zone={call.zone} /></p>}
      {call.state === 'cancelled' && <Notice tone="warning">{says.cancelled}</Notice>}
      {call.state === 'suspended' && <Notice tone="warning">{says.suspended}</Notice>}
      <CallStagesNotice call={call} />
      {call.staff && <CallStaff call={call} staff={call.staff} />}
      <Columns asideLabel={says.atAGlance} aside={<Aside {...call} />}>
        <SubNavigation label={says.onPage} items={[
          { href: '#purpose', label: says.purpose, current: false }, { href: '#eligibility', label: says.eligibility, current: false },
          { href: '#assessment', label: says.assessment, current: false }, { href: '#form', label: says.form, current: false },
        ]} />
        <CallNewsSections call={call} />
        <Section title={says.purpose} id="purpose"><Prose text={t(call.purpose)} /></Section>
        <Section title={says.themes}>
          <ul>{call.themes.map((theme) => <li key={theme.code}><strong>{t(theme.name)}</strong>{locale === 'fr' ? '\u00a0: ' : ': '}{theme.subThemes.map(({ name }) => t(name)).join(', ')}</li>)}</ul>
        </Section>
        <Section title={says.eligibility} id="eligibility">
          <SummaryList items={[
            { term: says.kinds, value: <ul>{call.recipientKinds.map(({ code, name }) => <li key={code}>{t(name)}</li>)}</ul> },
            ...(call.requiredDocuments.length ? [{ term: says.documents, value: <ul>{call.requiredDocuments.map(({ code, name }) => <li key={code}>{t(name)}</li>)}</ul> }] : []),
            ...(call.partnerConsent === 'off' ? [] : [{ term: consentRuleWords.term, value: t(consentRuleText(call.partnerConsent)) }]),
            { term: says.amounts, value: <><Money cents={call.minimumCents} short /> {t(says.to)} <Money cents={call.maximumCents} short /></> },
            ...(call.countries.length ? [{ term: says.where, value: call.countries.map((code) => countryName(code, locale)).sort((a, b) => a.localeCompare(b, locale)).join(', ') }] : []),
            { term: says.start_, value: <DateText date={call.earliestStartOn} /> },
            { term: says.months, value: t(says.monthCount, { count: call.maximumMonths }) },
            { term: says.costShare, value: <><Percent ratio={call.costSharePercent / 100} /> {t(says.ofTotal)}</> },
            { term: says.overhead, value: <><Percent ratio={call.overheadPercent / 100} /> {t(says.ofDirect)}</> },
            { term: says.stacking, value: <><Percent ratio={call.stackingPercent / 100} /> {t(says.ofTotal)}</> },
          ]} />
        </Section>
        <Section title={says.money}>
          <Table caption={says.money} captionHidden rows={call.envelope} rowKey={(row) => row.fiscalYear}
            columns={[
              { key: 'year', label: says.fiscalYear, cell: (row) => fiscalYearLabel(row.fiscalYear) },
              { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} short /> },
            ]}
            totals={{ amount: <Money cents={call.envelopeCents} short /> }} />
        </Section>
        <Section title={says.assessment} id="assessment">{call.anonymised && <Notice title={says.anonymised}>{says.anonymisedMore}</Notice>}<RubricReading rubric={call.rubric} reviews={call.reviewsPerProposal} /></Section>
        <Section title={says.form} id="form"><FormReading form={call.form} /></Section>
        {call.acceptsNow && !call.staff && <p><LinkButton href={`/proposals/new?call=${call.id}`}>{says.start}</LinkButton></p>}
        {upcoming && <p>{t(says.opensLater)}</p>}
      </Columns>
    </>
  );
}

/** What decides whether one reads on: when, how much, and the button. */
function Aside(call: CallView) {
  const { t } = usePage();
  return (
    <>
      {call.acceptsNow && !call.staff && (
        <>
          <p><LinkButton href={`/proposals/new?call=${call.id}`}>{says.start}</LinkButton></p>
          <p class="muted">{t(says.startHint)}</p>
        </>
      )}
      <SummaryList compact items={[
        { term: says.opens, value: <InstantText at={call.opensAt} zone={call.zone} both /> },
        { term: says.closes, value: call.state === 'open' || call.state === 'scheduled' ? <Deadline at={call.closesAt} now={call.now} zone={call.zone} /> : <InstantText at={call.closesAt} zone={call.zone} both /> },
        ...(call.decisionTargetOn ? [{ term: says.decisions, value: <DateText date={call.decisionTargetOn} /> }] : []),
        { term: says.amounts, value: <><Money cents={call.minimumCents} short /> {t(says.to)} <Money cents={call.maximumCents} short /></> },
        { term: says.money, value: <Money cents={call.envelopeCents} short /> },
      ]} />
      {(call.state === 'open' || call.state === 'scheduled') && <p class="muted">{t(says.rule)}</p>}
      {(call.state === 'open' || call.state === 'scheduled' || call.state === 'suspended') && <p><Link href={`/calls/${call.id}/calendar`} download>{says.calendar}</Link></p>}
      <FollowCall call={call} />
    </>
  );
}

export const callPage = page<CallView>(({ title }, say) => say(title), (view) => <CallBody {...view} />);
