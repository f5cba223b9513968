import { Button, Details, Form, HiddenField, Notice, Prose, Section, Select, TextArea, usePage } from '../../../../ui/index.js';
import { isScore, scoreLabels, scores } from '../../../calls/index.js';
import { conflictKinds, conflictNames } from '../../review-words.js';
import type { ItemCriterion, ItemView } from '../panel.view.js';
import { itemTexts as says } from './item-texts.js';

/** One criterion to choose a score for, with what each score means. */
function ScoreField({ of, value, version, note }: { of: ItemCriterion; value: number | null; version?: number; note?: string | undefined }) {
  const { t } = usePage();
  return (
    <div class="criterion">
      {version !== undefined && <HiddenField name={`versions[${of.code}]`} value={version} />}
      <Select name={`scores[${of.code}]`} label={t(says.weight, { code: of.code, label: t(of.label), weight: of.weight })} value={value} placeholder={says.noScore} width="m" hint={note ?? of.hint}
        choices={[...scores].reverse().map((score) => ({ value: score, label: t(says.choice, { score, label: t(scoreLabels[score]) }) }))} />
      <Details summary={t(says.anchors, { code: of.code })}>
        <ul>{[...scores].reverse().map((score) => <li key={score}><strong>{t(says.choice, { score, label: t(scoreLabels[score]) })}</strong><br />{t(of.anchors[score])}</li>)}</ul>
      </Details>
    </div>
  );
}

/** The scores a member suggests. */
export function SuggestForm({ view }: { view: ItemView }) {
  const { t, form } = usePage();
  const { meeting, item } = view;
  const action = `/panels/${meeting.id}/items/${item.id}/suggestions`;
  const sits = meeting.role === 'chair' || meeting.role === 'member';
  if (sits && !view.voting && meeting.state === 'open' && item.state === 'underDiscussion') return <Notice>{says.notPresent}</Notice>;
  if (!view.maySuggest) return null;
  return (
    <Section title={says.suggest} id="suggest">
      <Details summary={says.suggestAll} open={form?.action === action || view.criteria.every(({ mine }) => mine === null)}>
        <Form action={action} scope="suggestions">
          <div class="score-fields">{view.criteria.map((one) => <ScoreField key={one.code} of={one} value={one.mine} />)}</div>
          <Button>{t(says.suggestAll)}</Button>
        </Form>
      </Details>
    </Section>
  );
}

type Clashes = Readonly<Record<string, { score: number; version: number } | undefined>>;

/** The consensus, set by whoever leads; what somebody else set meanwhile is shown before it can be replaced. */
export function AgreeForm({ view }: { view: ItemView }) {
  const { t, form } = usePage();
  if (!view.mayScore) return null;
  const action = `/panels/${view.meeting.id}/items/${view.item.id}/scores`;
  const clashes = (form?.action === action ? (form.particulars.clashes as Clashes | undefined) : undefined) ?? {};
  const now = (code: string): string | undefined => {
    const clash = clashes[code];
    return clash && isScore(clash.score) ? t(says.clashNow, { score: clash.score, label: t(scoreLabels[clash.score]) }) : undefined;
  };
  return (
    <Section title={says.agree} id="agree">
      <Form action={action} scope="scores">
        <div class="score-fields">{view.criteria.map((one) => <ScoreField key={one.code} of={one} value={one.score} version={clashes[one.code]?.version ?? one.version} note={now(one.code)} />)}</div>
        <Button>{says.save}</Button>
      </Form>
    </Section>
  );
}

interface StoredNote {
  version: number;
  stored: { en: string; fr: string };
}

/** What is kept of the discussion, in both languages. */
export function NoteForm({ view: { meeting, item, note } }: { view: ItemView }) {
  const { t, form } = usePage();
  const action = `/panels/${meeting.id}/items/${item.id}/note`;
  const clash = form?.action === action && form.particulars.stored ? (form.particulars as unknown as StoredNote) : null;
  return (
    <Section title={says.note} lead={says.noteHint} id="note">
      {clash && <Notice tone="warning" title={says.stored}><Prose text={clash.stored.en} lang="en" /><Prose text={clash.stored.fr} lang="fr" /></Notice>}
      <Form action={action} scope="note" warnUnsaved>
        <HiddenField name="version" value={clash?.version ?? note.version} />
        <TextArea name="en" label={says.noteEn} value={note.en} rows={5} limit={8_000} lang="en" />
        <TextArea name="fr" label={says.noteFr} value={note.fr} rows={5} limit={8_000} lang="fr" />
        <Button tone="secondary">{t(says.noteSave)}</Button>
      </Form>
    </Section>
  );
}

/** Stepping aside, at any time before the end. */
export function RecuseForm({ view }: { view: ItemView }) {
  const { t, form } = usePage();
  const { meeting, item, others } = view;
  if (!view.mayRecuse || (!meeting.role && !others.length)) return null;
  const action = `/panels/${meeting.id}/items/${item.id}/recusals`;
  return (
    <Details summary={says.recuse} open={form?.action === action}>
      <p>{t(says.recuseHint)}</p>
      <Form action={action} scope="recusal">
        {others.length > 0 && <Select name="personId" label={says.who} placeholder={says.myself} width="l" choices={others.map(({ id, name }) => ({ value: id, label: name }))} />}
        <Select name="kind" label={says.kind} required width="full" choices={conflictKinds.filter((kind) => kind !== 'recognised' || view.anonymised).map((kind) => ({ value: kind, label: conflictNames[kind] }))} />
        <TextArea name="reason" label={others.length > 0 ? says.recuseReason : says.reason} rows={3} limit={1_000} />
        <Button tone="danger">{says.recuseButton}</Button>
      </Form>
    </Details>
  );
}
