import { ActionForm, InstantText, Notice, page, PageHeading, SummaryList, usePage } from '../../../ui/index.js';
import { says } from '../messages.js';
import type { VerificationView } from '../trail.view.js';
import { TrailTabs } from './trail-tabs.js';

function VerificationBody({ last }: VerificationView) {
  const { t } = usePage();
  return (
    <>
      <TrailTabs />
      <PageHeading title={says.verificationTitle} lead={says.verificationLead} />
      {!last && <p>{t(says.neverVerified)}</p>}
      {last && <Notice tone={last.ok ? 'success' : 'danger'}>{t(last.ok ? says.holds : says.broken, { count: last.count, id: last.brokenId ?? 0 })}</Notice>}
      {last && <SummaryList items={[
        { term: says.when, value: <InstantText at={last.at} /> },
        { term: says.verifiedBy, value: last.by },
        { term: says.head, value: <><code class="code-break">{last.head}</code><br /><span class="muted">{t(says.headHint)}</span></> },
      ]} />}
      <ActionForm action="/trail/verification" label={says.verify} tone="primary" />
    </>
  );
}

/** Whether the trail holds. */
export const verificationPage = page<VerificationView>((_, say) => say(says.verificationTitle), (view) => <VerificationBody {...view} />);
