import { texts } from '../../../kernel/i18n/text.js';
import { ActionForm, DateText, Notice, Prose, usePage } from '../../../ui/index.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { ChangeList } from '../../calls/index.js';
import type { FormNews } from '../form-news.js';

const says = texts({
  title: { en: 'The form of this call has changed', fr: 'Le formulaire de cet appel a changé' },
  on: { en: 'Changed on', fr: 'Modifié le' },
  move: { en: 'Move this draft to the new form', fr: 'Faire passer cette ébauche au nouveau formulaire' },
  kept: { en: 'Every answer is carried over. Answers to questions that are no longer asked stay readable on this page. Only a draft on the new form can be submitted.', fr: 'Chaque réponse est conservée. Les réponses aux questions qui ne sont plus posées restent lisibles sur cette page. Seule une ébauche passée au nouveau formulaire peut être soumise.' },
});

/** Tells drafters what an amendment changed, and moves their draft to it. */
export function FormChanged({ proposalId, news, mayMove }: { proposalId: string; news: FormNews; mayMove: boolean }) {
  const { t } = usePage();
  return (
    <Notice tone="warning" title={says.title}>
      <>
        {news.amendments.map(({ at, reason }) => <div key={String(at)}><p><strong>{t(says.on)} <DateText date={localDateOf(new Date(at))} /></strong></p><Prose text={t(reason)} /></div>)}
        <ChangeList changes={news.changes} />
        <p>{t(says.kept)}</p>
        {mayMove && <ActionForm action={`/proposals/${proposalId}/form-version`} label={says.move} />}
      </>
    </Notice>
  );
}
