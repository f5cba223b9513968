import { ActionForm, formatBytes, InstantText, KeyFigures, NumberText, page, PageHeading, Section, StatusTag, SummaryList, Table, usePage } from '../../../../ui/index.js';
import { deliveryWords, queueWords, says, workWords } from '../messages.js';
import type { OperationsView } from '../operations.view.js';

function Work({ name }: { name: string }) {
  const { t } = usePage();
  return workWords[name] ? <>{t(workWords[name])}</> : <code>{name}</code>;
}

function Queues({ queues, dead, mayAct }: OperationsView) {
  return (
    <>
      <Section title={says.queues}>
        <Table caption={says.queues} captionHidden rows={queues} rowKey={(row) => row.queue} columns={[
          { key: 'queue', label: says.queue, cell: (row) => queueWords[row.queue] },
          ...(['waiting', 'active', 'delayed', 'failed'] as const).map((key) => ({ key, label: says[key], numeric: true, cell: (row: OperationsView['queues'][number]) => <NumberText value={row[key]} /> })),
        ]} />
      </Section>
      <Section title={says.deadJobs}>
        <Table caption={says.deadJobs} captionHidden rows={dead} rowKey={(row) => row.id} empty={says.noDead} columns={[
          { key: 'job', label: says.job, cell: (row) => <Work name={row.name} /> },
          { key: 'queue', label: says.queue, cell: (row) => queueWords[row.queue] },
          { key: 'attempts', label: says.attempts, numeric: true, cell: (row) => <NumberText value={row.attempts} /> },
          { key: 'failedAt', label: says.failedAt, cell: (row) => <InstantText at={row.failedAt} /> },
          { key: 'problem', label: says.problem, cell: (row) => <code>{row.reason}</code> },
          ...(mayAct ? [{ key: 'retry', label: says.action, labelHidden: true, cell: (row: OperationsView['dead'][number]) => <ActionForm action={`/operations/jobs/${row.queue}/${encodeURIComponent(row.id)}/retry`} label={says.retry} about={row.name} tone="link" /> }] : []),
        ]} />
      </Section>
    </>
  );
}

function Letters({ letters, mayAct }: OperationsView) {
  return (
    <Section title={says.letters}>
      <Table caption={says.letters} captionHidden rows={letters.list} rowKey={(row) => row.id} empty={says.noLetters} columns={[
        { key: 'subject', label: says.subject, cell: (row) => <span lang={row.locale}>{row.subject}</span> },
        { key: 'state', label: says.state, cell: (row) => <StatusTag {...deliveryWords[row.delivery]} /> },
        { key: 'attempts', label: says.attempts, numeric: true, cell: (row) => <NumberText value={row.attempts} /> },
        { key: 'written', label: says.written, cell: (row) => <InstantText at={row.writtenAt} /> },
        { key: 'next', label: says.next, cell: (row) => <InstantText at={row.delivery === 'failed' ? null : row.nextAttemptAt} /> },
        { key: 'problem', label: says.problem, cell: (row) => (row.lastError ? <code>{row.lastError}</code> : '–') },
        ...(mayAct ? [{ key: 'retry', label: says.action, labelHidden: true, cell: (row: OperationsView['letters']['list'][number]) => row.delivery !== 'sending' && <ActionForm action={`/operations/letters/${row.id}/retry`} label={says.retry} about={row.subject} tone="link" /> }] : []),
      ]} />
    </Section>
  );
}

/** What the virus scanner caught: known by name and fingerprint, opened by nobody. */
function Infected({ infected }: OperationsView) {
  return (
    <Section title={says.infected}>
      <Table caption={says.infected} captionHidden rows={infected} rowKey={(row) => row.id} empty={says.noInfected} columns={[
        { key: 'file', label: says.file, cell: (row) => <bdi>{row.fileName}</bdi> },
        { key: 'proposal', label: says.proposal, cell: (row) => <span class="reference">{row.proposal}</span> },
        { key: 'threat', label: says.threat, cell: (row) => <code>{row.threat}</code> },
        { key: 'found', label: says.found, cell: (row) => <InstantText at={row.scannedAt} /> },
        { key: 'fingerprint', label: says.fingerprint, cell: (row) => <code class="fingerprint">{row.sha256}</code> },
      ]} />
    </Section>
  );
}

function OperationsBody(view: OperationsView) {
  const { locale } = usePage();
  const { letters, sweeps, dead } = view;
  return (
    <>
      <PageHeading title={says.operations} lead={says.lead} />
      <KeyFigures items={[
        { label: says.undispatched, value: <NumberText value={view.undispatched} /> },
        { label: says.deadJobs, value: <NumberText value={dead.length} /> },
        { label: says.lettersWaiting, value: <NumberText value={letters.waiting} />, hint: letters.oldestWaitingAt && <InstantText at={letters.oldestWaitingAt} /> },
        { label: says.lettersFailed, value: <NumberText value={letters.failed} /> },
      ]} />
      <Queues {...view} />
      <Letters {...view} />
      <Infected {...view} />
      <Section title={says.sweeps} lead={says.sweepsLead}>
        <SummaryList items={[
          { term: says.lastRun, value: <InstantText at={sweeps.lastAt} /> },
          { term: says.nextRun, value: <InstantText at={sweeps.nextAt} /> },
          { term: says.runs, value: <NumberText value={sweeps.runs} /> },
          { term: says.sweep, value: <ol>{sweeps.list.map((sweep) => <li key={sweep.name}><Work name={sweep.name} /></li>)}</ol> },
        ]} />
      </Section>
      <SummaryList items={[
        { term: says.version, value: view.version },
        { term: says.started, value: <InstantText at={view.startedAt} /> },
        { term: says.database, value: formatBytes(view.databaseBytes, locale) },
      ]} />
    </>
  );
}

/** How the machinery is doing. */
export const operationsPage = page<OperationsView>((_, say) => say(says.operations), (view) => <OperationsBody {...view} />);
