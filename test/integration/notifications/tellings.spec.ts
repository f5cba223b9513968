import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { eventWords } from '../../../src/modules/audit/event-words.js';
import { noticeTexts } from '../../../src/modules/notifications/letters.js';
import { silent, tellings } from '../../../src/modules/notifications/tellings.js';
import { type TemplateName, templates } from '../../../src/modules/notifications/templates.js';
import { workflows } from '../../../src/workflows.js';

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => /\.tsx?$/.test(file) && !/\.spec\./.test(file)).map((file) => readFileSync(path.join('src', file), 'utf8'));
/** Events recorded by hand or at the beginning of a row; transitions name theirs in the workflows. */
const recorded = new Set(sources.flatMap((text) => [
  ...[...text.matchAll(/(?:emits|name): '((?:call|proposal|review|agreement|payment|report|person|organization|appropriation|trail)\.[A-Za-z]+)'/g)].map((m) => m[1]!),
  ...[...text.matchAll(/(?:beginIn|record)\([^;]*?'((?:call|proposal|review|agreement|payment|report|person|organization|appropriation|trail)\.[A-Za-z]+)'/gs)].map((m) => m[1]!),
]));

describe('who is told what', () => {
  it('is settled for every event of every workflow and every recorded fact: told or silent, never both', () => {
    const emitted = new Set([...workflows.flatMap((w) => Object.values(w.transitions).map((t) => t.emits)), ...recorded]);
    expect([...emitted].filter((name) => !Object.hasOwn(tellings, name) && !Object.hasOwn(silent, name)).sort()).toEqual([]);
    expect(Object.keys(tellings).filter((name) => Object.hasOwn(silent, name))).toEqual([]);
    expect(emitted.size).toBeGreaterThan(20);
  });

  it('has words in the trail for every event', () => {
    expect([...new Set([...recorded, ...Object.keys(tellings), ...Object.keys(silent)])].filter((name) => !Object.hasOwn(eventWords, name)).sort()).toEqual([]);
  });

  it('keeps decisions for their release', () => {
    expect(['proposal.approved', 'proposal.declined'].map((name) => [Object.hasOwn(tellings, name), Object.hasOwn(silent, name)])).toEqual([[false, true], [false, true]]);
  });

  it('uses every template, and fills each one in both languages without a gap', () => {
    const subject = {
      subjectId: 's', reference: 'HSP-2026-0001', call: { en: 'Call', fr: 'Appel' }, organization: 'Northbridge', partner: 'Casa de Paz', role: { en: 'Officer', fr: 'Agent' }, documentKind: 'safeguardingPolicy',
      deadline: new Date('2027-01-29T17:00:00Z'), due: new Date('2027-02-01T17:00:00Z'), dueOn: '2027-03-01', at: new Date('2026-12-01T15:00:00Z'),
    };
    const used = new Set<string>([...Object.values(tellings).flat().map((telling) => telling.template), 'draftClosing', 'reopenedClosing', 'reviewDue', 'reviewOverdue', 'panelDue', 'discussionOpened', 'informationDue', 'documentExpiring', 'offerExpiring', 'offerExpired', 'reportOverdue', 'reviewerAgreementExpiring', 'reviewerAgreementEnding', 'interestsExpiring', 'interestsEnding']);
    expect(Object.keys(templates).filter((name) => !used.has(name))).toEqual([]);
    for (const name of Object.keys(templates) as TemplateName[]) {
      const { subject: line, body } = noticeTexts(name, subject);
      for (const text of [line.en, line.fr, body.en, body.fr]) expect(text).not.toMatch(/[{}]|undefined|\$/);
      expect([body.en === body.fr, line.en === line.fr]).toEqual([false, false]);
      for (const text of [line.fr, body.fr]) expect(text).not.toMatch(/(?<!\u00a0):(?!\/)|« |\s[?!]/);
    }
  });
});
