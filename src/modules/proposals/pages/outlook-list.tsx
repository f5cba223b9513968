import { texts } from '../../../kernel/i18n/text.js';
import { DateText, InstantText, StatusTag, SummaryList, usePage } from '../../../ui/index.js';
import type { Outlook } from '../outlook.js';

const says = texts({
  who: { en: 'Who acts next', fr: 'Qui agit ensuite' },
  nobody: { en: 'Nothing more is expected', fr: 'Plus rien n’est attendu' },
  missed: { en: 'This date has passed', fr: 'Cette date est passée' },
});

/** Who acts next, and by when. */
export function OutlookList({ outlook }: { outlook: Outlook }) {
  const { t } = usePage();
  return (
    <>
      <SummaryList compact items={[
        { term: says.who, value: t(outlook.who ?? says.nobody) },
        ...outlook.dates.map(({ label, at, on, missed }) => ({ term: label, value: <>{at ? <InstantText at={at} /> : <DateText date={on} />}{missed && <> <StatusTag label={says.missed} tone="warning" /></>}</> })),
      ]} />
      {outlook.open && <p class="muted">{t(outlook.open)}</p>}
    </>
  );
}
