import { texts } from '../../../kernel/i18n/text.js';
import { Button, DateTimeField, Details, fieldProblem, fieldValue, Form, TextArea, usePage } from '../../../ui/index.js';
import { labels } from '../proposal.words.js';
import { mostQuestions } from './information.dto.js';

const says = texts({
  question: { en: 'Question {number}', fr: 'Question {number}' },
  first: { en: 'Question to the applicant', fr: 'Question au demandeur' },
  more: { en: 'More questions', fr: 'D’autres questions' },
  due: { en: 'Answers needed by', fr: 'Réponses attendues d’ici le' },
  dueHint: { en: 'The screening clock pauses until they answer. At this time the proposal comes back to you with what there is.', fr: 'Le compteur de l’examen s’arrête jusqu’à la réponse. À ce moment, la proposition vous revient avec ce qu’il y a.' },
});

/** Asks the applicant several things at once: one question at its field each, one due time for all. */
export function AskForm({ proposalId }: { proposalId: string }) {
  const { t, form } = usePage();
  const action = `/proposals/${proposalId}/information-request`;
  const refused = form?.action === action ? form : null;
  const rest = Array.from({ length: mostQuestions - 1 }, (_, index) => index + 1);
  const name = (index: number): string => `items[${index}][question]`;
  return (
    <Details summary={labels.requestInformation} open={refused !== null}>
      <Form action={action} scope="ask" warnUnsaved>
        <TextArea name={name(0)} label={says.first} required rows={4} limit={4_000} />
        <Details summary={says.more} open={rest.some((index) => fieldValue(refused, name(index)) || fieldProblem(refused, name(index)))}>
          {rest.map((index) => <TextArea key={index} name={name(index)} label={t(says.question, { number: index + 1 })} rows={3} limit={4_000} />)}
        </Details>
        <DateTimeField name="dueAt" label={says.due} hint={says.dueHint} required />
        <Button tone="secondary">{labels.requestInformation}</Button>
      </Form>
    </Details>
  );
}
