import { texts } from '../../../kernel/i18n/text.js';
import { Link, Notice, usePage } from '../../../ui/index.js';
import type { QuestionedScore } from '../../reviews/index.js';

const says = texts({
  title: { en: 'A score comes from a person with a conflict of interest', fr: 'Une note provient d’une personne en conflit d’intérêts' },
  average: { en: 'counts in the reviewers’ average', fr: 'compte dans la moyenne des évaluations' },
  panel: { en: 'took part in the panel’s consensus', fr: 'a pris part au consensus du comité' },
  both: { en: 'counts in the reviewers’ average, and took part in the panel’s consensus', fr: 'compte dans la moyenne des évaluations et a pris part au consensus du comité' },
  waits: { en: 'An officer has not judged the conflict yet. Until then the proposal is neither recommended nor decided.', fr: 'Aucun agent n’a encore tranché le conflit. D’ici là, la proposition ne fait l’objet ni d’une recommandation ni d’une décision.' },
  stands: { en: 'The conflict stands. What a locked panel has read is not changed, so the score still counts; a decision needs a written reason.', fr: 'Le conflit est maintenu. Ce qu’un comité verrouillé a examiné ne change pas\u00a0: la note compte toujours, et la décision exige un motif écrit.' },
  judge: { en: 'Conflicts of interest of the call', fr: 'Conflits d’intérêts de l’appel' },
});

/** Tells whoever recommends or decides which scores to take with care, and what that asks of them (ADR 0047). */
export function QuestionedScores({ scores, callId, mayJudge }: { scores: readonly QuestionedScore[]; callId: string; mayJudge: boolean }) {
  const { t } = usePage();
  const waits = scores.some((one) => one.waits);
  return scores.length > 0 && (
    <Notice tone="warning" title={says.title}>
      <ul>{scores.map((one) => <li key={one.personId}><strong>{one.name}</strong>{' – '}{t(one.inAverage && one.inPanel ? says.both : one.inPanel ? says.panel : says.average)}</li>)}</ul>
      <p>{t(waits ? says.waits : says.stands)}</p>
      {mayJudge && <p><Link href={`/calls/${callId}/conflicts${waits ? '' : '?state=confirmed'}`}>{says.judge}</Link></p>}
    </Notice>
  );
}
