import { Link, LinkButton, Notice, usePage } from '../../../ui/index.js';
import type { CallView } from '../call.view.js';
import { stageWords } from './stages.words.js';

/** Which of two stages a call is, with the way to the other one. */
export function CallStagesNotice({ call: { id, stages, byInvitation } }: { call: CallView }) {
  const { t } = usePage();
  if (!stages.conceptNotes && !byInvitation) return null;
  const other = stages.first ?? stages.second;
  return (
    <Notice title={stages.conceptNotes ? stageWords.conceptNote : stageWords.secondStage}>
      <>
        <p>{t(stages.conceptNotes ? stageWords.first : stageWords.second)}</p>
        {other && <p>{t(stages.first ? stageWords.firstStage : stageWords.secondStage)}{' – '}<Link href={`/calls/${other.id}`}>{`${other.reference}, ${t(other.title)}`}</Link></p>}
        {stages.mayPlan && <p><LinkButton tone="secondary" href={`/calls/${id}/second-stage`}>{stageWords.plan}</LinkButton></p>}
      </>
    </Notice>
  );
}
