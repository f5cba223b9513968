import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound, type Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { Clock } from '../../../kernel/time/clock.js';
import type { Work } from '../../../platform/database/unit-of-work.js';
import { newToken, tokenHash } from './one-time-token.js';

export type TokenPurpose = 'confirmation' | 'password';
export type TokenStanding = 'open' | 'used' | 'expired';

/** How long a link in a letter works. */
export const tokenHours: Record<TokenPurpose, number> = { confirmation: 48, password: 2 };

const says = texts({
  used: { en: 'This link was used already. Each link works once.', fr: 'Ce lien a déjà servi. Chaque lien ne fonctionne qu’une fois.' },
  expired: { en: 'This link has expired. Ask for a new one.', fr: 'Ce lien est expiré. Demandez-en un nouveau.' },
});
/** What a registrant typed: it waits with the link, and becomes the account's only when that link is used. */
export interface Registrant {
  name: string;
  locale: Locale;
  passwordHash: string;
}

const refusals: Record<Exclude<TokenStanding, 'open'>, () => Refusal> = {
  used: () => wrongState('linkUsed', says.used),
  expired: () => wrongState('linkExpired', says.expired),
};

interface Row {
  personId: string;
  name: string;
  expiresAt: Date;
  usedAt: Date | null;
}
const standingOf = (row: Row, now: Date): TokenStanding => (row.usedAt ? 'used' : now >= row.expiresAt ? 'expired' : 'open');
const select = `select t.person_id as "personId", coalesce(t.name, p.name) as name, t.expires_at as "expiresAt", t.used_at as "usedAt"
  from account_tokens t join persons p on p.id = t.person_id where t.token_hash = $1 and t.purpose = $2`;

/** More attempts to register one address than these are not looked at: each costs the work of a password. */
const mostAttempts = 10;

/** Single-use links to an account. A new link to a new password takes the place of those sent before. */
@Injectable()
export class AccountTokens {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async issue(work: Work, personId: string): Promise<{ token: string; expiresAt: Date }> {
    await work.manager.query("update account_tokens set used_at = $2 where person_id = $1 and purpose = 'password' and used_at is null", [personId, work.at]);
    return this.#write(work, personId, 'password', null);
  }

  /** A link for one attempt to register; others of the same address stay as they are, so that nobody can void somebody else's. */
  issueFor(work: Work, personId: string, registrant: Registrant): Promise<{ token: string; expiresAt: Date }> {
    return this.#write(work, personId, 'confirmation', registrant);
  }

  /** Looks without using: mail scanners open links too. An unknown token is a 404. */
  async look(token: string, purpose: TokenPurpose): Promise<{ name: string; standing: TokenStanding; expiresAt: Date }> {
    const [row] = await this.source.query<Row[]>(select, [tokenHash(token), purpose]);
    if (!row) throw notFound();
    return { name: row.name, standing: standingOf(row, this.clock.now()), expiresAt: row.expiresAt };
  }

  /** What was typed in the attempts to register the address of a link, the newest first; nothing once the address is confirmed. */
  attempts(token: string, manager: EntityManager = this.source.manager): Promise<Registrant[]> {
    return manager.query<Registrant[]>(
      `select coalesce(o.name, p.name) as name, coalesce(o.locale, p.locale) as locale, coalesce(o.password_hash, p.password_hash) as "passwordHash"
       from account_tokens t join account_tokens o using (person_id, purpose) join persons p on p.id = t.person_id
       where t.token_hash = $1 and t.purpose = 'confirmation' and o.used_at is null order by o.created_at desc limit ${mostAttempts}`, [tokenHash(token)]);
  }

  /** Uses the link up and says whose it was. Of two at once, one wins. */
  async use(work: Work, token: string, purpose: TokenPurpose): Promise<string> {
    const [row] = await work.manager.query<Row[]>(`${select} for update`, [tokenHash(token), purpose]);
    if (!row) throw notFound();
    const standing = standingOf(row, work.at);
    if (standing !== 'open') throw refusals[standing]();
    return row.personId;
  }

  /** No link to an account works any more: one of them was used. */
  async spend(work: Work, personId: string): Promise<void> {
    await work.manager.query('update account_tokens set used_at = $2 where person_id = $1 and used_at is null', [personId, work.at]);
  }

  async #write(work: Work, personId: string, purpose: TokenPurpose, registrant: Registrant | null): Promise<{ token: string; expiresAt: Date }> {
    const { token, hash } = newToken();
    const expiresAt = new Date(work.at.getTime() + tokenHours[purpose] * 3_600_000);
    await work.manager.query(
      'insert into account_tokens (token_hash, person_id, purpose, created_at, expires_at, name, locale, password_hash) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [hash, personId, purpose, work.at, expiresAt, registrant?.name, registrant?.locale, registrant?.passwordHash]);
    return { token, expiresAt };
  }
}
