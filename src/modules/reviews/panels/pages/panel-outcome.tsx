import type { Bilingual } from '../../../../kernel/i18n/text.js';
import { texts } from '../../../../kernel/i18n/text.js';
import { Details, InstantText, Prose, Section, StatusTag, SummaryList, Table, usePage } from '../../../../ui/index.js';
import { isScore, scoreLabels } from '../../../calls/index.js';
import { conflictName } from '../../conflicts/conflict-words.js';
import { Points } from '../../pages/review-content.js';
import { panelItemWorkflow } from '../panel-item.workflow.js';
import { panelMeetingWorkflow } from '../panel-meeting.workflow.js';
import type { PanelledProposal } from '../panel-records.js';
import { adviceNames } from '../panel-words.js';

export const panelOutcomeTexts = texts({
  title: { en: 'The panel', fr: 'Le comité' },
  meeting: { en: 'Meeting', fr: 'Réunion' },
  item: { en: 'On its agenda', fr: 'À son ordre du jour' },
  total: { en: 'Consensus total', fr: 'Total du consensus' },
  advice: { en: 'Advice', fr: 'Avis' },
  recused: { en: 'Recused', fr: 'Personnes récusées' },
  nobody: { en: 'Nobody', fr: 'Personne' },
  note: { en: 'Note of the panel', fr: 'Remarques du comité' },
  scores: { en: 'Consensus by criterion', fr: 'Consensus par critère' },
  criterion: { en: 'Criterion', fr: 'Critère' },
  score: { en: 'Score', fr: 'Note' },
  choice: { en: '{score, number} – {label}', fr: '{score, number} – {label}' },
  none: { en: 'No panel discussed this proposal.', fr: 'Aucun comité n’a discuté de cette proposition.' },
  locked: { en: 'Locked', fr: 'Verrouillée le' },
  hash: { en: 'SHA-256 of the record', fr: 'SHA-256 du dossier' },
});
const says = panelOutcomeTexts;

/** What panels made of a proposal: consensus, advice, recusals and note of the locked ones, the mere place on the agenda of others. */
export function PanelOutcome({ panels, criteria, level = 2 }: { panels: readonly PanelledProposal[]; criteria: readonly { code: string; label: Bilingual }[]; level?: 2 | 3 }) {
  const { t } = usePage();
  return <Section title={says.title} level={level}>{panels.length === 0 ? <p>{t(says.none)}</p> : panels.map((one) => <One key={one.itemId} one={one} criteria={criteria} />)}</Section>;
}

function One({ one, criteria }: { one: PanelledProposal; criteria: readonly { code: string; label: Bilingual }[] }) {
  const { t, locale } = usePage();
  const [meeting, item] = [panelMeetingWorkflow.states[one.meetingState], panelItemWorkflow.states[one.itemState]];
  const note = locale === 'en' ? one.noteEn : one.noteFr;
  return (
    <>
      <SummaryList items={[
        { term: says.meeting, value: <>{t(one.title)}, <InstantText at={one.startsAt} /> <StatusTag label={meeting.staff} tone={meeting.tone} /></> },
        { term: says.item, value: <StatusTag label={item.staff} tone={item.tone} /> },
        ...(one.total === null ? [] : [{ term: says.total, value: <strong><Points value={one.total} /></strong> }]),
        ...(one.advice ? [{ term: says.advice, value: adviceNames[one.advice] }] : []),
        { term: says.recused, value: one.recusals.length === 0 ? t(says.nobody) : one.recusals.map(({ name, kind }) => <div key={name}><span>{name}</span>{' – '}<span>{t(conflictName(kind))}</span></div>) },
        ...(note ? [{ term: says.note, value: <Prose text={note} /> }] : []),
        ...(one.sha256 ? [{ term: says.hash, value: <code class="hash">{one.sha256}</code> }] : []),
      ]} />
      {one.scores.length > 0 && (
        <Details summary={says.scores}>
          <Table caption={says.scores} captionHidden rows={one.scores} rowKey={(row) => row.criterion} columns={[
            { key: 'criterion', label: says.criterion, rowHeader: true, cell: (row) => { const found = criteria.find(({ code }) => code === row.criterion); return found ? `${row.criterion}. ${t(found.label)}` : row.criterion; } },
            { key: 'score', label: says.score, cell: ({ score }) => (isScore(score) ? t(says.choice, { score, label: t(scoreLabels[score]) }) : score) },
          ]} />
        </Details>
      )}
    </>
  );
}
