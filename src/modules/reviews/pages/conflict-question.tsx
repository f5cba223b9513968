import { Button, Checkbox, Details, Form, Radios, Section, TextArea, usePage } from '../../../ui/index.js';
import { type ConflictKind, conflictKinds, conflictNames, declineCodes, declineNames } from '../review-words.js';
import { reviewPageTexts as says } from './review-page-texts.js';

/** The question that comes before reading: no conflict, a conflict, or no review at all. */
export function ConflictQuestion({ id, open, isMember, anonymised }: { id: string; open: boolean; isMember: boolean; anonymised: boolean }) {
  const { t, form } = usePage();
  const asked = (field: string): boolean => form?.problems.some((problem) => problem.field === field) ?? false;
  return (
    <Section title={says.question} id="conflict-of-interest">
      <p>{t(anonymised ? says.hiddenQuestion : says.questionLead)}</p>
      <ul>{offered(anonymised).filter((kind) => kind !== 'other').map((kind) => <li key={kind}>{t(conflictNames[kind])}</li>)}</ul>
      {open && !isMember && (
        <Form action={`/reviews/${id}/acceptance`}>
          <Checkbox name="noConflict" label={anonymised ? says.hiddenNone : says.none} hint={says.noneHint} required />
          <Button>{says.accept}</Button>
        </Form>
      )}
      <Section level={3} title={says.otherwise}>
        <Details summary={says.declare} open={isMember || asked('kind') || asked('note')}><DeclareConflict id={id} anonymised={anonymised} /></Details>
        <Details summary={says.decline} open={asked('code')}><Decline id={id} /></Details>
      </Section>
    </Section>
  );
}

/** Only a call that hides who applies asks whether they are recognised. */
const offered = (anonymised: boolean): readonly ConflictKind[] => conflictKinds.filter((kind) => kind !== 'recognised' || anonymised);

/** Access ends at once. */
export function DeclareConflict({ id, anonymised }: { id: string; anonymised: boolean }) {
  const { t } = usePage();
  return (
    <Form action={`/reviews/${id}/conflict`}>
      <p>{t(says.declareLead)}</p>
      <Radios name="kind" label={says.kind} required choices={offered(anonymised).map((kind) => ({ value: kind, label: conflictNames[kind] }))} />
      <TextArea name="note" label={says.note} rows={3} limit={1000} />
      <Button tone="danger">{says.declareButton}</Button>
    </Form>
  );
}

/** No review, for another reason than a conflict of interest. */
export function Decline({ id }: { id: string }) {
  return (
    <Form action={`/reviews/${id}/refusal`}>
      <Radios name="code" label={says.code} required choices={declineCodes.map((code) => ({ value: code, label: declineNames[code] }))} />
      <Button tone="secondary">{says.declineButton}</Button>
    </Form>
  );
}
