import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Readable } from 'node:stream';
import { newId } from '../../../src/kernel/ids/ids.js';
import { FileStore } from '../../../src/platform/files/file-store.js';
import { type Portal, startPortal } from '../../support/portal.js';
import { insertCall, insertProposal, insertReview, type TestCall } from '../../support/reviews.js';
import type { Visitor } from '../../support/visitor.js';
import { seedWorld, type World } from '../../support/world.js';

/**
 * Who may open what, approved by hand: one line for each state of the assignment that is asked for, one column for
 * each kind of person; in a cell the answers of the four routes, in this order:
 * `GET /reviews/:id`, `GET /reviews/:id/files/:fileId`, `POST /reviews/:id/scores`, `GET /proposals/:id/reviews`.
 * 200 open, 401 sign in first, 403 not this role, 404 not for you to know, 409 not in this state.
 */
const people = ['own', 'other', 'conflicted', 'declined', 'dismissed', 'unassigned', 'applicant', 'officer', 'auditor', 'public'] as const;
type Cell = `${number} ${number} ${number} ${number}`;
const stranger: Cell = '404 404 404 403';
const strangers = { other: stranger, conflicted: stranger, declined: stranger, dismissed: stranger, unassigned: stranger, applicant: stranger } as const;
const staff = { officer: '200 404 404 200', auditor: '200 404 404 200', public: '401 401 401 401' } as const;
const approved: Record<string, Record<(typeof people)[number], Cell>> = {
  invited: { own: '200 404 409 403', ...strangers, ...staff },
  accepted: { own: '200 200 200 403', ...strangers, ...staff },
  submitted: { own: '200 200 409 403', ...strangers, ...staff },
  returned: { own: '200 200 200 403', ...strangers, ...staff },
  conflicted: { own: '404 404 404 403', ...strangers, ...staff },
  declined: { own: '404 404 404 403', ...strangers, ...staff },
  dismissed: { own: '404 404 404 403', ...strangers, ...staff },
};

const text = 'TEXT-OF-THE-PROPOSAL';
const draft = 'DRAFT-COMMENT-OF-OWN';

