import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { notFound, type Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
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
const select = `select t.person_id as "personId", p.name, t.expires_at as "expiresAt", t.used_at as "usedAt"
  from account_tokens t join persons p on p.id = t.person_id where t.token_hash = $1 and t.purpose = $2`;

/** Single-use links to an account. A new one takes the place of those sent before. */
@Injectable()
export class AccountTokens {
  constructor(
    private readonly source: DataSource,
    private readonly clock: Clock,
  ) {}

  async issue(work: Work, personId: string, purpose: TokenPurpose): Promise<{ token: string; expiresAt: Date }> {
    await work.manager.query('update account_tokens set used_at = $3 where person_id = $1 and purpose = $2 and used_at is null', [personId, purpose, work.at]);
    const { token, hash } = newToken();
    const expiresAt = new Date(work.at.getTime() + tokenHours[purpose] * 3_600_000);
    await work.manager.query('insert into account_tokens (token_hash, person_id, purpose, created_at, expires_at) values ($1, $2, $3, $4, $5)', [hash, personId, purpose, work.at, expiresAt]);
    return { token, expiresAt };
  }

  /** Looks without using: mail scanners open links too. An unknown token is a 404. */
  async look(token: string, purpose: TokenPurpose): Promise<{ name: string; standing: TokenStanding; expiresAt: Date }> {
    const [row] = await this.source.query<Row[]>(select, [tokenHash(token), purpose]);
    if (!row) throw notFound();
    return { name: row.name, standing: standingOf(row, this.clock.now()), expiresAt: row.expiresAt };
  }

  /** Uses the link up and says whose it was. Of two at once, one wins. */
  async use(work: Work, token: string, purpose: TokenPurpose): Promise<string> {
    const [row] = await work.manager.query<Row[]>(`${select} for update of t`, [tokenHash(token), purpose]);
    if (!row) throw notFound();
    const standing = standingOf(row, work.at);
    if (standing !== 'open') throw refusals[standing]();
    await work.manager.query('update account_tokens set used_at = $3 where person_id = $1 and purpose = $2 and used_at is null', [row.personId, purpose, work.at]);
    return row.personId;
  }
}
