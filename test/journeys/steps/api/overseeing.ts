import { expect } from '@jest/globals';
import { agreementTitle, instalments, total } from '../agreements.js';
import { approved, sumOf } from '../decisions.js';
import { organizationName, type Stage } from '../stage.js';
import { anybody, as } from './caller.js';

const reserve = sumOf(approved.reserved);
const figures = (availableCents: number, reservedCents: number, committedCents: number, paidCents: number) => ({ availableCents, reservedCents, committedCents, paidCents, freeCents: availableCents - reservedCents - committedCents });

export async function everyCentIsWhereItBelongs(stage: Stage): Promise<void> {
  const manager = await as(stage, 'manager@hsp.example');
  const byYear = await manager.get('/spending?by=year');
  expect(byYear.totals).toEqual(figures(3_000_000_000, reserve, total, total));
  expect(byYear.rows).toMatchObject([
    figures(1_000_000_000, 0, 0, 0), figures(1_000_000_000, reserve, instalments.advance, instalments.advance), figures(1_000_000_000, 0, instalments.progress + instalments.final, instalments.progress + instalments.final),
  ]);
  for (const by of ['theme', 'country']) {
    const { rows } = (await manager.get(`/spending?by=${by}`)) as { rows: { reservedCents: number; committedCents: number; paidCents: number }[] };
    const sum = (name: 'reservedCents' | 'committedCents' | 'paidCents'): number => rows.reduce((all, row) => all + row[name], 0);
    expect([by, sum('reservedCents'), sum('committedCents'), sum('paidCents')]).toEqual([by, reserve, total, total]); // shares are split to the cent
  }
  const { awards } = await anybody(stage).get('/awards');
  expect(awards).toMatchObject([{ number: stage.agreementNumber, recipient: organizationName, title: agreementTitle, valueCents: total, status: 'closed' }]);
  expect((await anybody(stage).get(`/awards/${awards[0].id}`)).paidCents).toBe(total);
}

export async function auditorReadsTheTrailAndChangesNothing(stage: Stage): Promise<void> {
  const auditor = await as(stage, 'auditor@hsp.example');
  const call = await auditor.get(`/calls/${stage.callId}`);
  expect(call.staff.timeline.map(({ name }: { name: string }) => name).sort()).toEqual(['call.approvalRequested', 'call.approved', 'call.closed', 'call.decidingStarted', 'call.drafted', 'call.opened', 'call.released', 'call.reviewStarted']);
  expect(call.staff.actions).toEqual([]);
  const { events } = await auditor.get(`/trail?subject=agreement&subjectId=${stage.agreementId}`);
  expect(events.map(({ name }: { name: string }) => name)).toEqual(['agreement.closed', 'agreement.closeOutStarted', 'agreement.inForce', 'agreement.signedByRecipient', 'agreement.offered', 'agreement.changed', 'agreement.prepared']);
  const tries = [`/calls/${stage.callId}/release`, '/calls', `/proposals/${stage.proposal('reserved').id}/eligibility`, '/agreements', `/agreements/${stage.agreementId}/closure`, '/appropriations', '/trail'];
  for (const path of tries) expect([path, [403, 404, 405].includes((await auditor.visitor.api('POST', path, {})).status)]).toEqual([path, true]);
  const { last } = await auditor.post('/trail/verification');
  expect([last.ok, last.brokenId, last.count > 100]).toEqual([true, null, true]);
}
