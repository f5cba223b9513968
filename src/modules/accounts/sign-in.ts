import { Injectable } from '@nestjs/common';
import type { Request } from 'express';
import passport from 'passport';
import { invalid } from '../../kernel/errors/refusal.js';
import { texts } from '../../kernel/i18n/text.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { deviceOf } from './sessions/device.js';
import type { Person } from './person.entity.js';
import { SignInLimits } from './sign-in-limits.js';

const says = texts({
  wrong: { en: 'The email address and password do not match an account whose address is confirmed. Check both, or ask for a new password.', fr: 'L’adresse courriel et le mot de passe ne correspondent à aucun compte confirmé. Vérifiez-les ou demandez un nouveau mot de passe.' },
});

/** Opens and closes sessions. */
@Injectable()
export class SignIn {
  constructor(
    private readonly units: UnitOfWork,
    private readonly limits: SignInLimits,
  ) {}

  /** Checks address and password by passport, and opens a session under a new id. Refuses with 422 or, after many tries, 429. */
  async open(req: Request, email: string): Promise<Person> {
    await this.limits.take(req.ip ?? '', email);
    const person = await authenticate(req);
    if (!person) throw invalid([{ field: 'email', code: 'signInFailed', text: says.wrong }], 'signInFailed', says.wrong);
    await this.limits.forgive(req.ip ?? '', email);
    await this.openFor(req, person.id);
    return person;
  }

  /** A fresh session for somebody whose identity is proven. */
  async openFor(req: Request, personId: string): Promise<void> {
    await settled((done) => req.session.regenerate(done));
    req.session.personId = personId;
    req.session.device = deviceOf(req.get('user-agent'));
    await settled((done) => req.session.save(done));
    await this.units.run(async (work) => work.record({ name: 'person.signedIn', subjectType: 'person', subjectId: personId, actorId: personId }));
  }

  async close(req: Request): Promise<void> {
    const personId = req.actor?.personId;
    await settled((done) => req.session.destroy(done));
    if (personId) await this.units.run(async (work) => work.record({ name: 'person.signedOut', subjectType: 'person', subjectId: personId, actorId: personId }));
  }
}

/** Waits for a function that answers by a callback. */
const settled = (begin: (done: (error?: Error | null) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => begin((error) => (error ? reject(error) : resolve())));

function authenticate(req: Request): Promise<Person | false> {
  return new Promise((resolve, reject) => {
    const done = (error: Error | null, person: Person | false): void => (error ? reject(error) : resolve(person));
    (passport.authenticate('local', { session: false }, done) as (req: Request, res: unknown, next: (error: Error) => void) => void)(req, {}, reject);
  });
}
