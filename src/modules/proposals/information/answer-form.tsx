import { megabyte } from '../../../kernel/files/bytes.js';
import { texts } from '../../../kernel/i18n/text.js';
import { Button, ButtonGroup, Deadline, FileField, Form, HiddenField, Link, Prose, Section, TextArea, usePage } from '../../../ui/index.js';
import { FileLine } from '../pages/file-line.js';
import type { InformationRequest } from '../proposal.view.js';
import { labels } from '../proposal.words.js';
import { sideFiles } from './side-files.js';

const says = texts({
  title: { en: '{count, plural, one {A question for you} other {Questions for you}}', fr: '{count, plural, one {Une question pour vous} other {Des questions pour vous}}' },
  lead: { en: 'Answer each question at its field. Anybody who may write for your organization can save answers; one of you sends them all. At the due time what is saved goes to the program as it is.', fr: 'Répondez à chaque question dans son champ. Toute personne qui peut rédiger pour votre organisme peut enregistrer des réponses; l’une d’elles envoie le tout. À l’échéance, ce qui est enregistré est transmis tel quel au programme.' },
  calendar: { en: 'Add to a calendar', fr: 'Ajouter à un calendrier' },
  number: { en: 'Question {number}', fr: 'Question {number}' },
  answer: { en: 'Your answer', fr: 'Votre réponse' },
  answerTo: { en: 'Your answer to question {number}', fr: 'Votre réponse à la question {number}' },
  savedAnswer: { en: 'Saved meanwhile:', fr: 'Enregistré entre-temps\u00a0:' },
  file: { en: 'Files, if they help', fr: 'Fichiers, s’ils sont utiles' },
  fileTo: { en: 'Files for question {number}, if they help', fr: 'Fichiers pour la question {number}, s’ils sont utiles' },
  save: { en: 'Save for later', fr: 'Enregistrer pour plus tard' },
});

/** The open questions, with a field for each answer. */
export function AnswerForm({ proposalId, request, now }: { proposalId: string; request: InformationRequest; now: Date }) {
  const { t, form } = usePage();
  const { items } = request;
  const action = `/proposals/${proposalId}/information`;
  const several = items.length > 1;
  const stale = form?.action === action && form.status === 409;
  return (
    <Section title={t(says.title, { count: items.length })} id="question">
      <p><Deadline at={request.dueAt} now={now} kind="due" /> <Link href={`/deadlines/information/${proposalId}`} download>{says.calendar}</Link></p>
      <p>{t(says.lead)}</p>
      <Form action={action} multipart warnUnsaved>
        <HiddenField name="version" value={request.version} />
        {items.map(({ id, question, answer, files }, index) => (
          <div class="asked" key={id}>
            {several && <h3>{t(says.number, { number: index + 1 })}</h3>}
            <Prose text={question} />
            {stale && answer && <div class="muted"><p>{t(says.savedAnswer)}</p><Prose text={answer} /></div>}
            <TextArea name={`answers[${index}][answer]`} label={several ? t(says.answerTo, { number: index + 1 }) : t(says.answer)} required rows={6} limit={10_000} value={answer} />
            {files.length > 0 && <ul class="plain">{files.map((file) => <li key={file.id}><FileLine file={file} href={`/proposals/${proposalId}/attachments/${file.id}`} /></li>)}</ul>}
            {files.length < sideFiles.most && <FileField name={`files[${index}]`} label={several ? t(says.fileTo, { number: index + 1 }) : t(says.file)} accept={sideFiles.accept.map((kind) => `.${kind}`).join(',')} maxBytes={sideFiles.maxMb * megabyte} multiple />}
          </div>
        ))}
        <ButtonGroup><Button name="_go" value="send">{labels.answerInformation}</Button><Button tone="secondary" name="_go" value="save">{says.save}</Button></ButtonGroup>
      </Form>
    </Section>
  );
}
