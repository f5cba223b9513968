import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify';
import { type Locale, say } from '../../kernel/i18n/text.js';
import { says } from './messages.js';
import { subjectWords } from './event-words.js';
import type { TrailEntry } from './trail.view.js';

/** The events as one file: words in one language, codes and hashes as stored. */
export function trailCsv(events: AsyncIterable<TrailEntry>, locale: Locale): NodeJS.ReadableStream {
  const columns = [says.number, says.when, says.event, says.code, says.about, says.subjectId, says.who, says.state, says.stateAfter, says.reason, says.particulars, says.hash].map((text) => say(locale, text));
  const source = Readable.from(rows(events, locale));
  const sheet = stringify({ header: true, columns, bom: true, escape_formulas: true, record_delimiter: '\r\n' });
  source.on('error', (error) => sheet.destroy(error));
  sheet.on('close', () => source.destroy());
  return source.pipe(sheet);
}

async function* rows(events: AsyncIterable<TrailEntry>, locale: Locale): AsyncGenerator<(string | number | null)[]> {
  for await (const e of events) {
    yield [
      e.id, e.at.toISOString(), say(locale, e.words), e.name, [say(locale, subjectWords[e.subjectType]), e.subjectLabel].filter(Boolean).join(' '), e.subjectId,
      e.actorName ?? say(locale, says.portal), e.fromState, e.toState, e.reason, JSON.stringify(e.particulars), e.hash,
    ];
  }
}
