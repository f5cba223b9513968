import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, Button, DateTimeField, Deadline, Details, Form, InstantText, page, PageHeading, Pagination, Prose, Section, StatusTag, SummaryList, TextArea, TextField, usePage } from '../../../ui/index.js';
import { extensionLabels } from './extension.workflow.js';
import type { ExtensionsView, ListedExtension } from './extensions.service.js';

const says = texts({
  title: { en: 'Extensions for single applicants', fr: 'Reports pour des demandeurs en particulier' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'More time for one applicant is asked for by one person and approved by another. Other applicants do not learn of it; its draft stays closed to you.', fr: 'Un report pour un seul demandeur est demandé par une personne et approuvé par une autre. Les autres demandeurs n’en savent rien; l’ébauche vous reste fermée.' },
  none: { en: 'Nobody has asked for more time.', fr: 'Personne n’a demandé plus de temps.' },
  until: { en: 'Until', fr: 'Jusqu’au' },
  reason: { en: 'Reason', fr: 'Motif' },
  asked: { en: 'Asked for', fr: 'Demandé' },
  decided: { en: 'Decided', fr: 'Décidé' },
  record: { en: 'Record a request', fr: 'Consigner une demande' },
  recordHint: { en: 'For an applicant who asked by telephone or email. Somebody else approves it.', fr: 'Pour un demandeur qui a téléphoné ou écrit. Une autre personne l’approuve.' },
  reference: { en: 'Reference of the proposal', fr: 'Référence de la proposition' },
  newDeadline: { en: 'New deadline', fr: 'Nouvelle date limite' },
  approveQuestion: { en: 'This applicant may submit until then. The organization is told.', fr: 'Ce demandeur pourra soumettre sa proposition jusqu’à ce moment. L’organisme en sera informé.' },
  why: { en: 'Why is it refused?', fr: 'Pourquoi est-il refusé?' },
});

function ExtensionsBody(view: ExtensionsView) {
  const { t } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${view.call.id}`, label: view.call.reference }]} />
      <PageHeading title={says.title} caption={view.call.title} lead={says.lead} />
      <p><Deadline at={view.call.closesAt} now={view.now} zone={view.call.zone} /></p>
      {view.extensions.length === 0 && <p>{t(says.none)}</p>}
      {view.extensions.map((one) => <Extension key={one.id} callId={view.call.id} zone={view.call.zone} one={one} />)}
      <Pagination next={view.next && `/calls/${view.call.id}/extensions?after=${view.next}`} label={t(says.title)} />
      {view.mayRecord && (
        <Section title={says.record}>
          <Form action={`/calls/${view.call.id}/extensions`}>
            <TextField name="reference" label={says.reference} hint={says.recordHint} required width="m" spellcheck={false} />
            <DateTimeField name="untilAt" label={says.newDeadline} required zone={view.call.zone} />
            <TextArea name="reason" label={says.reason} required rows={3} limit={2_000} />
            <Button>{says.record}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

function Extension({ callId, zone, one }: { callId: string; zone: string; one: ListedExtension }) {
  const { form } = usePage();
  const base = `/calls/${callId}/extensions/${one.id}`;
  return (
    <Section title={`${one.reference} – ${one.organization}`}>
      <p><StatusTag label={one.status.label} tone={one.status.tone} /></p>
      <SummaryList compact items={[
        { term: says.until, value: <InstantText at={one.untilAt} zone={zone} both /> },
        { term: says.reason, value: <Prose text={one.reason} /> },
        { term: says.asked, value: <>{one.requestedBy}, <InstantText at={one.requestedAt} /></> },
        ...(one.decidedAt ? [{ term: says.decided, value: <>{one.decidedBy}, <InstantText at={one.decidedAt} />{one.why && <Prose text={one.why} />}</> }] : []),
      ]} />
      {one.mayDecide && (
        <>
          <ActionForm action={`${base}/approval`} label={extensionLabels.approve} about={one.reference} tone="primary" confirm={{ question: says.approveQuestion }} />
          <Details summary={extensionLabels.refuse} open={form?.action === `${base}/refusal`}>
            <Form action={`${base}/refusal`} scope={`r${one.id.slice(-12)}`}>
              <TextArea name="reason" label={says.why} required rows={3} limit={2_000} />
              <Button tone="secondary">{extensionLabels.refuse}</Button>
            </Form>
          </Details>
        </>
      )}
    </Section>
  );
}

export const extensionsPage = page<ExtensionsView>((_, say) => say(says.title), (view) => <ExtensionsBody {...view} />);
