import type { JSX } from 'preact';
import { BackLink, Button, ButtonGroup, ActionForm, Columns, DateText, Details, Form, HiddenField, InstantText, Link, Money, MoneyField, Notice, page, PageHeading, Prose, Section, StatusTag, SummaryList, TextArea, Timeline, usePage } from '../../../ui/index.js';
import { reportStates } from '../../agreements/index.js';
import { eventWords, says } from '../messages.js';
import { narrativeLimit } from '../report.dto.js';
import type { ReportContent, ReportView } from '../report.view.js';

function Show(view: ReportView): JSX.Element {
  const { t } = usePage();
  const state = reportStates[view.state];
  return (
    <>
      <BackLink href={`/agreements/${view.agreement.id}`} label={view.agreement.number} />
      <PageHeading caption={view.agreement.recipient} title={t(says.finalReport, { number: view.agreement.number })} status={<StatusTag tone={state.tone} label={state[view.audience]} />} />
      <Columns aside={<Glance {...view} />} asideLabel={says.overview}>
        {view.state === 'returned' && view.reviewNote && <Notice tone="warning" title={says.returned}><Prose text={view.reviewNote} /></Notice>}
        {view.state === 'submitted' && view.audience === 'applicant' && <Notice tone="success">{says.beingRead}</Notice>}
        {view.mayEdit ? <Write {...view} /> : (
          <Section title={says.report}>
            {view.content && (view.content.achievements || view.submittedAt) ? <Content content={view.content} /> : <p>{t(view.audience === 'staff' ? says.notYet : says.notYetOwn)}</p>}
          </Section>
        )}
        {!view.mayEdit && view.actions.length > 0 && <Review {...view} />}
        {view.earlier.length > 0 && (
          <Section title={says.earlier}>
            {view.earlier.map((one) => (
              <Details key={one.number} summary={t(says.submission, { number: one.number })}><p><InstantText at={one.submittedAt} /></p><Content content={one} /></Details>
            ))}
          </Section>
        )}
        <Section title={says.history}>
          <Timeline events={view.history.map((line) => ({ at: line.at, what: eventWords(line.name, view.audience), who: line.who, reason: line.reason }))} />
        </Section>
      </Columns>
    </>
  );
}

function Glance({ agreement, dueOn, submittedAt, state }: ReportView): JSX.Element {
  const { t } = usePage();
  return (
    <>
      <h2>{t(says.overview)}</h2>
      <SummaryList compact items={[
        { term: says.project, value: t(agreement.title) },
        { term: says.agreement, value: <Link href={`/agreements/${agreement.id}`}>{agreement.number}</Link> },
        { term: says.period, value: <><DateText date={agreement.startOn} /> {t(says.to)} <DateText date={agreement.endOn} /></> },
        { term: says.due, value: <DateText date={dueOn} /> },
        { term: says.maximum, value: <Money cents={agreement.maximumCents} /> },
        { term: says.paid, value: <Money cents={agreement.paidCents} /> },
        ...(submittedAt && state !== 'returned' ? [{ term: says.submittedAt, value: <InstantText at={submittedAt} /> }] : []),
      ]} />
    </>
  );
}

function Content({ content }: { content: ReportContent }): JSX.Element {
  return (
    <SummaryList items={[
      { term: says.achievements, value: content.achievements ? <Prose text={content.achievements} /> : '' },
      { term: says.lessons, value: content.lessons ? <Prose text={content.lessons} /> : '' },
      { term: says.spent, value: content.spentCents === null ? '' : <Money cents={content.spentCents} /> },
    ]} />
  );
}

/** One form, two buttons: what is typed is saved by both. */
function Write(view: ReportView): JSX.Element {
  const { form } = usePage();
  const clash = form?.status === 409 && form.action === `/reports/${view.id}`;
  return (
    <Section title={says.write} lead={says.writeLead}>
      {clash && view.content && <Details summary={says.storedNow} open><Content content={view.content} /></Details>}
      <Form action={`/reports/${view.id}`} warnUnsaved>
        <HiddenField name="version" value={view.version} />
        <TextArea name="achievements" label={says.achievements} hint={says.achievementsHint} value={view.content?.achievements} rows={10} limit={narrativeLimit} required />
        <TextArea name="lessons" label={says.lessons} hint={says.lessonsHint} value={view.content?.lessons} rows={7} limit={narrativeLimit} required />
        <MoneyField name="spent" label={says.spent} hint={says.spentHint} value={view.content?.spentCents} required />
        <ButtonGroup><Button tone="secondary">{says.save}</Button><Button name="then" value="submit">{says.saveAndSubmit}</Button></ButtonGroup>
      </Form>
    </Section>
  );
}

function Review(view: ReportView): JSX.Element {
  const { t } = usePage();
  return (
    <Section title={says.next}>
      <p>{t(says.acceptLead)}</p>
      <ButtonGroup>
        {[...view.actions].sort((a, b) => Number(a.reason !== null) - Number(b.reason !== null)).map((action) => (
          <ActionForm key={action.name} action={`/reports/${view.id}/${action.noun}`} label={action.label} tone={action.reason ? 'secondary' : 'primary'} {...(action.reason ? { confirm: { question: says.sendBackConfirm, button: action.label } } : {})}>
            {action.reason && <TextArea name="reason" label={says.reason} rows={4} limit={2000} required />}
          </ActionForm>
        ))}
      </ButtonGroup>
    </Section>
  );
}

export const reportPage = page<ReportView>((view, say) => say(says.finalReport, { number: view.agreement.number }), (view) => <Show {...view} />);
