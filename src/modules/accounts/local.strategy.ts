import { Injectable } from '@nestjs/common';
import { PassportStrategy } from '@nestjs/passport';
import { Strategy } from 'passport-local';
import { DataSource } from 'typeorm';
import { passwordFits } from './passwords.js';
import { Person } from './person.entity.js';

/** Address and password against our own accounts. Unknown, unconfirmed and wrong all answer alike and take as long. */
@Injectable()
export class LocalStrategy extends PassportStrategy(Strategy) {
  constructor(private readonly source: DataSource) {
    super({ usernameField: 'email' });
  }

  async validate(email: string, password: string): Promise<Person | false> {
    const person = await this.source.manager.findOneBy(Person, { email: email.trim().toLowerCase() });
    const fits = await passwordFits(person?.passwordHash, password);
    return fits && person?.emailConfirmedAt && !person.deactivatedAt ? person : false;
  }
}
