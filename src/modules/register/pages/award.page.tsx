import { BackLink, DateText, KeyFigures, Money, page, PageHeading, Percent, Prose, Section, StatusTag, SummaryList, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import type { AwardView } from '../award.view.js';
import { kinds, says, statuses } from '../messages.js';
import { recipientTypeName } from '../recipient-type-name.js';

function AwardBody(award: AwardView) {
  const { t, locale } = usePage();
  return (
    <>
      <BackLink href="/awards" label={says.awards} />
      <PageHeading title={award.title} caption={award.number} status={<StatusTag {...statuses[award.status]} />} lead={award.recipient} />
      <KeyFigures items={[
        { label: says.value, value: <Money cents={award.valueCents} short /> },
        { label: says.paid, value: <Money cents={award.paidCents} short /> },
      ]} />
      <Section title={says.description}><Prose text={t(award.description)} /></Section>
      <Section title={says.results}><Prose text={t(award.expectedResults)} /></Section>
      <Section title={says.facts}>
        <SummaryList items={[
          { term: says.recipient, value: award.recipient },
          { term: says.recipientKind, value: recipientTypeName(award.recipientKind) },
          { term: says.city, value: `${award.recipientCity}, ${countryName(award.recipientCountry, locale)}` },
          { term: says.kind, value: kinds[award.kind] },
          { term: says.theme, value: award.theme },
          { term: says.countries, value: <ul>{award.countries.map((c) => <li key={c.country}>{countryName(c.country, locale)} (<Percent ratio={c.percent / 100} />)</li>)}</ul> },
          { term: says.signed, value: <DateText date={award.signedOn} /> },
          { term: says.start, value: <DateText date={award.startOn} /> },
          { term: says.end, value: <DateText date={award.endOn} /> },
          { term: says.programme, value: award.programme },
          { term: says.call, value: award.callReference },
        ]} />
      </Section>
    </>
  );
}

/** One award. */
export const awardPage = page<AwardView>((award, say) => say(award.title), (award) => <AwardBody {...award} />);
