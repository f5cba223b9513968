import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { PostOffice } from '../../../platform/mail/post-office.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { newToken, permissions, tokenHash } from '../../accounts/index.js';
import { type InvitationDates, invitationDays, invitationStanding, readerOfInvitation } from '../../applicants/index.js';
import type { InvitationToReviewView, ListedInvitation, ReviewerInvitationsView } from './invitation.view.js';
import { reviewerLetter } from './invitation-words.js';
import { ReviewerProfiles } from './profiles.service.js';
import { registerRefusals as says } from './register-words.js';
import type { DeclineInvitation, InviteReviewer } from './reviewers.dto.js';

const pageSize = 20;
const mostPerDay = 100;
const dayMs = 86_400_000;

interface Row extends InvitationDates {
  id: string;
  name: string;
  email: string;
  language: Locale;
  invitedById: string;
  invitedBy: string;
}
const columns = `i.id, i.name, i.email, i.language, i.invited_by as "invitedById", p.name as "invitedBy", i.sent_at as "sentAt", i.expires_at as "expiresAt",
  i.accepted_at as "acceptedAt", i.declined_at as "declinedAt", i.revoked_at as "revokedAt"`;
const from = 'from reviewer_invitations i join persons p on p.id = i.invited_by';

/** Invitations to become a reviewer: one address, one link, one answer. Only the hash of the link is kept. */
@Injectable()
export class ReviewerInvitations {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly post: PostOffice,
    private readonly profiles: ReviewerProfiles,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  async list(after: string | null, me: Actor): Promise<ReviewerInvitationsView> {
    const rows = await this.source.query<(Row & Omit<ListedInvitation, 'standing' | 'answeredAt'>)[]>(
      `select ${columns}, i.accepted_by as "personId", i.decline_code as "declineReason", i.decline_note as "declineNote" ${from}
       where $1::uuid is null or i.id < $1 order by i.id desc limit ${pageSize + 1}`, [isId(after) ? after : null]);
    const now = this.clock.now();
    const shown = rows.slice(0, pageSize);
    return {
      invitations: shown.map(({ acceptedAt, declinedAt, revokedAt, invitedById: _, ...one }) => ({ ...one, standing: invitationStanding({ acceptedAt, declinedAt, revokedAt, expiresAt: one.expiresAt }, now), answeredAt: acceptedAt ?? declinedAt ?? revokedAt })),
      next: rows.length > pageSize ? shown.at(-1)!.id : null, mayManage: hasRole(me, ...permissions['reviewer.manage']),
    };
  }

  async invite({ name, email, language }: InviteReviewer, me: Actor): Promise<void> {
    if (email === me.email) throw invalidField('email', 'ownAddress', says.ownAddress);
    const mailId = await this.units.run(async (work) => {
      const [facts] = await work.manager.query<{ reviewer: boolean; today: number }[]>(
        `select exists (select 1 from persons p join person_roles o on o.person_id = p.id and o.role = 'reviewer' where p.email = $1) as reviewer,
           (select count(*)::int from reviewer_invitations where invited_by = $2 and sent_at > $3) as today`, [email, me.personId, new Date(work.at.getTime() - dayMs)]);
      if (facts!.reviewer) throw invalidField('email', 'alreadyReviewer', says.alreadyReviewer);
      if (facts!.today >= mostPerDay) throw new Refusal('tooMany', 'tooManyInvitations', says.tooMany);
      const id = newId();
      const { token, hash } = newToken();
      const expiresAt = this.lastInstant(work);
      const made = await work.manager.query<unknown[]>(
        'insert into reviewer_invitations (id, email, name, language, token_hash, invited_by, created_at, sent_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $7, $8) on conflict do nothing returning id',
        [id, email, name, language, hash, me.personId, work.at, expiresAt]);
      if (!made.length) throw invalidField('email', 'alreadyInvited', says.alreadyInvited);
      work.record({ name: 'reviewerInvitation.sent', subjectType: 'reviewerInvitation', subjectId: id, actorId: me.personId });
      return this.write(work, { id, name, email, language }, token, expiresAt);
    });
    await this.leave(mailId);
  }

  /** A new link for an invitation whose link no longer works; the old one stays dead. */
  async renew(id: string, me: Actor): Promise<void> {
    const mailId = await this.units.run(async (work) => {
      const row = await this.unanswered(work, id);
      if (invitationStanding(row, work.at) !== 'expired') throw wrongState('invitationNotExpired', says.notExpired);
      const { token, hash } = newToken();
      const expiresAt = this.lastInstant(work);
      await work.manager.query('update reviewer_invitations set token_hash = $2, sent_at = $3, expires_at = $4 where id = $1', [id, hash, work.at, expiresAt]);
      work.record({ name: 'reviewerInvitation.renewed', subjectType: 'reviewerInvitation', subjectId: id, actorId: me.personId });
      return this.write(work, row, token, expiresAt);
    });
    await this.leave(mailId);
  }

