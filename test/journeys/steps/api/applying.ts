import { password } from '../../../support/portal.js';
import { expect } from '@jest/globals';
import { createHash } from 'node:crypto';
import { type Answers, known, proposalFacts, standardForm } from '../../../../src/modules/calls/form/index.js';
import { requestCents } from '../proposals.js';
import { fresh, type Stage } from '../stage.js';
import { answersFor, type Project, statement } from '../writing.js';
import { anybody, as, at, type Caller } from './caller.js';

const fits = { servesThemes: 'yes', startsInTime: 'yes', withinAmounts: 'yes', sharesCost: 'yes', nothingBefore: 'yes' };

async function starts(stage: Stage, caller: Caller, key: string, language: 'en' | 'fr'): Promise<string> {
  const { organizations } = await caller.get(`/proposals/new?call=${stage.callId}`);
  const { id, reference } = await caller.post('/proposals', { callId: stage.callId, organizationId: organizations[0].id, language, ...fits });
  stage.proposals[key] = { id, reference, title: '', language };
  return id as string;
}

async function writes(stage: Stage, caller: Caller, key: string, project: Project): Promise<Answers> {
  const id = await starts(stage, caller, key, project.language);
  const answers = answersFor(project);
  for (const section of standardForm.sections) {
    const own = section.questions.filter((question) => answers[question.key] !== undefined && question.kind !== 'files').map((question) => [question.key, answers[question.key]]);
    await caller.post(`/proposals/${id}/sections/${section.key}`, { answers: Object.fromEntries(own) });
  }
  stage.proposal(key).title = proposalFacts(standardForm, answers).title ?? '';
  expect((await caller.get(`/proposals/${id}/check`)).problems).toEqual([]);
  return answers;
}

async function applies(stage: Stage, email: string, name: string, key: string, project: Project): Promise<void> {
  const caller = await as(stage, email);
  await writes(stage, caller, key, project);
  await caller.post(`/proposals/${stage.proposal(key).id}/submission`, { agreed: true, name, password });
}

export async function applicantWritesAndSubmits(stage: Stage): Promise<void> {
  await at(stage, 'writing');
  const owner = await as(stage, fresh.owner);
  const answers = await writes(stage, owner, 'chosen', { seed: 0, months: 14, requestCents: requestCents.chosen, language: stage.locale });
  const { id, reference } = stage.proposal('chosen');
  const editor = await as(stage, fresh.editor);
  const body = new FormData();
  body.append('auditedStatements', new Blob([statement.content], { type: statement.type }), statement.name);
  const uploaded = await editor.visitor.request('POST', `/api/proposals/${id}/attachments`, { body, headers: { accept: 'application/json' } });
  expect([uploaded.status, uploaded.json.attachments.map((file: { fileName: string }) => file.fileName)]).toEqual([201, [statement.name]]);
  expect(await editor.refused('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Luc Bélanger', password })).toEqual([403, 'forbidden']);
  expect(await (await as(stage, 'owner@southgate.example')).refused('GET', `/proposals/${id}`)).toEqual([404, 'notFound']);

  const receipt = await owner.post(`/proposals/${id}/submission`, { agreed: true, name: 'Imani Roy', password });
  const [kept] = await stage.portal.source.query<{ content: string }[]>('select content from proposal_snapshots where proposal_id = $1', [id]);
  const fingerprint = createHash('sha256').update(kept!.content).digest('hex');
  expect(receipt).toMatchObject({ reference, receipt: `${reference}-R1`, sha256: fingerprint, submittedBy: 'Imani Roy' });
  expect(Math.abs(Date.parse(receipt.submittedAt as string) - stage.portal.clock.now().getTime())).toBeLessThan(60_000);
  expect((await owner.visitor.api('GET', `/proposals/${id}/snapshots/1`)).text).toBe(kept!.content);
  expect(JSON.parse(kept!.content)).toMatchObject({ answers: { [known.title]: answers[known.title] }, attachments: [{ fileName: statement.name }] });
  expect(await owner.refused('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Imani Roy', password })).toEqual([409, 'alreadySubmitted']);
}

export async function othersApplyAndOneWithdraws(stage: Stage): Promise<void> {
  await applies(stage, 'owner@northbridge.example', 'Amara Okafor', 'questioned', { seed: 1, months: 10, requestCents: requestCents.questioned, language: stage.other });
  await applies(stage, 'owner@southgate.example', 'Lucía Mendoza', 'reserved', { seed: 2, months: 10, requestCents: requestCents.reserved, language: stage.locale });
  await applies(stage, 'owner@southgate.example', 'Lucía Mendoza', 'withdrawn', { seed: 3, months: 10, requestCents: requestCents.withdrawn, language: stage.locale });
  await applies(stage, 'owner@northbridge.example', 'Amara Okafor', 'duplicate', { seed: 4, months: 10, requestCents: requestCents.duplicate, language: stage.locale });
  await at(stage, 'withdrawing');
  const south = await as(stage, 'owner@southgate.example');
  expect((await south.post(`/proposals/${stage.proposal('withdrawn').id}/withdrawal`, { reason: 'Another funder has taken the project over.' })).state).toBe('withdrawn');
  await starts(stage, await as(stage, fresh.owner), 'unfinished', stage.locale);
}

export async function draftersAreRemindedUntilTheCallCloses(stage: Stage): Promise<void> {
  const { id, reference } = stage.proposal('unfinished');
  const heard: number[][] = [];
  for (const moment of ['sevenDays', 'oneDay', 'fourHours'] as const) {
    await at(stage, moment);
    heard.push([fresh.owner, fresh.editor].map((email) => stage.letters(email, 'draftClosing', reference, stage.localeOf(email)).length));
  }
  expect(heard).toEqual([[1, 1], [2, 2], [3, 3]]);
  await at(stage, 'closes');
  expect([(await anybody(stage).get(`/calls/${stage.callId}`)).acceptsNow, (await (await as(stage, fresh.owner)).refused('POST', `/proposals/${id}/submission`, { agreed: true, name: 'Imani Roy', password }))[0]]).toEqual([false, 422]);
  await at(stage, 'closed');
  expect([(await anybody(stage).get(`/calls/${stage.callId}`)).state, (await (await as(stage, fresh.owner)).get(`/proposals/${id}`)).state]).toEqual(['closed', 'notSubmitted']);
}
