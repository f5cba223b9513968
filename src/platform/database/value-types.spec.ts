import { describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { parseInstant } from './value-types.js';

const byPg = pg.types.getTypeParser(pg.types.builtins.TIMESTAMPTZ, 'text') as (text: string) => unknown;

describe('instants of the database', () => {
  it('are read as pg reads them, in UTC or not, however many digits a second has', () => {
    for (const text of [
      '2026-11-23 17:00:00+00', '2026-11-23 17:00:00.1+00', '2026-11-23 17:00:00.12+00', '2026-11-23 17:00:00.123+00', '2026-11-23 17:00:00.012+00', '2026-11-23 17:00:00.123999+00', '2028-02-29 23:59:59.999999+00',
      '2026-11-23 17:00:00+05:30', '2026-11-23 12:00:00-05', '0001-01-01 00:00:00+00', '0099-12-31 00:00:00+00', '0100-01-01 00:00:00+00', '12026-11-23 17:00:00+00', '0044-03-15 00:00:00+00 BC', 'infinity', '-infinity',
    ]) expect([text, parseInstant(text)]).toEqual([text, byPg(text)]);
  });
});
