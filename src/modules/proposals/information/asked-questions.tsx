import { texts } from '../../../kernel/i18n/text.js';
import { InstantText, Prose, Section, usePage } from '../../../ui/index.js';
import { FileLine } from '../pages/file-line.js';
import type { InformationRequest, ProposalView } from '../proposal.view.js';

const says = texts({
  questions: { en: 'Questions and answers', fr: 'Questions et réponses' },
  asked: { en: 'Asked', fr: 'Question posée le' },
  due: { en: 'Answer needed by', fr: 'Réponse attendue d’ici le' },
  answer: { en: 'Answer', fr: 'Réponse' },
  notYet: { en: 'Not answered yet', fr: 'Pas encore de réponse' },
  unanswered: { en: 'Not answered by the due time', fr: 'Sans réponse à l’échéance' },
  asSaved: { en: 'as it was saved at the due time', fr: 'telle qu’elle était enregistrée à l’échéance' },
});

/** What was asked after the submission, and what was answered or was not. */
export function AskedQuestions({ id, information }: ProposalView) {
  return <Section title={says.questions}>{information.map((one) => <Asked key={one.id} proposalId={id} request={one} />)}</Section>;
}

function Asked({ proposalId, request }: { proposalId: string; request: InformationRequest }) {
  const { t } = usePage();
  const over = request.answeredAt ?? request.lapsedAt;
  return (
    <div class="asked">
      <p class="muted">{t(says.asked)} <InstantText at={request.requestedAt} /> · {t(says.due)} <InstantText at={request.dueAt} both /></p>
      {request.items.map(({ id, question, answer, files }) => (
        <div key={id}>
          <Prose text={question} />
          <p><strong>{t(says.answer)}</strong>{answer && over ? <> · <InstantText at={over} />{request.lapsedAt && <> <span class="muted">({t(says.asSaved)})</span></>}</> : <> – {t(request.lapsedAt ? says.unanswered : says.notYet)}</>}</p>
          {answer && over && <Prose text={answer} />}
          {over && files.length > 0 && <ul class="plain">{files.map((file) => <li key={file.id}><FileLine file={file} href={`/proposals/${proposalId}/attachments/${file.id}`} /></li>)}</ul>}
        </div>
      ))}
    </div>
  );
}
