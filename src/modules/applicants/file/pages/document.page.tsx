import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, DateText, FileLink, InstantText, Notice, page, PageHeading, Section, StatusTag, SummaryList, TextArea, Timeline, usePage } from '../../../../ui/index.js';
import { documentWorkflow } from '../document.workflow.js';
import type { DocumentPageView } from '../file.view.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  document: { en: 'File', fr: 'Fichier' },
  issued: { en: 'Issued on', fr: 'Délivré le' },
  from: { en: 'Counts from', fr: 'Valide à partir du' },
  to: { en: 'Counts until', fr: 'Valide jusqu’au' },
  open: { en: 'As long as nothing changes', fr: 'Tant que rien ne change' },
  sent: { en: 'Sent', fr: 'Envoi' },
  checked: { en: 'Checked', fr: 'Vérification' },
  note: { en: 'What the officer says', fr: 'Ce que dit l’agent ou l’agente' },
  verdict: { en: 'Your verdict', fr: 'Votre verdict' },
  verdictLead: { en: 'Read the document first. The organization reads what you write here.', fr: 'Lisez d’abord le document. L’organisme lit ce que vous écrivez ici.' },
  noteLabel: { en: 'Note to the organization', fr: 'Note à l’organisme' },
  why: { en: 'What is wrong, and what to send instead?', fr: 'Qu’est-ce qui ne va pas, et que faut-il envoyer?' },
  whyAgain: { en: 'Why is it checked again?', fr: 'Pourquoi le vérifier de nouveau?' },
  history: { en: 'History', fr: 'Historique' },
  given: { en: 'Document sent', fr: 'Document envoyé' },
});

function Body({ document: d, ...view }: DocumentPageView) {
  const { t } = usePage();
  const state = documentWorkflow.states[d.state];
  const path = `/organization-documents/${d.id}`;
  const action = (name: string) => view.actions.find((one) => one.name === name);
  const [verify, refuse, again] = [action('verify'), action('refuse'), action('checkAgain')];
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: `/organizations/${view.organizationId}`, label: view.organizationName }, { href: `/organizations/${view.organizationId}/file`, label: says.file }]} />
      <PageHeading title={d.name} caption={view.organizationName} status={<StatusTag tone={state.tone} label={state[view.audience]} />} />
      {d.checkNote && <Notice tone={d.state === 'notVerified' ? 'warning' : 'info'} title={says.note}>{d.checkNote}</Notice>}
      <SummaryList items={[
        { term: says.document, value: <FileLink href={`${path}/file`} name={d.fileName} bytes={d.bytes} /> },
        { term: says.issued, value: <DateText date={d.issuedOn} /> },
        { term: says.from, value: <DateText date={d.validFrom} /> },
        { term: says.to, value: d.validTo ? <DateText date={d.validTo} /> : says.open },
        { term: says.sent, value: <><InstantText at={d.submittedAt} />, {d.submittedBy}</> },
        ...(d.checkedAt ? [{ term: says.checked, value: <><InstantText at={d.checkedAt} />{view.checkedBy && `, ${view.checkedBy}`}</> }] : []),
      ]} />
      {(verify ?? refuse ?? again) && (
        <Section title={says.verdict} lead={says.verdictLead} id="verdict">
          {verify?.unmet.map(({ code, text }) => <p key={code}>{t(text)}</p>)}
          {verify && verify.unmet.length === 0 && (
            <ActionForm action={`${path}/verification`} label={verify.label} tone="primary"><TextArea name="reason" label={says.noteLabel} rows={2} limit={2_000} /></ActionForm>
          )}
          {refuse && <ActionForm action={`${path}/refusal`} label={refuse.label} tone="secondary" confirm={{ question: '' }}><TextArea name="reason" label={says.why} required rows={3} limit={2_000} /></ActionForm>}
          {again && <ActionForm action={`${path}/new-check`} label={again.label} tone="secondary" confirm={{ question: '' }}><TextArea name="reason" label={says.whyAgain} required rows={3} limit={2_000} /></ActionForm>}
        </Section>
      )}
      {view.timeline.length > 0 && (
        <Section title={says.history}>
          <Timeline events={view.timeline.toReversed().map((entry) => ({ at: entry.at, who: entry.actorName, reason: entry.reason, what: Object.values(documentWorkflow.transitions).find(({ emits }) => emits === entry.name)?.label ?? says.given }))} />
        </Section>
      )}
    </>
  );
}

/** One document, for its organization and for the officer who checks it. */
export const documentPage = page<DocumentPageView>(({ document }, say) => say(document.name), (view) => <Body {...view} />);
