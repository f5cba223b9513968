import { Injectable } from '@nestjs/common';
import { invalid } from '../../../kernel/errors/refusal.js';
import type { Locale } from '../../../kernel/i18n/text.js';
import { newId } from '../../../kernel/ids/ids.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { AccountPost } from '../account-post.js';
import { LetterLimits } from '../letter-limits.js';
import { passwordProblem } from '../password/password-policy.js';
import { hashPassword } from '../passwords.js';
import { safePath, withNext } from '../safe-path.js';
import { AccountTokens } from '../tokens/account-tokens.js';
import type { RegistrationDto } from './registration.dto.js';

/** The text people agree to when they register; its edition is remembered with the event. */
export const privacyEdition = '2026-11';

interface Known {
  id: string;
  name: string;
  locale: Locale;
  confirmed: boolean;
}

/** How somebody gets an account. Whether an address is known shows only in the letter to it. */
@Injectable()
export class Registration {
  constructor(
    private readonly units: UnitOfWork,
    private readonly tokens: AccountTokens,
    private readonly post: AccountPost,
    private readonly limits: LetterLimits,
  ) {}

  async register(dto: RegistrationDto, origin: string): Promise<void> {
    const weak = passwordProblem(dto.password, dto);
    if (weak) throw invalid([weak]);
    await this.limits.take(origin, dto.email);
    const hash = await hashPassword(dto.password);
    const mailId = await this.units.run(async (work) => {
      const personId = await this.#claim(work, dto, hash);
      return personId ? this.inviteToConfirm(work, { id: personId, ...dto }, safePath(dto.next)) : this.#tellOwner(work, dto.email);
    });
    await this.post.leave(mailId);
  }

  /** Writes the letter with a new confirmation link. */
  async inviteToConfirm(work: Work, person: { id: string; name: string; email: string; locale: Locale }, next: string | null): Promise<string | null> {
    const { token, expiresAt } = await this.tokens.issue(work, person.id, 'confirmation');
    return this.post.write(work, 'confirmation', person, {
      name: person.name, link: this.post.link(person.locale, withNext(`/registration/confirmation/${token}`, next)), until: formatInstant(expiresAt, person.locale),
    });
  }

  async confirm(token: string): Promise<void> {
    await this.units.run(async (work) => {
      const personId = await this.tokens.use(work, token, 'confirmation');
      await work.manager.query('update persons set email_confirmed_at = coalesce(email_confirmed_at, $2) where id = $1', [personId, work.at]);
      work.record({ name: 'person.emailConfirmed', subjectType: 'person', subjectId: personId, actorId: personId });
    });
  }

  /** A new person, or an unconfirmed one written over: nobody keeps an address in reserve with a password of theirs. Null when it belongs to somebody. */
  async #claim(work: Work, dto: RegistrationDto, hash: string): Promise<string | null> {
    const id = newId();
    const values = [id, dto.email, dto.name, dto.locale, hash, work.at];
    const made = await work.manager.query<{ id: string }[]>(
      'insert into persons (id, email, name, locale, password_hash, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing returning id', values);
    let personId: string | null = made[0]?.id ?? null;
    if (!personId) {
      const [rows] = await work.manager.query<[{ id: string }[], number]>(
        'update persons set name = $2, locale = $3, password_hash = $4 where email = $1 and email_confirmed_at is null and deactivated_at is null returning id', [dto.email, dto.name, dto.locale, hash]);
      personId = rows[0]?.id ?? null;
    }
    if (personId) work.record({ name: 'person.registered', subjectType: 'person', subjectId: personId, actorId: personId, particulars: { privacyEdition } });
    return personId;
  }

  async #tellOwner(work: Work, email: string): Promise<string | null> {
    const [owner] = await work.manager.query<Known[]>('select id, name, locale from persons where email = $1', [email]);
    if (!owner) return null;
    return this.post.write(work, 'alreadyRegistered', { ...owner, email }, { name: owner.name, link: this.post.link(owner.locale, '/sign-in') });
  }
}
