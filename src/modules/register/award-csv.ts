import { type Locale, say } from '../../kernel/i18n/text.js';
import { countryName } from '../programmes/index.js';
import type { AwardView } from './award.view.js';
import { csvStream } from './csv.js';
import { kinds, says, statuses } from './messages.js';
import { recipientTypeName } from './recipient-type-name.js';

const dollars = (cents: number): string => (cents / 100).toFixed(2);

/** The awards as one file in one language; amounts in dollars, countries as `name share%`. */
export function awardCsv(awards: AsyncIterable<AwardView>, locale: Locale): NodeJS.ReadableStream {
  const header = [says.number, says.recipient, says.recipientKind, says.city, says.recipientCountry, says.programme, says.call, says.title, says.description, says.results,
    says.theme, says.countries, says.kind, says.value, says.paid, says.start, says.end, says.signed, says.status].map((text) => say(locale, text));
  return csvStream(header, rows(awards, locale));
}

async function* rows(awards: AsyncIterable<AwardView>, locale: Locale): AsyncGenerator<(string | null)[]> {
  for await (const a of awards) {
    yield [
      a.number, a.recipient, recipientTypeName(a.recipientKind)[locale], a.recipientCity, countryName(a.recipientCountry, locale), a.programme[locale], a.callReference, a.title[locale],
      a.description[locale], a.expectedResults[locale], a.theme[locale], a.countries.map((c) => `${countryName(c.country, locale)} ${c.percent}%`).join('; '), say(locale, kinds[a.kind]),
      dollars(a.valueCents), dollars(a.paidCents), a.startOn, a.endOn, a.signedOn, say(locale, statuses[a.status].label),
    ];
  }
}
