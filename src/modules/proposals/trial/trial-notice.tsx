import { Notice, usePage } from '../../../ui/index.js';
import { trialWords as says } from './trial.words.js';

/** Stands on every page of a test, so that nobody takes it for a proposal. */
export function TrialNotice({ amending }: { amending: boolean }) {
  const { t } = usePage();
  return <Notice tone="warning" title={says.test}><><p>{t(says.testLead)}</p>{amending && <p>{t(says.amending)}</p>}</></Notice>;
}