describe('access to reviews', () => {
  let portal: Portal;
  let world: World;
  let call: TestCall;
  const visitors = {} as Record<(typeof people)[number], Visitor>;
  beforeAll(async () => {
    portal = await startPortal({ work: false });
    world = await seedWorld(portal);
    call = await insertCall(portal, world);
    const emails = {
      own: 'reviewer1@reviews.example', other: 'reviewer2@reviews.example', conflicted: 'reviewer3@reviews.example', declined: 'reviewer4@reviews.example', dismissed: 'reviewer5@reviews.example',
      unassigned: 'reviewer6@reviews.example', applicant: 'owner@northbridge.example', officer: 'officer@hsp.example', auditor: 'auditor@hsp.example',
    };
    for (const [who, email] of Object.entries(emails)) visitors[who as keyof typeof emails] = await portal.signedIn(email);
    visitors.public = portal.visitor();
  });
  afterAll(() => portal?.close());

  /** A proposal whose five reviewers stand in every way to it, and the review of `own` in a state. */
  async function scene(state: string): Promise<{ review: string; proposal: string; file: string }> {
    const proposal = await insertProposal(portal, world, call, { state: 'underReview', summary: text });
    const review = await insertReview(portal, world, call, proposal, 'reviewer1@reviews.example', { state, comment: draft });
    for (const [n, other] of [[2, 'submitted'], [3, 'conflicted'], [4, 'declined'], [5, 'dismissed']] as const) await insertReview(portal, world, call, proposal, `reviewer${n}@reviews.example`, { state: other });
    const kept = await portal.application.nest.get(FileStore).put(Readable.from(['%PDF-1.4 annex']));
    const file = newId();
    await portal.source.query(
      `insert into attachments (id, proposal_id, question_key, file_name, media_type, bytes, sha256, store_key, uploaded_by, uploaded_at) values ($1, $2, 'annexes', 'annex.pdf', 'application/pdf', 14, $3, $4, $5, now())`,
      [file, proposal, kept.sha256, kept.key, world.people['owner@northbridge.example']]);
    return { review, proposal, file };
  }

  for (const [state, cells] of Object.entries(approved)) {
    it(`is as approved while the review is ${state}`, async () => {
      const { review, proposal, file } = await scene(state);
      const found = {} as Record<string, string>;
      for (const who of people) {
        const visitor = visitors[who];
        const answers = [
          await visitor.api('GET', `/reviews/${review}`), await visitor.api('GET', `/reviews/${review}/files/${file}`),
          await visitor.api('POST', `/reviews/${review}/scores`, { versions: { R1: state === 'returned' ? 1 : 0 }, scores: { R1: 3 } }), await visitor.api('GET', `/proposals/${proposal}/reviews`),
        ];
        found[who] = answers.map((answer) => answer.status).join(' ');
        const reads = ['accepted', 'returned', 'submitted'].includes(state) && who === 'own';
        expect([who, answers.some((answer) => answer.text.includes(text))]).toEqual([who, reads]);
        // A draft is its author's; staff read a review once it is submitted.
        const mayReadScores = reads || (state === 'submitted' && (who === 'officer' || who === 'auditor'));
        if (!mayReadScores) expect([who, answers.some((answer) => answer.text.includes(draft))]).toEqual([who, false]);
      }
      expect(found).toEqual(cells);
    });
  }

  it('gives a file of this proposal only, as a download', async () => {
    const { review, file } = await scene('accepted');
    const elsewhere = await scene('declined');
    const answer = await visitors.own.get(`/en/reviews/${review}/files/${file}`);
    expect([answer.status, answer.headers.get('content-disposition'), answer.text]).toEqual([200, expect.stringContaining('attachment; filename="annex.pdf"'), '%PDF-1.4 annex']);
    for (const other of [elsewhere.file, newId(), 'no-id']) expect((await visitors.own.api('GET', `/reviews/${review}/files/${other}`)).status).toBe(404);
    await portal.source.query('update attachments set removed_at = now() where id = $1', [file]);
    expect((await visitors.own.api('GET', `/reviews/${review}/files/${file}`)).status).toBe(404);
  });

  it('ends with the role of reviewer', async () => {
    const { review } = await scene('accepted');
    await portal.source.query(`delete from person_roles where person_id = $1 and role = 'reviewer'`, [world.people['reviewer1@reviews.example']]);
    expect((await visitors.own.api('GET', `/reviews/${review}`)).status).toBe(404);
    await portal.source.query(`insert into person_roles (person_id, role, given_at) values ($1, 'reviewer', now())`, [world.people['reviewer1@reviews.example']]);
  });

  it('keeps staff who review a proposal from reading the others before their own is submitted', async () => {
    const { proposal } = await scene('submitted');
    const officer = world.people['officer@hsp.example'];
    await portal.source.query(`insert into person_roles (person_id, role, given_at) values ($1, 'reviewer', now())`, [officer]);
    const own = await insertReview(portal, world, call, proposal, 'officer@hsp.example', { state: 'accepted' });
    const others: { id: string }[] = await portal.source.query(`select id from review_assignments where proposal_id = $1 and reviewer_id <> $2 and state = 'submitted'`, [proposal, officer]);
    expect((await visitors.officer.api('GET', `/proposals/${proposal}/reviews`)).status).toBe(403);
    for (const { id } of others) {
      expect((await visitors.officer.api('GET', `/reviews/${id}`)).status).toBe(403);
      expect((await visitors.officer.api('POST', `/reviews/${id}/return`, { reason: 'mine' })).status).toBe(403);
    }
    expect(await portal.source.query(`select state from review_assignments where id = any($1)`, [others.map(({ id }) => id)])).toEqual(others.map(() => ({ state: 'submitted' })));
    expect((await visitors.officer.api('GET', `/reviews/${own}`)).json.audience).toBe('reviewer');
    expect((await visitors.officer.api('POST', `/reviews/${own}/dismissal`, { reason: 'mine' })).status).toBe(403);
    await portal.source.query(`delete from person_roles where person_id = $1 and role = 'reviewer'`, [officer]);
  });
});
