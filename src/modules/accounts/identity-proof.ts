import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Actor } from '../../platform/access/actor.js';
import { rowById } from '../../platform/database/row-by-id.js';
import { passwordFits } from './passwords.js';
import { Person } from './person.entity.js';
import { SignInLimits } from './sign-in-limits.js';

const personById = rowById(Person);

/** A signed-in person proves once more, by their password, that it is they who sign. */
@Injectable()
export class IdentityProof {
  constructor(
    private readonly source: DataSource,
    private readonly limits: SignInLimits,
  ) {}

  /** True when the password fits. Tries count with those of signing in; after many of them 429. */
  async given(me: Actor, password: string, origin: string): Promise<boolean> {
    await this.limits.take(origin, me.email);
    const person = await personById(this.source.manager, me.personId);
    if (!(await passwordFits(person?.passwordHash, password))) return false;
    await this.limits.forgive(origin, me.email);
    return true;
  }
}
