import type { NestExpressApplication } from '@nestjs/platform-express';
import { DataSource } from 'typeorm';
import { addMonths, localDateOf } from '../kernel/time/dates.js';
import { fiscalYearOf } from '../kernel/time/fiscal-year.js';
import { furtherOrganizations, insertAccounts, people } from './accounts.js';
import { callInDecision, callInReview, openCalls } from './current-calls.js';
import { finishedCall } from './finished-call.js';
import { organizationFiles } from './organization-files.js';
import { governingBodies } from './governing-bodies.js';
import { sanctionsList } from './sanctions-list.js';
import { daysFrom, type Stage } from './stage.js';
import { Story } from './story.js';
import { Teller } from './teller.js';

/**
 * Fills an empty database with invented people, organizations and calls: one released call with agreements and
 * payments over two fiscal years, one in review, one being decided, one open, one in preparation. Told through the API
 * at past instants, so that trail, ledger and letters are what they would be. Does nothing where people exist.
 */
export async function loadDemonstration(nest: NestExpressApplication, now: Date): Promise<boolean> {
  const source = nest.get(DataSource);
  const [found] = await source.query<{ n: number }[]>('select count(*) as n from persons');
  if (found?.n) return false;
  const before = daysFrom(now, -640);
  const ids = await source.transaction((manager) => insertAccounts(manager, before, true));
  const everybody = [...people, ...furtherOrganizations.map(({ owner }) => owner)];
  const teller = new Teller(nest);
  await teller.open();
  try {
    const story = new Story(teller, (email) => everybody.find((p) => p.email === email)!.name);
    const stage: Stage = { teller, story, now, ...ids };
    await appropriate(stage, before);
    await finishedCall(stage);
    await callInReview(stage);
    await callInDecision(stage);
    await organizationFiles(stage);
    await governingBodies(stage);
    await sanctionsList(stage);
    await openCalls(stage);
    await teller.settle();
  } finally {
    await teller.close();
  }
  return true;
}

/** Money for every fiscal year the story touches. */
async function appropriate({ teller, now }: Stage, at: Date): Promise<void> {
  await teller.at(at);
  const manager = await teller.as('manager@hsp.example');
  const first = fiscalYearOf(localDateOf(at));
  const last = fiscalYearOf(addMonths(localDateOf(now), 36));
  for (let year = first; year <= last; year += 1) {
    await manager.post('/appropriations', { fiscalYear: year, change: 'increase', amount: String(14_000_000 + (year % 3) * 1_500_000), vote: '10', note: 'Main Estimates' });
  }
}