  async revoke(id: string, me: Actor): Promise<void> {
    await this.units.run(async (work) => {
      await this.unanswered(work, id);
      await work.manager.query('update reviewer_invitations set revoked_at = $2 where id = $1', [id, work.at]);
      work.record({ name: 'reviewerInvitation.revoked', subjectType: 'reviewerInvitation', subjectId: id, actorId: me.personId });
    });
  }

  /** Looks without using: mail scanners open links too. */
  async show(token: string, me: Actor | null): Promise<InvitationToReviewView> {
    const [row] = await this.source.query<Row[]>(`select ${columns} ${from} where i.token_hash = $1`, [tokenHash(token)]);
    if (!row) throw notFound();
    const { name, email, invitedBy, expiresAt } = row;
    return { token, standing: invitationStanding(row, this.clock.now()), name, email, invitedBy, expiresAt, reader: readerOfInvitation(me, email), readerEmail: me?.email ?? null };
  }

  /** Gives the invited person the role. Only the account of the invited address accepts, and only confirmed addresses sign in. */
  async accept(token: string, me: Actor): Promise<{ personId: string }> {
    return this.units.run(async (work) => {
      const row = await this.byToken(work, token);
      if (row.email !== me.email) throw forbidden('otherAddress', says.otherAddress);
      if (invitationStanding(row, work.at) !== 'open') throw wrongState('invitationNotOpen', says.notOpen);
      await work.manager.query('update reviewer_invitations set accepted_at = $2, accepted_by = $3 where id = $1', [row.id, work.at, me.personId]);
      const given = await work.manager.query<unknown[]>(`insert into person_roles (person_id, role, given_by, given_at) values ($1, 'reviewer', $2, $3) on conflict do nothing returning role`, [me.personId, row.invitedById, work.at]);
      if (given.length) work.record({ name: 'person.roleGiven', subjectType: 'person', subjectId: me.personId, actorId: me.personId, particulars: { role: 'reviewer', invitationId: row.id } });
      work.record({ name: 'reviewerInvitation.accepted', subjectType: 'reviewerInvitation', subjectId: row.id, actorId: me.personId });
      await this.profiles.registerIn(work, me.personId, me);
      return { personId: me.personId };
    });
  }

  /** Whoever has the letter declines, with or without an account. */
  async decline(token: string, { reason, note }: DeclineInvitation, me: Actor | null): Promise<void> {
    await this.units.run(async (work) => {
      const row = await this.byToken(work, token);
      if (invitationStanding(row, work.at) !== 'open') throw wrongState('invitationNotOpen', says.notOpen);
      await work.manager.query('update reviewer_invitations set declined_at = $2, decline_code = $3, decline_note = $4 where id = $1', [row.id, work.at, reason, note ?? null]);
      work.record({ name: 'reviewerInvitation.declined', subjectType: 'reviewerInvitation', subjectId: row.id, actorId: me?.email === row.email ? me.personId : null, particulars: { reason } });
    });
  }

  private async byToken(work: Work, token: string): Promise<Row> {
    const [row] = await work.manager.query<Row[]>(`select ${columns} ${from} where i.token_hash = $1 for update of i`, [tokenHash(token)]);
    if (!row) throw notFound();
    return row;
  }

  /** An invitation that still waits for its answer, locked; expired ones wait too. */
  private async unanswered(work: Work, id: string): Promise<Row> {
    const [row] = isId(id) ? await work.manager.query<Row[]>(`select ${columns} ${from} where i.id = $1 for update of i`, [id]) : [];
    if (!row) throw notFound();
    if (!['open', 'expired'].includes(invitationStanding(row, work.at))) throw wrongState('invitationNotOpen', says.notOpen);
    return row;
  }

  private lastInstant(work: Work): Date {
    return new Date(work.at.getTime() + invitationDays * dayMs);
  }

  private async write(work: Work, { id, name, email, language }: Pick<Row, 'id' | 'name' | 'email' | 'language'>, token: string, expiresAt: Date): Promise<string | null> {
    const [person] = await work.manager.query<{ id: string }[]>('select id from persons where email = $1', [email]);
    const link = `${this.baseUrl}/${language}/invitations-to-review/${token}`;
    return this.post.write({ dedupeKey: `reviewer-invitation-${id}-${work.at.getTime()}`, personId: person?.id ?? null, to: email, locale: language, ...reviewerLetter(language, { name, link, expiresAt }) }, work.manager);
  }

  /** Wakes the sender; when the queue is away the letter waits for the sweep. */
  private async leave(mailId: string | null): Promise<void> {
    if (mailId) await this.post.wake(mailId).catch(() => undefined);
  }
}
