import { texts } from '../../../../kernel/i18n/text.js';
import { BackLink, InstantText, page, PageHeading, SummaryList, usePage } from '../../../../ui/index.js';
import type { AccountNumbers } from '../account-numbers.js';
import type { ReadingView } from '../bank-account.view.js';
import { numberNames } from './account-words.js';

const says = texts({
  title: { en: 'Numbers of the account', fr: 'Numéros du compte' },
  back: { en: 'Bank account', fr: 'Compte bancaire' },
  until: { en: 'For your eyes, until', fr: 'Pour vous seulement, jusqu’au' },
  bank: { en: 'Name of the bank', fr: 'Nom de la banque' },
});

function Body({ organizationId, organizationName, bankName, numbers, until }: ReadingView) {
  const { t } = usePage();
  const keys = (Object.keys(numberNames) as (keyof AccountNumbers)[]).filter((key) => numbers[key]);
  return (
    <>
      <BackLink href={`/organizations/${organizationId}/bank-account`} label={says.back} />
      <PageHeading title={says.title} caption={organizationName} lead={<>{t(says.until)} <InstantText at={until} /></>} />
      <SummaryList items={[{ term: says.bank, value: bankName }, ...keys.map((key) => ({ term: numberNames[key], value: numbers[key] }))]} />
    </>
  );
}

/** The whole numbers, for one reader and a short time. */
export const readingPage = page<ReadingView>((_, say) => say(says.title), (view) => <Body {...view} />);
