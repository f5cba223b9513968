import { BackLink, KeyFigures, Link, page, PageHeading, Prose, Section, StatusTag, SummaryList, Table, usePage } from '../../../../ui/index.js';
import { isScore, scoreLabels } from '../../../calls/index.js';
import { Points } from '../../pages/review-content.js';
import type { ItemCriterion, ItemView } from '../panel.view.js';
import { panelItemWorkflow } from '../panel-item.workflow.js';
import { adviceNames } from '../panel-words.js';
import { AgreeForm, NoteForm, RecuseForm, SuggestForm } from './item-forms.js';
import { ItemSteps } from './item-steps.js';
import { itemTexts as says } from './item-texts.js';
import { Live, LivePart } from './live.js';
import { roomTexts } from './room-texts.js';

function ItemBody(view: ItemView) {
  const { t } = usePage();
  const { meeting, item } = view;
  const path = `/panels/${meeting.id}/items/${item.id}`;
  const { staff, tone } = panelItemWorkflow.states[item.state];
  const parts = (
    <>
      <LivePart name="standing"><Standing view={view} /></LivePart>
      <LivePart name="scores"><Scores view={view} /></LivePart>
      <LivePart name="suggest"><SuggestForm view={view} /></LivePart>
      <LivePart name="agree"><AgreeForm view={view} /></LivePart>
      <LivePart name="steps"><ItemSteps view={view} /></LivePart>
      {view.mayNote ? <NoteForm view={view} /> : <LivePart name="note"><Note view={view} /></LivePart>}
    </>
  );
  return (
    <>
      <BackLink href={`/panels/${meeting.id}`} label={says.room} />
      <PageHeading title={t(roomTexts.item, { number: item.number })} caption={<>{item.reference}{item.organization && <> · <span>{item.organization}</span></>}</>} status={<StatusTag label={staff} tone={tone} />} lead={<span lang={item.language}>{item.title || item.reference}</span>} />
      {view.mayRead && <p><Link href={`${path}/proposal`}>{says.read}</Link></p>}
      {meeting.state === 'open' ? <Live path={path} feed={`${path}/live`} stamp={view.stamp}>{parts}</Live> : parts}
      <RecuseForm view={view} />
    </>
  );
}

function Standing({ view: { meeting, item, criteria, standing } }: { view: ItemView }) {
  const { t } = usePage();
  const scored = criteria.filter(({ score }) => score !== null).length;
  return (
    <>
      <KeyFigures items={[
        { label: item.total === null ? says.standing : says.total, value: <Points value={item.total ?? standing} />, hint: t(says.scored, { scored, all: criteria.length }) },
        { label: says.average, value: <Points value={item.average} />, hint: t(says.reviewCount, { count: item.reviews }) },
        ...(meeting.state === 'open' ? [{ label: says.voters, value: t(roomTexts.of, { present: item.voters, quorum: meeting.quorum }) }] : []),
        ...(item.advice ? [{ label: says.advice, value: adviceNames[item.advice] }] : []),
      ]} />
      <SummaryList items={[{ term: says.recused, value: item.recusals.length ? item.recusals.map(({ name }) => name).join(', ') : t(says.nobody) }]} />
    </>
  );
}

/** A score in words, with what it means for the criterion. */
function Agreed({ of }: { of: ItemCriterion }) {
  const { t } = usePage();
  if (of.score === null) return <span class="muted">{t(says.notSet)}</span>;
  return <div><strong>{t(says.choice, { score: of.score, label: t(scoreLabels[of.score]) })}</strong><br />{t(of.anchors[of.score])}{of.by && <><br /><span class="muted">{t(says.setBy, { name: of.by })}</span></>}</div>;
}

function Scores({ view: { criteria, item } }: { view: ItemView }) {
  const { t } = usePage();
  return (
    <Section title={says.scores} id="scores">
      {!item.suggestionsOpen && item.state === 'underDiscussion' && <p>{t(says.hiddenHint)}</p>}
      <Table caption={says.scores} captionHidden rows={criteria} rowKey={(row) => row.code} columns={[
        { key: 'criterion', label: says.criterion, rowHeader: true, cell: (row) => t(says.weight, { code: row.code, label: t(row.label), weight: row.weight }) },
        {
          key: 'suggested', label: says.suggested,
          cell: (row) => (row.suggestions && row.suggestions.length > 0
            ? <ul class="plain">{row.suggestions.map(({ name, score }) => <li key={name}><span>{name}</span>{t({ en: ': ', fr: '\u00a0: ' })}{isScore(score) ? t(says.choice, { score, label: t(scoreLabels[score]) }) : score}</li>)}</ul>
            : <span class="muted">{t(says.hidden, { count: row.suggested })}</span>),
        },
        { key: 'consensus', label: says.consensus, cell: (row) => <Agreed of={row} /> },
      ]} />
    </Section>
  );
}

function Note({ view: { note } }: { view: ItemView }) {
  const { t, locale } = usePage();
  return <Section title={says.note} id="note">{note[locale] ? <Prose text={note[locale]} /> : <p class="muted">{t(says.noNote)}</p>}</Section>;
}

export const itemPage = page<ItemView>(({ item, meeting }, say) => `${say(roomTexts.item, { number: item.number })} – ${item.reference} – ${say(meeting.title)}`, (view) => <ItemBody {...view} />);
