import { Button, ButtonGroup, Details, Fieldset, Form, HiddenField, Notice, Radios, SummaryList, TextArea, usePage } from '../../../ui/index.js';
import { minCommentCharacters, scoreLabels, scores } from '../../calls/index.js';
import type { SheetCriterion, SheetView } from '../review-page.view.js';
import { recommendationNames, recommendations } from '../review-words.js';
import { commentLimit } from '../score-sheet.js';
import { contentTexts } from './review-content.js';
import { reviewPageTexts as says } from './review-page-texts.js';

/** The rubric to fill in: saved as often as wanted, checked when submitted. */
export function ScoreSheetForm({ id, sheet }: { id: string; sheet: SheetView }) {
  const { t, form } = usePage();
  const [saving, sending] = [`/reviews/${id}/scores`, `/reviews/${id}/submission`];
  return (
    // A form shows what was typed only where it was sent to; this one has two ways out.
    <Form action={form?.action === sending ? sending : saving} warnUnsaved>
      <HiddenField name="version" value={sheet.version} />
      <p>{t(says.sheetLead, { least: minCommentCharacters })}</p>
      {form?.status === 409 && <Stored sheet={sheet} />}
      {sheet.criteria.map((criterion) => <CriterionFields key={criterion.code} criterion={criterion} />)}
      <p><strong>{t(says.soFar)}{t({ en: ':', fr: '\u00a0:' })}</strong> {sheet.total === null ? <span class="muted">{t(says.incomplete)}</span> : t(contentTexts.outOf, { total: sheet.total })}</p>
      <Fieldset legend={says.overall}>
        <Radios name="recommendation" label={says.recommendation} required value={sheet.recommendation} choices={recommendations.map((one) => ({ value: one, label: recommendationNames[one] }))} />
        <TextArea name="overallComment" label={says.overallComment} hint={says.overallHint} value={sheet.overallComment} limit={4000} />
      </Fieldset>
      <p>{t(says.final)}</p>
      <ButtonGroup>
        <Button tone="secondary" formaction={saving}>{says.save}</Button>
        <Button formaction={sending}>{says.submit}</Button>
      </ButtonGroup>
    </Form>
  );
}

function CriterionFields({ criterion }: { criterion: SheetCriterion }) {
  const { t, form } = usePage();
  const { code } = criterion;
  const internal = `internal[${code}]`;
  const typed = (form?.values.internal as Record<string, unknown> | undefined)?.[code];
  return (
    <div class="section section--3">
      <Radios name={`scores[${code}]`} label={`${code}. ${t(criterion.label)} (${t(says.weight, { weight: criterion.weight })})`} required value={criterion.score}
        hint={<>{t(criterion.hint)} {t(says.reads, { places: criterion.reads.join(', ') })}</>}
        choices={[...scores].reverse().map((score) => ({ value: score, label: t(says.choice, { score, label: t(scoreLabels[score]) }), hint: criterion.anchors[score] }))} />
      <TextArea name={`comments[${code}]`} label={t(says.commentOf, { code })} value={criterion.comment} rows={4} limit={commentLimit} />
      <Details summary={t(says.internalMore, { code })} open={criterion.internal !== '' || (typeof typed === 'string' && typed !== '')}>
        <TextArea name={internal} label={t(says.internalOf, { code })} value={criterion.internal} rows={3} limit={commentLimit} />
      </Details>
    </div>
  );
}

/** Both texts of a clash: what was typed stays in the fields, this is what is saved. */
function Stored({ sheet }: { sheet: SheetView }) {
  const { t } = usePage();
  return (
    <Notice tone="warning" title={says.stored}>
      <SummaryList items={[
        ...sheet.criteria.map(({ code, label, score, comment, internal }) => ({
          term: `${code}. ${t(label)}`, value: <>{score === null ? '–' : `${score} – ${t(scoreLabels[score])}`}{comment && <><br />{comment}</>}{internal && <><br /><em>{internal}</em></>}</>,
        })),
        { term: says.recommendation, value: sheet.recommendation && recommendationNames[sheet.recommendation] },
        { term: says.overallComment, value: sheet.overallComment },
      ]} />
    </Notice>
  );
}
