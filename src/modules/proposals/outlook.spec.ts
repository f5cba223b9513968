import { describe, expect, it } from '@jest/globals';
import { outlookFor } from './outlook.js';
import { publicState } from './proposal-access.js';
import { type ProposalState, proposalWorkflow } from './proposal.workflow.js';

const known = {
  deadline: new Date('2026-12-15T17:00:00Z'), callAccepts: true, answerDueAt: new Date('2027-01-10T17:00:00Z'), receivedAt: new Date('2026-12-10T15:00:00Z'),
  decisionTargetOn: '2027-03-12', releasedAt: new Date('2027-03-10T15:00:00Z'), now: new Date('2027-01-05T15:00:00Z'),
};
const told = (state: ProposalState, changes: Partial<typeof known> & { decisionTargetOn?: string | null } = {}) => {
  const { who, dates, open } = outlookFor({ ...known, ...changes, state });
  return [who?.en ?? null, dates.map(({ label, at, on, missed }) => `${label.en} ${at ? at.toISOString().slice(0, 10) : on}${missed ? ' missed' : ''}`), open !== null];
};

describe('what an applicant can count on', () => {
  it('is said for every state', () => {
    const states = [...new Set((Object.keys(proposalWorkflow.states) as ProposalState[]).map(publicState))];
    expect(Object.fromEntries(states.map((state) => [state, told(state)]))).toEqual({
      draft: ['Your organization', ['Submit before 2026-12-15'], false],
      readyToSign: ['Your organization', ['Submit before 2026-12-15'], false],
      submitted: ['The program', ['Receipt made out 2026-12-10', 'Decisions expected by 2027-03-12', 'Your decision told at the latest 2027-03-30'], false],
      informationRequested: ['Your organization', ['Receipt made out 2026-12-10', 'Answer before 2027-01-10'], false],
      underReview: ['The program', ['Receipt made out 2026-12-10', 'Decisions expected by 2027-03-12', 'Your decision told at the latest 2027-03-30'], false],
      ineligible: [null, ['Receipt made out 2026-12-10'], false],
      awarded: ['The program', ['Decision told 2027-03-10'], true],
      reserveListed: ['The program', ['Decision told 2027-03-10'], true],
      invited: ['Your organization', ['Decision told 2027-03-10'], false],
      notFunded: [null, ['Decision told 2027-03-10'], false],
      withdrawn: [null, ['Receipt made out 2026-12-10'], false],
      notSubmitted: [null, [], false],
    });
  });

  it('promises no date where none is set, and says when one was missed', () => {
    expect(told('underReview', { decisionTargetOn: null as never })).toEqual(['The program', ['Receipt made out 2026-12-10'], true]);
    expect(told('underReview', { now: new Date('2027-03-13T15:00:00Z') })[1]).toEqual(['Receipt made out 2026-12-10', 'Decisions expected by 2027-03-12 missed', 'Your decision told at the latest 2027-03-30']);
    expect(told('draft', { callAccepts: false })[1]).toEqual([]);
  });
});
