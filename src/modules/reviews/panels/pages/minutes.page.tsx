import type { Action } from '../../../../kernel/workflow/judge.js';
import { ActionForm, BackLink, Button, FileLink, Form, HiddenField, InstantText, Link, Notice, page, PageHeading, Prose, Section, StatusTag, SummaryList, Table, TextArea, usePage } from '../../../../ui/index.js';
import { isScore, scoreLabels } from '../../../calls/index.js';
import { conflictName } from '../../conflicts/conflict-words.js';
import { Points } from '../../pages/review-content.js';
import { minutesTexts as says } from '../minutes-texts.js';
import type { MinutesView } from '../panel.view.js';
import { panelItemWorkflow } from '../panel-item.workflow.js';
import { type MeetingTransition, panelMeetingWorkflow } from '../panel-meeting.workflow.js';
import { adviceNames, panelRoleNames } from '../panel-words.js';
import { itemTexts } from './item-texts.js';
import { roomTexts } from './room-texts.js';

function MinutesBody(view: MinutesView) {
  const { t, locale } = usePage();
  const { meeting, members, general, items } = view;
  const path = `/panels/${meeting.id}`;
  return (
    <>
      <BackLink href={path} label={says.back} />
      <PageHeading title={says.title} caption={<>{meeting.call.reference} · {t(meeting.title)}</>} status={<StatusTag label={panelMeetingWorkflow.states[meeting.state].staff} tone={panelMeetingWorkflow.states[meeting.state].tone} />} />
      <p><FileLink href={`${path}/minutes/document`} name={t(says.pdf)} /></p>
      <SummaryList items={[
        { term: says.when, value: <InstantText at={meeting.startsAt} zone={meeting.zone} /> },
        ...(meeting.place ? [{ term: says.where, value: meeting.place }] : []),
        ...(meeting.openedAt ? [{ term: says.opened, value: <InstantText at={meeting.openedAt} zone={meeting.zone} /> }] : []),
        ...(meeting.lockedAt ? [{ term: says.locked, value: <InstantText at={meeting.lockedAt} zone={meeting.zone} /> }] : []),
        { term: says.quorum, value: meeting.quorum },
        ...(view.sha256 ? [{ term: says.hash, value: <><code class="hash">{view.sha256}</code><div class="muted">{t(says.hashHint)}</div></> }] : []),
      ]} />
      <End view={view} />
      <Section title={says.attendance}>
        <Table caption={says.attendance} captionHidden rows={members} rowKey={(row) => row.id} empty={roomTexts.noMembers} columns={[
          { key: 'name', label: says.name, rowHeader: true, cell: (row) => row.name },
          { key: 'role', label: says.role, cell: (row) => panelRoleNames[row.role] },
          { key: 'spells', label: says.inRoom, cell: (row) => (row.spells.length === 0 ? '–' : row.spells.map(({ from, to }) => <div key={from}><InstantText at={from} zone={meeting.zone} />{to && <> – <InstantText at={to} zone={meeting.zone} /></>}</div>)) },
        ]} />
      </Section>
      <Section title={says.general}>{general[locale] ? <Prose text={general[locale]} /> : <p class="muted">{t(says.noGeneral)}</p>}</Section>
      {items.map((item) => <Item key={item.number} meetingId={meeting.id} item={item} mayWrite={view.mayWrite} />)}
      {view.mayWrite && <Write view={view} />}
    </>
  );
}

function End({ view: { meeting, actions } }: { view: MinutesView }) {
  const { t } = usePage();
  if (!actions.length && !(meeting.state === 'open' && meeting.approvedAt)) return null;
  return (
    <Section title={says.end} id="end">
      {meeting.approvedAt && meeting.state === 'open' && <Notice tone="success">{says.approved}</Notice>}
      {actions.map((action) => <Step key={action.name} id={meeting.id} action={action} done={action.name === 'approveMinutes' && meeting.approvedAt !== null} />)}
    </Section>
  );

  function Step({ id, action, done }: { id: string; action: Action<MeetingTransition>; done: boolean }) {
    if (done) return null;
    if (action.unmet.length) return <p><strong>{t(action.label)}.</strong> {t(roomTexts.blocked)} {action.unmet.map(({ text }) => t(text)).join(' ')}</p>;
    return <ActionForm action={`/panels/${id}/${action.noun}`} label={action.label} tone={action.name === 'lock' ? 'danger' : 'primary'} {...(action.name === 'lock' ? { confirm: { question: says.lockQuestion } } : {})} />;
  }
}

