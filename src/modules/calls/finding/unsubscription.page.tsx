import { ActionForm, Link, Notice, page, PageHeading, usePage } from '../../../ui/index.js';
import type { UnsubscriptionView } from './call-alerts.service.js';
import { searchWords as says } from './saved-searches.words.js';

function UnsubscriptionBody({ token, stopped }: UnsubscriptionView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.stopTitle} />
      {stopped
        ? <Notice tone="success"><p>{t(says.stopped)} <Link href="/saved-searches">{says.title}</Link></p></Notice>
        : <><p>{t(says.stopLead)}</p><ActionForm action={`/saved-searches/unsubscription/${token}`} label={says.stop} tone="primary" /></>}
    </>
  );
}

/** Where the link of a letter leads: one button stops the messages. */
export const unsubscriptionPage = page<UnsubscriptionView>((_, say) => say(says.stopTitle), (view) => <UnsubscriptionBody {...view} />);
