import { Injectable } from '@nestjs/common';
import { invalid, invalidField, notFound } from '../../../kernel/errors/refusal.js';
import { type Locale, texts } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { AccountPost } from '../account-post.js';
import { LetterLimits } from '../letter-limits.js';
import { hashPassword, passwordFits } from '../passwords.js';
import { OwnSessions } from '../sessions/own-sessions.js';
import { SignInLimits } from '../sign-in-limits.js';
import { AccountTokens } from '../tokens/account-tokens.js';
import { passwordProblem } from './password-policy.js';

const says = texts({
  wrong: { en: 'This is not your current password.', fr: 'Ce n’est pas votre mot de passe actuel.' },
});

interface Owner {
  id: string;
  name: string;
  email: string;
  locale: Locale;
  passwordHash: string;
  confirmed: boolean;
  active: boolean;
}
const select = `select id, name, email, locale, password_hash as "passwordHash", email_confirmed_at is not null as confirmed, deactivated_at is null as active from persons`;

/** How passwords are replaced: forgotten ones through a letter, known ones from the profile. */
@Injectable()
export class PasswordCare {
  constructor(
    private readonly units: UnitOfWork,
    private readonly tokens: AccountTokens,
    private readonly post: AccountPost,
    private readonly letters: LetterLimits,
    private readonly tries: SignInLimits,
    private readonly sessions: OwnSessions,
  ) {}

  /** Always writes one letter, so that the answer and its time say nothing about the address. */
  async request(email: string, origin: string, locale: Locale): Promise<void> {
    await this.letters.take(origin, email);
    const mailId = await this.units.run(async (work) => {
      const [owner] = await work.manager.query<Owner[]>(`${select} where email = $1`, [email]);
      if (!owner?.active) return this.post.write(work, 'noAccount', { id: null, email, locale }, { link: this.post.link(locale, '/registration') });
      const { token, expiresAt } = await this.tokens.issue(work, owner.id);
      return this.post.write(work, 'password', owner, { link: this.post.link(owner.locale, `/password/${token}`), until: formatInstant(expiresAt, owner.locale) });
    });
    await this.post.leave(mailId);
  }

  /** Sets a new password by the link in a letter, and ends every session. Who reads the letters of an address owns it: the link confirms it too. */
  async set(token: string, password: string): Promise<void> {
    const hash = await hashPassword(password);
    const mailId = await this.units.run(async (work) => {
      const owner = await this.#owner(work, await this.tokens.use(work, token, 'password'));
      const weak = passwordProblem(password, owner);
      if (weak) throw invalid([weak]);
      await this.#confirm(work, owner);
      return this.#replace(work, owner, hash, null);
    });
    await this.post.leave(mailId);
  }

  /** Changes the password of the signed-in person, and ends the other sessions. */
  async change(personId: string, current: string, next: string, keep: string, origin: string): Promise<void> {
    const before = await this.units.run((work) => this.#owner(work, personId));
    await this.tries.take(origin, before.email);
    if (!(await passwordFits(before.passwordHash, current))) throw invalidField('currentPassword', 'passwordWrong', says.wrong);
    const weak = passwordProblem(next, before, 'newPassword');
    if (weak) throw invalid([weak]);
    await this.tries.forgive(origin, before.email);
    const hash = await hashPassword(next);
    const mailId = await this.units.run(async (work) => this.#replace(work, await this.#owner(work, personId), hash, keep));
    await this.post.leave(mailId);
  }

  async #owner(work: Work, personId: string): Promise<Owner> {
    const [owner] = await work.manager.query<Owner[]>(`${select} where id = $1 and deactivated_at is null`, [personId]);
    if (!owner) throw notFound();
    return owner;
  }

  async #confirm(work: Work, owner: Owner): Promise<void> {
    if (owner.confirmed) return;
    await work.manager.query('update persons set email_confirmed_at = $2 where id = $1', [owner.id, work.at]);
    work.record({ name: 'person.emailConfirmed', subjectType: 'person', subjectId: owner.id, actorId: owner.id });
  }

  async #replace(work: Work, owner: Owner, hash: string, keep: string | null): Promise<string | null> {
    await work.manager.query('update persons set password_hash = $2 where id = $1', [owner.id, hash]);
    await this.tokens.spend(work, owner.id);
    await this.sessions.endIn(work, owner.id, keep);
    work.record({ name: 'person.passwordChanged', subjectType: 'person', subjectId: owner.id, actorId: owner.id, particulars: { byLetter: keep === null } });
    return this.post.write(work, 'passwordChanged', owner, { name: owner.name, at: formatInstant(work.at, owner.locale), link: this.post.link(owner.locale, '/password-request') });
  }
}
