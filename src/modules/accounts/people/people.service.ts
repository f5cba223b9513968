import { Injectable } from '@nestjs/common';
import { forbidden, notFound } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId } from '../../../kernel/ids/ids.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import type { Role } from '../role.js';
import { OwnSessions } from '../sessions/own-sessions.js';
import { PeopleQueries } from './people.queries.js';
import type { PersonView } from './person.view.js';

const says = texts({
  own: { en: 'Another administrator has to change your own account.', fr: 'Un autre administrateur ou une autre administratrice doit modifier votre propre compte.' },
});

/** What administrators do with accounts. Whoever is changed signs in again: rights never change inside a session. */
@Injectable()
export class People {
  constructor(
    private readonly units: UnitOfWork,
    private readonly queries: PeopleQueries,
    private readonly sessions: OwnSessions,
  ) {}

  async show(id: string, me: Actor): Promise<PersonView> {
    const person = isId(id) ? await this.queries.one(id) : null;
    if (!person) throw notFound();
    return { person, own: person.id === me.personId, timeline: await this.queries.newestEvents(id) };
  }

  giveRole(id: string, role: Role, me: Actor): Promise<PersonView> {
    return this.#change(id, me, async (work) => {
      const given = await work.manager.query<unknown[]>('insert into person_roles (person_id, role, given_by, given_at) values ($1, $2, $3, $4) on conflict do nothing returning role', [id, role, me.personId, work.at]);
      if (given.length) await this.#record(work, 'person.roleGiven', id, me, { role });
    });
  }

  takeRole(id: string, role: Role, me: Actor): Promise<PersonView> {
    return this.#change(id, me, async (work) => {
      const [, taken] = await work.manager.query<[unknown[], number]>('delete from person_roles where person_id = $1 and role = $2', [id, role]);
      if (taken) await this.#record(work, 'person.roleTaken', id, me, { role });
    });
  }

  deactivate(id: string, me: Actor): Promise<PersonView> {
    return this.#change(id, me, async (work) => {
      const [, changed] = await work.manager.query<[unknown[], number]>('update persons set deactivated_at = $2 where id = $1 and deactivated_at is null', [id, work.at]);
      if (changed) await this.#record(work, 'person.deactivated', id, me);
    });
  }

  reactivate(id: string, me: Actor): Promise<PersonView> {
    return this.#change(id, me, async (work) => {
      const [, changed] = await work.manager.query<[unknown[], number]>('update persons set deactivated_at = null where id = $1 and deactivated_at is not null', [id]);
      if (changed) await this.#record(work, 'person.reactivated', id, me);
    });
  }

  /** One change to somebody else's account, alone on it. Repeating a change does nothing. */
  async #change(id: string, me: Actor, change: (work: Work) => Promise<void>): Promise<PersonView> {
    if (!isId(id)) throw notFound();
    if (id === me.personId) throw forbidden('ownAccount', says.own);
    await this.units.run(async (work) => {
      const [person] = await work.manager.query<unknown[]>('select id from persons where id = $1 for update', [id]);
      if (!person) throw notFound();
      await change(work);
    });
    return this.show(id, me);
  }

  async #record(work: Work, name: string, id: string, me: Actor, particulars: Record<string, unknown> = {}): Promise<void> {
    await this.sessions.endIn(work, id, null);
    work.record({ name, subjectType: 'person', subjectId: id, actorId: me.personId, particulars });
  }
}
