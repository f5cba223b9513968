import { Injectable } from '@nestjs/common';
import { invalid, invalidField } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { newId } from '../../../kernel/ids/ids.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { AccountPost } from '../account-post.js';
import { LetterLimits } from '../letter-limits.js';
import { passwordProblem } from '../password/password-policy.js';
import { hashPassword, passwordFits } from '../passwords.js';
import { safePath, withNext } from '../safe-path.js';
import { SignInLimits } from '../sign-in-limits.js';
import { AccountTokens, type Registrant, type TokenStanding } from '../tokens/account-tokens.js';
import type { RegistrationDto } from './registration.dto.js';

/** The text people agree to when they register; its edition is remembered with the event. */
export const privacyEdition = '2026-11';

const says = texts({
  needed: { en: 'Enter the password that you chose when you registered.', fr: 'Entrez le mot de passe que vous avez choisi à l’inscription.' },
  wrong: { en: 'This password belongs to no registration of this address. Try again, or ask for a new password.', fr: 'Ce mot de passe ne correspond à aucune inscription de cette adresse. Essayez de nouveau ou demandez un nouveau mot de passe.' },
});

interface Known {
  id: string;
  name: string;
  locale: Locale;
}

/** How somebody gets an account. Whether an address is known shows only in the letter to it. */
@Injectable()
export class Registration {
  constructor(
    private readonly units: UnitOfWork,
    private readonly tokens: AccountTokens,
    private readonly post: AccountPost,
    private readonly limits: LetterLimits,
    private readonly tries: SignInLimits,
  ) {}

  async register(dto: RegistrationDto, origin: string): Promise<void> {
    const weak = passwordProblem(dto.password, dto);
    if (weak) throw invalid([weak]);
    await this.limits.take(origin, dto.email);
    const registrant = { name: dto.name, locale: dto.locale, passwordHash: await hashPassword(dto.password) };
    const mailId = await this.units.run(async (work) => {
      const personId = await this.#claim(work, dto.email, registrant);
      return personId ? this.#inviteToConfirm(work, { id: personId, email: dto.email, ...registrant }, safePath(dto.next)) : this.#tellOwner(work, dto.email);
    });
    await this.post.leave(mailId);
  }

  /** A link, and whether it takes the password typed at the registration as well. */
  async look(token: string): Promise<{ name: string; standing: TokenStanding; expiresAt: Date; contested: boolean }> {
    const found = await this.tokens.look(token, 'confirmation');
    return { ...found, contested: found.standing === 'open' && (await this.tokens.attempts(token)).length > 1 };
  }

  /**
   * Makes an account of what one registrant typed. Where an address was registered more than once, the link proves
   * whose the address is, and the password which of the attempts was theirs: nobody's click confirms a stranger's words.
   */
  async confirm(token: string, password: string | null, origin: string): Promise<void> {
    const known = await this.tokens.attempts(token);
    const own = known.length > 1 ? await this.#attemptOf(known, password, origin, token) : known[0];
    await this.units.run(async (work) => {
      const personId = await this.tokens.use(work, token, 'confirmation');
      if (!own || (password === null && (await this.tokens.attempts(token, work.manager)).length > 1)) throw invalidField('password', 'passwordNeeded', says.needed);
      await work.manager.query('update persons set name = $2, locale = $3, password_hash = $4, email_confirmed_at = $5 where id = $1 and email_confirmed_at is null', [personId, own.name, own.locale, own.passwordHash, work.at]);
      await this.tokens.spend(work, personId);
      work.record({ name: 'person.emailConfirmed', subjectType: 'person', subjectId: personId, actorId: personId });
    });
  }

  async #attemptOf(attempts: readonly Registrant[], password: string | null, origin: string, token: string): Promise<Registrant> {
    if (password === null) throw invalidField('password', 'passwordNeeded', says.needed);
    await this.tries.take(origin, token);
    for (const attempt of attempts) if (await passwordFits(attempt.passwordHash, password)) return attempt;
    throw invalidField('password', 'passwordWrong', says.wrong);
  }

  /** Writes the letter with a link of this attempt. Nothing that was typed stands in it: the address may be a stranger's. */
  async #inviteToConfirm(work: Work, person: Registrant & { id: string; email: string }, next: string | null): Promise<string | null> {
    const { token, expiresAt } = await this.tokens.issueFor(work, person.id, person);
    return this.post.write(work, 'confirmation', person, { link: this.post.link(person.locale, withNext(`/registration/confirmation/${token}`, next)), until: formatInstant(expiresAt, person.locale) });
  }

  /** A new person, or one whom nobody has confirmed yet and who stays as they are until then. Null when the address belongs to somebody. */
  async #claim(work: Work, email: string, { name, locale, passwordHash }: Registrant): Promise<string | null> {
    const made = await work.manager.query<{ id: string }[]>(
      'insert into persons (id, email, name, locale, password_hash, created_at) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing returning id', [newId(), email, name, locale, passwordHash, work.at]);
    const [waiting] = made.length ? made : await work.manager.query<{ id: string }[]>(
      'select id from persons where email = $1 and email_confirmed_at is null and deactivated_at is null for update', [email]);
    if (waiting) work.record({ name: 'person.registered', subjectType: 'person', subjectId: waiting.id, actorId: waiting.id, particulars: { privacyEdition } });
    return waiting?.id ?? null;
  }

  async #tellOwner(work: Work, email: string): Promise<string | null> {
    const [owner] = await work.manager.query<Known[]>('select id, name, locale from persons where email = $1', [email]);
    if (!owner) return null;
    return this.post.write(work, 'alreadyRegistered', { ...owner, email }, { name: owner.name, link: this.post.link(owner.locale, '/sign-in') });
  }
}
