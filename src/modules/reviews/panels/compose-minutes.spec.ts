import { describe, expect, it } from '@jest/globals';
import { composeMinutes, type MinutesFacts } from './compose-minutes.js';

const facts: MinutesFacts = {
  title: { en: 'First panel', fr: 'Premier comité' }, callReference: 'HSP-2026-01', zone: 'America/Toronto', place: 'Room 4', quorum: 2, openedAt: new Date('2026-12-01T15:00:00Z'),
  members: [
    { name: 'Ada', role: 'chair', spells: [{ from: '2026-12-01T14:55:00Z', to: null }] },
    { name: 'Ben', role: 'member', spells: [{ from: '2026-12-01T15:00:00Z', to: '2026-12-01T16:30:00Z' }] },
    { name: 'Cleo', role: 'member', spells: [] },
    { name: 'Dan', role: 'observer', spells: [{ from: '2026-12-01T15:00:00Z', to: null }] },
  ],
  settled: 1, deferred: 0,
};

describe('the draft of the minutes', () => {
  it('says who was there and when, in English', () => {
    expect(composeMinutes(facts, 'en').replace(/[\u00a0\u202f]/g, ' ').split('\n\n')).toEqual([
      'First panel, call HSP-2026-01. The meeting was opened on December 1, 2026 at 10:00 a.m. EST.', 'Place: Room 4.', 'Chair: Ada.', 'Members present: Ben (in the room 10:00 a.m. to 11:30 a.m.).', 'Members absent: Cleo.', 'Observers: Dan.',
      'The quorum is 2 members; it was counted anew for each item, without members who were recused from it.', 'The panel settled 1 proposal and deferred none. What was agreed on each is recorded below.',
    ]);
  });

  it('says the same in French', () => {
    const [first, , , present] = composeMinutes(facts, 'fr').replace(/[\u00a0\u202f]/g, ' ').split('\n\n');
    expect([first, present]).toEqual(['Premier comité, appel HSP-2026-01. La réunion a été ouverte le 1er décembre 2026 à 10 h 00 HNE.', 'Membres présents : Ben (dans la salle de 10 h 00 à 11 h 30).']);
  });
});
