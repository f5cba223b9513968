import { AutosaveStatus, Button, ButtonGroup, Details, Form, HiddenField, Link, Notice, Radios, TextArea, usePage } from '../../../ui/index.js';
import { minCommentCharacters, scoreLabels, scores } from '../../calls/index.js';
import { placeId } from '../../proposals/index.js';
import type { ReviewerView, SheetCriterion, SheetView } from '../review-page.view.js';
import { confidenceNames, confidences, recommendationNames, recommendations } from '../review-words.js';
import { commentLimit, overallLimit, overallPart } from '../score-sheet.js';
import { clashesOf, PartClash } from './part-clash.js';
import { contentTexts } from './review-content.js';
import { sheetTexts as says } from './sheet-texts.js';

/** Where a criterion stands on the page. */
export const criterionId = (code: string): string => `criterion-${code}`;

/** The rubric to fill in: saved as it is written, checked when submitted. */
export function ScoreSheetForm({ view, sheet }: { view: ReviewerView; sheet: SheetView }) {
  const { t, form, to } = usePage();
  const { id } = view;
  const [saving, sending] = [`/reviews/${id}/scores`, `/reviews/${id}/submission`];
  const clashes = clashesOf(form?.particulars);
  const last = sheet.criteria.length - 1;
  return (
    // A form shows what was typed only where it was sent to; this one has two ways out.
    <Form action={form?.action === sending ? sending : saving} warnUnsaved autosave={`/api${saving}`} autocomplete="off" label={says.sheet}>
      {/* Enter in a field saves; without this it would press whatever button comes first. */}
      <button type="submit" class="visually-hidden" formaction={to(saving)} tabindex={-1} aria-hidden="true">{t(says.save)}</button>
      <p>{t(says.sheetLead, { least: minCommentCharacters })}</p>
      {sheet.criteria.map((criterion, index) => (
        <div key={criterion.code} class="criterion" id={criterionId(criterion.code)} tabindex={-1} data-question={criterion.code}>
          <CriterionFields criterion={criterion} version={sheet.versions[criterion.code] ?? 0} clash={clashes[criterion.code]} />
          <nav class="criterion__steps" aria-label={t(says.steps, { code: criterion.code })}>
            {index > 0 && <a href={`#${criterionId(sheet.criteria[index - 1]!.code)}`}>{t(says.previous)}<span class="visually-hidden"> ({sheet.criteria[index - 1]!.code})</span></a>}
            {index < last ? <a href={`#${criterionId(sheet.criteria[index + 1]!.code)}`}>{t(says.next)}<span class="visually-hidden"> ({sheet.criteria[index + 1]!.code})</span></a> : <a href={`#${criterionId(overallPart)}`}>{t(says.toOverall)}</a>}
          </nav>
        </div>
      ))}
      <p class="score-total"><strong>{t(says.soFar)}{t({ en: ':', fr: '\u00a0:' })}</strong>{' '}
        <span data-score-total={JSON.stringify(Object.fromEntries(sheet.criteria.map(({ code, weight }) => [code, weight])))} data-full={t(says.outOf)} data-open={t(says.openOutOf)}>
          {sheet.total === null ? t(says.incomplete) : t(contentTexts.outOf, { total: sheet.total })}
        </span>
      </p>
      <div class="criterion" id={criterionId(overallPart)} tabindex={-1} data-question={overallPart}>
        <h3>{t(says.overall)}</h3>
        {clashes[overallPart] ? <PartClash part={overallPart} clash={clashes[overallPart]} /> : <HiddenField name={`versions[${overallPart}]`} value={sheet.versions[overallPart] ?? 0} />}
        <Radios name="recommendation" label={says.recommendation} required value={sheet.recommendation} choices={recommendations.map((one) => ({ value: one, label: recommendationNames[one] }))} />
        <Radios name="confidence" label={says.confidence} hint={says.confidenceHint} required value={sheet.confidence} choices={confidences.map((one) => ({ value: one, label: confidenceNames[one] }))} />
        <TextArea name="overallComment" label={says.overallComment} hint={says.overallHint} value={sheet.overallComment} limit={overallLimit} />
      </div>
      {view.trained ? <p>{t(says.final)}</p> : <Untrained />}
      <ButtonGroup>
        <Button tone="secondary" formaction={saving}>{says.save}</Button>
        {view.trained && <Button formaction={sending}>{says.submit}</Button>}
      </ButtonGroup>
      <AutosaveStatus subject={id} section="sheet" writer={view.readerId} named words={says.autosave} />
    </Form>
  );
}

/** What stands in the way of the first submission, and the way there. */
export function Untrained() {
  const { t } = usePage();
  return <Notice title={says.untrained}><p>{t(says.untrainedMore)}</p><p><Link href="/reviews/training">{says.toTraining}</Link></p></Notice>;
}

/** One criterion to score; `apart` where the proposal does not stand beside it. */
export function CriterionFields({ criterion, version, clash, apart }: { criterion: SheetCriterion; version: number; clash: Parameters<typeof PartClash>[0]['clash'] | undefined; apart?: boolean }) {
  const { t, form } = usePage();
  const { code } = criterion;
  const internal = `internal[${code}]`;
  const typed = (form?.values.internal as Record<string, unknown> | undefined)?.[code];
  return (
    <>
      {clash ? <PartClash part={code} clash={clash} /> : <HiddenField name={`versions[${code}]`} value={version} />}
      <Radios name={`scores[${code}]`} label={`${code}. ${t(criterion.label)} (${t(says.weight, { weight: criterion.weight })})`} required value={criterion.score}
        hint={apart ? t(criterion.hint) : <>{t(criterion.hint)}{' '}{t(says.read)}{' '}{criterion.reads.map((place, index) => <span key={place}>{index > 0 && ', '}<a href={`#${placeId(place)}`}>{t(says.place, { place })}</a></span>)}</>}
        choices={[...scores].reverse().map((score) => ({ value: score, label: t(says.choice, { score, label: t(scoreLabels[score]) }), hint: criterion.anchors[score] }))} />
      <TextArea name={`comments[${code}]`} label={t(says.commentOf, { code })} value={criterion.comment} rows={4} limit={commentLimit} />
      <Details summary={t(says.internalMore, { code })} open={criterion.internal !== '' || (typeof typed === 'string' && typed !== '')}>
        <TextArea name={internal} label={t(says.internalOf, { code })} value={criterion.internal} rows={3} limit={commentLimit} />
      </Details>
    </>
  );
}