function Item({ meetingId, item, mayWrite }: { meetingId: string; item: MinutesView['items'][number]; mayWrite: boolean }) {
  const { t, locale } = usePage();
  if (item.recused) return <Section title={t(says.item, { number: item.number })}><p>{t(says.recused)}</p></Section>;
  const note = locale === 'en' ? item.noteEn : item.noteFr;
  return (
    <Section title={`${t(says.item, { number: item.number })} – ${item.reference}`}>
      <SummaryList items={[
        { term: says.proposal, value: <Link href={`/panels/${meetingId}/items/${item.id}`}><span lang={item.language}>{item.title || item.reference}</span></Link> },
        ...(item.organization ? [{ term: says.organization, value: item.organization }] : []),
        { term: says.state, value: <StatusTag label={panelItemWorkflow.states[item.state].staff} tone={panelItemWorkflow.states[item.state].tone} /> },
        ...(item.advice ? [{ term: says.advice, value: adviceNames[item.advice] }] : []),
        ...(item.total === null ? [] : [{ term: says.total, value: <Points value={item.total} /> }]),
        { term: says.average, value: <Points value={item.average} /> },
        { term: says.recusals, value: item.recusals.length === 0 ? t(says.nobody) : item.recusals.map(({ name, kind }) => <div key={name}><span>{name}</span>{' – '}<span>{t(conflictName(kind))}</span></div>) },
      ]} />
      {item.scores.length > 0 && (
        <Table caption={t(itemTexts.scores)} rows={item.scores} rowKey={(row) => row.code} columns={[
          { key: 'criterion', label: says.criterion, rowHeader: true, cell: ({ code, label }) => `${code}. ${t(label)}` },
          { key: 'score', label: says.score, cell: ({ score }) => (isScore(score) ? t(itemTexts.choice, { score, label: t(scoreLabels[score]) }) : score) },
        ]} />
      )}
      <h3>{t(says.note)}</h3>
      {note ? <Prose text={note} /> : <p class="muted">{t(says.noNote)}</p>}
      {mayWrite && <p><Link href={`/panels/${meetingId}/items/${item.id}#note`} about={t(says.item, { number: item.number })}>{says.editNote}</Link></p>}
    </Section>
  );
}

function Write({ view: { meeting, general, mayDraft } }: { view: MinutesView }) {
  const { form } = usePage();
  const action = `/panels/${meeting.id}/minutes`;
  const clash = form?.action === action && form.particulars.stored ? (form.particulars as unknown as { version: number; stored: { en: string; fr: string } }) : null;
  return (
    <Section title={says.write} lead={says.writeHint} id="write">
      {mayDraft && <div class="row-actions"><ActionForm action={`${action}/draft`} label={says.draft} confirm={{ question: says.draftHint }} /></div>}
      {clash && <Notice tone="warning" title={says.stored}><Prose text={clash.stored.en} lang="en" /><Prose text={clash.stored.fr} lang="fr" /></Notice>}
      <Form action={action} scope="minutes" warnUnsaved>
        <HiddenField name="version" value={clash?.version ?? general.version} />
        <TextArea name="en" label={says.en} value={general.en} rows={10} limit={8_000} lang="en" />
        <TextArea name="fr" label={says.fr} value={general.fr} rows={10} limit={8_000} lang="fr" />
        <Button>{says.save}</Button>
      </Form>
    </Section>
  );
}

export const minutesPage = page<MinutesView>(({ meeting }, say) => `${say(says.title)} – ${meeting.call.reference}`, (view) => <MinutesBody {...view} />);
