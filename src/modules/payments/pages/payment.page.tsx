import type { JSX } from 'preact';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import type { Action } from '../../../kernel/workflow/judge.js';
import { ActionForm, BackLink, Button, ButtonGroup, Columns, DateField, DateText, Form, InsetText, InstantText, Link, Money, page, PageHeading, Prose, Section, StatusTag, SummaryList, TextArea, TextField, Timeline, usePage } from '../../../ui/index.js';
import { instalmentKindNames, paymentStates } from '../../agreements/index.js';
import { eventWords, says } from '../messages.js';
import type { PaymentView } from '../payment.view.js';
import { paymentWorkflow } from '../payment.workflow.js';

const nameOf = (view: PaymentView): { number: number; agreement: string } => ({ number: view.instalment.number, agreement: view.agreement.number });

function Show(view: PaymentView): JSX.Element {
  const { t } = usePage();
  const state = paymentStates[view.state];
  return (
    <>
      <BackLink href="/payments" label={says.payments} />
      <PageHeading caption={view.recipient} title={t(says.title, nameOf(view))} status={<StatusTag tone={state.tone} label={state.staff} />} />
      <Columns aside={<Glance {...view} />} asideLabel={says.overview}>
        {view.actions.length > 0 && <Steps {...view} />}
        {view.certifiedAt && (
          <Section title={says.section34}>
            <SummaryList items={[{ term: says.by, value: view.certifiedBy }, { term: says.at, value: <InstantText at={view.certifiedAt} /> }, { term: says.evidence, value: <Prose text={view.certificationNote ?? ''} /> }]} />
          </Section>
        )}
        {view.releasedAt && (
          <Section title={says.section33}>
            <SummaryList items={[{ term: says.by, value: view.releasedBy }, { term: says.at, value: <InstantText at={view.releasedAt} /> }]} />
          </Section>
        )}
        {view.paidOn && (
          <Section title={says.confirmed}>
            <SummaryList items={[{ term: says.paidOn, value: <DateText date={view.paidOn} /> }, { term: says.reference, value: view.externalReference }]} />
          </Section>
        )}
        <Section title={says.history}>
          <Timeline events={view.history.map((line) => ({ at: line.at, what: eventWords[line.name] ?? paymentWorkflow.title, who: line.who, reason: line.reason }))} />
        </Section>
      </Columns>
    </>
  );
}

function Glance(view: PaymentView): JSX.Element {
  const { t } = usePage();
  return (
    <>
      <h2>{t(says.overview)}</h2>
      <SummaryList compact items={[
        { term: says.amount, value: <strong><Money cents={view.amountCents} /></strong> },
        { term: says.kind, value: instalmentKindNames[view.instalment.kind] },
        { term: says.due, value: <DateText date={view.dueOn} /> },
        { term: says.year, value: fiscalYearLabel(view.fiscalYear) },
        { term: says.agreement, value: <Link href={`/agreements/${view.agreement.id}`}>{view.agreement.number}</Link> },
        { term: says.maximum, value: <Money cents={view.agreement.maximumCents} /> },
        { term: says.paidSoFar, value: <Money cents={view.agreement.paidCents} /> },
        ...(view.report ? [{ term: says.report, value: <Link href={`/reports/${view.report.id}`}>{says.openReport}</Link> }] : []),
      ]} />
    </>
  );
}

/** The way onward first, the ways back after it. */
function Steps({ actions, id }: PaymentView): JSX.Element {
  const onward = actions.filter(({ reason }) => !reason);
  const back = actions.filter(({ reason }) => reason);
  return (
    <Section title={says.next}>
      {onward.map((action) => <Step key={action.name} action={action} id={id} />)}
      {back.length > 0 && <ButtonGroup>{back.map((action) => <Step key={action.name} action={action} id={id} />)}</ButtonGroup>}
    </Section>
  );
}

function Step({ action, id }: { action: Action; id: string }): JSX.Element {
  const { t } = usePage();
  const path = `/payments/${id}/${action.noun}`;
  if (action.unmet.length) {
    return (
      <InsetText>
        <p><strong>{t(action.label)}</strong><br />{t(says.before)}</p>
        <ul>{action.unmet.map((guard) => <li key={guard.code}>{t(guard.text)}</li>)}</ul>
      </InsetText>
    );
  }
  switch (action.name) {
    case 'certify': return (
      <Form action={path} scope={action.noun} label={action.label}>
        <TextArea name="note" label={says.note} hint={says.noteHint} rows={4} limit={4000} required />
        <InsetText>{t(says.certifyLead)}</InsetText>
        <Button>{action.label}</Button>
      </Form>
    );
    case 'release': return (
      <Form action={path} scope={action.noun} label={action.label}>
        <InsetText>{t(says.releaseLead)}</InsetText>
        <Button>{action.label}</Button>
      </Form>
    );
    case 'recordPaid': return (
      <Form action={path} scope={action.noun} label={action.label}>
        <p>{t(says.confirmLead)}</p>
        <DateField name="paidOn" label={says.paidOn} required />
        <TextField name="externalReference" label={says.reference} required width="m" maxLength={100} code />
        <Button>{action.label}</Button>
      </Form>
    );
    default: return (
      <ActionForm action={path} label={action.label} tone={action.name === 'cancel' ? 'danger' : 'secondary'} confirm={{ question: action.name === 'cancel' ? says.cancelConfirm : says.sendBackConfirm, button: action.label }}>
        <TextArea name="reason" label={says.reason} rows={3} limit={2000} required />
      </ActionForm>
    );
  }
}

export const paymentPage = page<PaymentView>((view, say) => say(says.title, nameOf(view)), (view) => <Show {...view} />);
