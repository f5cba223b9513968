import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { forbidden, invalidField, notFound, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { PostOffice } from '../../../platform/mail/post-office.js';
import { BASE_URL } from '../../../platform/platform.module.js';
import { newToken, tokenHash } from '../../accounts/index.js';
import type { OrganizationRole } from '../organization-role.js';
import type { InvitationView } from '../organization.view.js';
import { owns, seen } from '../organizations.service.js';
import { invitationLetter } from './invitation-letter.js';
import { joinIn } from './join.js';
import { invitationDays, invitationStanding, readerOfInvitation } from './invitation-standing.js';
import { lockForOwner, lockOrganization } from './lock.js';
import type { InvitationDto } from './members.dto.js';
import { chosenRoles } from './members.service.js';

const mostPerDay = 30;

const says = texts({
  member: { en: 'This person is a member already. Change the roles in the list of members.', fr: 'Cette personne est déjà membre. Modifiez ses rôles dans la liste des membres.' },
  tooMany: { en: 'Too many invitations were sent today. Try again tomorrow.', fr: 'Trop d’invitations ont été envoyées aujourd’hui. Réessayez demain.' },
  otherAddress: { en: 'This invitation was sent to another address. Sign in with the account of that address to accept it.', fr: 'Cette invitation a été envoyée à une autre adresse. Ouvrez une session avec le compte de cette adresse pour l’accepter.' },
  notOpen: { en: 'This invitation is no longer open. Ask for a new one.', fr: 'Cette invitation n’est plus ouverte. Demandez-en une nouvelle.' },
});

interface Row {
  id: string;
  organizationId: string;
  organizationName: string;
  invitedBy: string;
  email: string;
  roles: OrganizationRole[];
  expiresAt: Date;
  acceptedAt: Date | null;
  revokedAt: Date | null;
}
const select = `select i.id, i.organization_id as "organizationId", o.legal_name as "organizationName", p.name as "invitedBy", i.email, i.roles,
    i.expires_at as "expiresAt", i.accepted_at as "acceptedAt", i.revoked_at as "revokedAt"
  from organization_invitations i join organizations o on o.id = i.organization_id join persons p on p.id = i.invited_by where i.token_hash = $1`;

/** Invitations by letter: one address, one use, fourteen days. */
@Injectable()
export class Invitations {
  constructor(
    private readonly source: DataSource,
    private readonly units: UnitOfWork,
    private readonly post: PostOffice,
    private readonly clock: Clock,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  async invite(organizationId: string, dto: InvitationDto, me: Actor): Promise<void> {
    seen(organizationId, me);
    if (!owns(organizationId, me)) throw forbidden();
    const roles = chosenRoles(dto.roles);
    const mailId = await this.units.run(async (work) => {
      await lockForOwner(work, organizationId, me);
      await this.#mayInvite(work, organizationId, dto.email);
      return this.#inviteIn(work, organizationId, dto.email, roles, me);
    });
    if (mailId) await this.post.wake(mailId).catch(() => undefined);
  }

  async revoke(organizationId: string, invitationId: string, me: Actor): Promise<void> {
    seen(organizationId, me);
    if (!owns(organizationId, me)) throw forbidden();
    if (!isId(invitationId)) throw notFound();
    await this.units.run(async (work) => {
      await lockForOwner(work, organizationId, me);
      const [, revoked] = await work.manager.query<[unknown[], number]>(
        'update organization_invitations set revoked_at = $3 where organization_id = $1 and id = $2 and accepted_at is null and revoked_at is null', [organizationId, invitationId, work.at]);
      if (!revoked) throw notFound();
      work.record({ name: 'organization.invitationRevoked', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { invitationId } });
    });
  }

  async show(token: string, me: Actor | null): Promise<InvitationView> {
    const [row] = await this.source.query<Row[]>(select, [tokenHash(token)]);
    if (!row) throw notFound();
    const { organizationId, organizationName, invitedBy, email, roles, expiresAt } = row;
    return {
      token, standing: invitationStanding(row, this.clock.now()), organizationId, organizationName, invitedBy, email, roles, expiresAt,
      reader: readerOfInvitation(me, email), readerEmail: me?.email ?? null,
    };
  }

  /** Makes the invited person a member; who is one already gets the roles on top. */
  async accept(token: string, me: Actor): Promise<{ organizationId: string }> {
    return this.units.run(async (work) => {
      const [found] = await work.manager.query<Row[]>(select, [tokenHash(token)]);
      if (!found) throw notFound();
      await lockOrganization(work, found.organizationId);
      const [row] = await work.manager.query<Row[]>(`${select} for update of i`, [tokenHash(token)]);
      if (row!.email !== me.email) throw forbidden('otherAddress', says.otherAddress);
      if (invitationStanding(row!, work.at) !== 'open') throw wrongState('invitationNotOpen', says.notOpen);
      await this.#join(work, row!, me);
      return { organizationId: row!.organizationId };
    });
  }

  async #mayInvite(work: Work, organizationId: string, email: string): Promise<void> {
    const [facts] = await work.manager.query<{ member: boolean; today: number }[]>(
      `select exists (select 1 from organization_members m join persons p on p.id = m.person_id where m.organization_id = $1 and p.email = $2) as member,
         (select count(*)::int from organization_invitations where organization_id = $1 and created_at > $3) as today`,
      [organizationId, email, new Date(work.at.getTime() - 86_400_000)]);
    if (facts!.member) throw invalidField('email', 'alreadyMember', says.member);
    if (facts!.today >= mostPerDay) throw new Refusal('tooMany', 'tooManyInvitations', says.tooMany);
  }

  async #inviteIn(work: Work, organizationId: string, email: string, roles: OrganizationRole[], me: Actor): Promise<string | null> {
    const { token, hash } = newToken();
    const id = newId();
    const expiresAt = new Date(work.at.getTime() + invitationDays * 86_400_000);
    await work.manager.query('update organization_invitations set revoked_at = $3 where organization_id = $1 and email = $2 and accepted_at is null and revoked_at is null', [organizationId, email, work.at]);
    await work.manager.query(
      'insert into organization_invitations (id, organization_id, email, roles, token_hash, invited_by, created_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, organizationId, email, roles, hash, me.personId, work.at, expiresAt]);
    const [context] = await work.manager.query<{ organization: string; personId: string | null; locale: Locale | null }[]>(
      'select o.legal_name as organization, p.id as "personId", p.locale from organizations o left join persons p on p.email = $2 where o.id = $1', [organizationId, email]);
    const { organization, personId, locale } = context!;
    work.record({ name: 'organization.memberInvited', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { invitationId: id, roles } });
    const link = (language: Locale): string => `${this.baseUrl}/${language}/invitations/${token}`;
    return this.post.write({ dedupeKey: `invitation-${id}`, personId, to: email, locale: locale ?? me.locale, ...invitationLetter({ inviter: me.name, organization, roles, expiresAt, link }, locale) }, work.manager);
  }

  async #join(work: Work, row: Row, me: Actor): Promise<void> {
    await work.manager.query('update organization_invitations set accepted_at = $2, accepted_by = $3 where id = $1', [row.id, work.at, me.personId]);
    await joinIn(work, row.organizationId, { personId: me.personId, roles: row.roles, actorId: me.personId }, { invitationId: row.id });
  }
}
