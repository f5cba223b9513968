import { texts } from '../../../kernel/i18n/text.js';
import { BackLink, Button, Form, HiddenField, Notice, page, PageHeading, Radios, TextArea, usePage } from '../../../ui/index.js';
import { clashesOf, PartClash } from '../pages/part-clash.js';
import { CriterionFields } from '../pages/score-sheet-form.js';
import { sheetTexts } from '../pages/sheet-texts.js';
import { ReviewerPhase } from '../phases/phase-lines.js';
import type { ReviewerView, SheetView } from '../review-page.view.js';
import { confidenceNames, confidences, recommendationNames, recommendations } from '../review-words.js';
import { overallLimit, overallPart } from '../score-sheet.js';

const says = texts({
  title: { en: 'Amend the review of {reference}', fr: 'Modifier l’évaluation de {reference}' },
  back: { en: 'Your review', fr: 'Votre évaluation' },
  lead: { en: 'Change what the discussion convinced you of. Your review as it stands now is kept beside the new one, with your reason; the department can read both.', fr: 'Modifiez ce dont la discussion vous a convaincu. Votre évaluation actuelle est conservée à côté de la nouvelle, avec votre motif; le ministère peut lire les deux.' },
  reason: { en: 'Why do you amend your review?', fr: 'Pourquoi modifiez-vous votre évaluation?' },
  save: { en: 'Amend the review', fr: 'Modifier l’évaluation' },
});

function AmendmentBody(view: ReviewerView) {
  const { t, form } = usePage();
  const { id, proposal, sheet, actions } = view;
  const [unmet] = actions.find(({ name }) => name === 'amend')?.unmet ?? [];
  return (
    <>
      <BackLink href={`/reviews/${id}`} label={says.back} />
      <PageHeading title={t(says.title, { reference: proposal.reference })} lead={says.lead} />
      <ReviewerPhase view={view} />
      {unmet && <Notice tone="warning">{unmet.text}</Notice>}
      {sheet && (!unmet || form) && <Sheet id={id} sheet={sheet} />}
    </>
  );
}

/** The sheet as it stands, sent as a whole: nothing is saved on the way. */
function Sheet({ id, sheet }: { id: string; sheet: SheetView }) {
  const { t, form } = usePage();
  const clashes = clashesOf(form?.particulars);
  return (
    <Form action={`/reviews/${id}/amendment`} warnUnsaved autocomplete="off">
      {sheet.criteria.map((criterion) => <div key={criterion.code} class="criterion"><CriterionFields criterion={criterion} version={sheet.versions[criterion.code] ?? 0} clash={clashes[criterion.code]} apart /></div>)}
      <h2>{t(sheetTexts.overall)}</h2>
      {clashes[overallPart] ? <PartClash part={overallPart} clash={clashes[overallPart]} /> : <HiddenField name={`versions[${overallPart}]`} value={sheet.versions[overallPart] ?? 0} />}
      <Radios name="recommendation" label={sheetTexts.recommendation} required value={sheet.recommendation} choices={recommendations.map((one) => ({ value: one, label: recommendationNames[one] }))} />
      <Radios name="confidence" label={sheetTexts.confidence} required value={sheet.confidence} choices={confidences.map((one) => ({ value: one, label: confidenceNames[one] }))} />
      <TextArea name="overallComment" label={sheetTexts.overallComment} hint={sheetTexts.overallHint} value={sheet.overallComment} limit={overallLimit} />
      <TextArea name="reason" label={says.reason} required rows={4} limit={2000} />
      <Button>{says.save}</Button>
    </Form>
  );
}

export const amendmentPage = page<ReviewerView>(({ proposal }, say) => say(says.title, { reference: proposal.reference }), (view) => <AmendmentBody {...view} />);
