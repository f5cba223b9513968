import { Injectable } from '@nestjs/common';
import { type FieldProblem, forbidden, invalid, invalidField, notFound, problem } from '../../../kernel/errors/refusal.js';
import { texts } from '../../../kernel/i18n/text.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { mayGive, seenFile } from '../file/file-rights.js';
import { lockOrganization } from '../members/lock.js';
import { OrganizationQueries } from '../organizations.queries.js';
import type { GoverningMemberDto } from './governing-body.dto.js';
import { GoverningBodyQueries } from './governing-body.queries.js';
import type { GoverningBodyView, GoverningMemberView } from './governing-body.view.js';
import { mostMembers, statementEndsOn, statementMonths, yearsAfterLeaving } from './governing-standing.js';
import { isName, manyWords, readNames } from './pasted-names.js';

const says = texts({
  noName: { en: 'Type the name of a person.', fr: 'Inscrivez le nom d’une personne.' },
  manyWords: { en: 'A name has at most {most} words. Add one person at a time.', fr: 'Un nom compte au plus {most} mots. Ajoutez une personne à la fois.' },
  twice: { en: 'This person is in the list with this position already.', fr: 'Cette personne figure déjà sur la liste avec cette fonction.' },
  lineTwice: { en: 'Line {line}: {name} is in the list with this position already.', fr: 'Ligne {line}\u00a0: {name} figure déjà sur la liste avec cette fonction.' },
  full: { en: 'A list holds at most {most} people. It would have {count}.', fr: 'Une liste compte au plus {most} personnes. Elle en aurait {count}.' },
  ahead: { en: 'This year lies ahead.', fr: 'Cette année est à venir.' },
  order: { en: 'The year of leaving is not before the first year.', fr: 'L’année du départ n’est pas antérieure à la première année.' },
  longGone: { en: 'Leave out people who left more than {years} years ago.', fr: 'N’inscrivez pas les personnes parties depuis plus de {years} ans.' },
  dayAhead: { en: 'Enter the day as of which the list is complete. It cannot lie ahead.', fr: 'Entrez la date à laquelle la liste est complète. Elle ne peut pas être à venir.' },
  dayOver: { en: 'A statement counts for {months} months. This day is too long ago.', fr: 'Une déclaration vaut {months} mois. Cette date est trop ancienne.' },
  empty: { en: 'Name the members first.', fr: 'Nommez d’abord les membres.' },
});

/** The people who govern an organization, named once: what conflicts of interest and sanctions screening are computed from (ADR 0046). */
@Injectable()
export class GoverningBody {
  constructor(
    private readonly units: UnitOfWork,
    private readonly organizations: OrganizationQueries,
    private readonly queries: GoverningBodyQueries,
    private readonly clock: Clock,
  ) {}

  async show(organizationId: string, me: Actor): Promise<GoverningBodyView> {
    seenFile(organizationId, me);
    const today = localDateOf(this.clock.now());
    const [{ legalName }, members, summary] = await Promise.all([this.organizations.one(organizationId), this.queries.members(organizationId), this.queries.summary(organizationId, today)]);
    return { organizationId, organizationName: legalName, members, ...summary, mayChange: mayGive(me, organizationId, 'governingBody'), today };
  }

  async one(organizationId: string, memberId: string, me: Actor): Promise<GoverningMemberView> {
    const { organizationName, members } = await this.show(organizationId, me);
    const member = members.find(({ id }) => id === memberId);
    if (!member) throw notFound();
    if (!mayGive(me, organizationId, 'governingBody')) throw forbidden();
    return { organizationId, organizationName, member };
  }

  add(organizationId: string, dto: GoverningMemberDto, me: Actor): Promise<void> {
    return this.#changing(organizationId, me, 'added', 1, async (work) => {
      this.#check(dto);
      await this.#room(work, organizationId, 1, 'fullName');
      const { fullName, position, sinceYear, leftYear } = dto;
      const added = await work.manager.query<unknown[]>(
        `insert into governing_members (id, organization_id, full_name, position, since_year, left_year, added_by, added_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict on constraint governing_members_once do nothing returning id`, [newId(), organizationId, fullName, position, sinceYear ?? null, leftYear ?? null, me.personId, work.at]);
      if (!added.length) throw invalidField('fullName', 'memberTwice', says.twice);
    });
  }

  /** All of a pasted list, or nothing of it. */
  async addSeveral(organizationId: string, text: string, me: Actor): Promise<void> {
    this.#permit(organizationId, me);
    const { names, problems } = readNames(text);
    if (problems.length) throw invalid(problems);
    await this.#changing(organizationId, me, 'added', names.length, async (work) => {
      await this.#room(work, organizationId, names.length, 'names');
      const rows = names.map((one) => ({ ...one, id: newId() }));
      const added = await work.manager.query<{ id: string }[]>(
        `insert into governing_members (id, organization_id, full_name, position, added_by, added_at)
         select r.id, $1, r."fullName", r.position, $2, $3 from json_to_recordset($4::json) as r(id uuid, "fullName" text, position text)
         on conflict on constraint governing_members_once do nothing returning id`, [organizationId, me.personId, work.at, JSON.stringify(rows)]);
      const kept = new Set(added.map(({ id }) => id));
      const twice = rows.filter(({ id }) => !kept.has(id));
      if (twice.length) throw invalid(twice.map(({ line, fullName }) => problem('names', 'lineTwice', says.lineTwice, { line, name: fullName })));
    });
  }

  change(organizationId: string, memberId: string, dto: GoverningMemberDto, me: Actor): Promise<void> {
    return this.#changing(organizationId, me, 'changed', 1, async (work) => {
      await this.#known(work, organizationId, memberId);
      this.#check(dto);
      const { fullName, position, sinceYear, leftYear } = dto;
      const twice = await work.manager.query<unknown[]>('select 1 from governing_members where organization_id = $1 and name_key = person_key($2) and position = $3 and id <> $4', [organizationId, fullName, position, memberId]);
      if (twice.length) throw invalidField('fullName', 'memberTwice', says.twice);
      // Another name is another person's: it counts as named now, so that officers see when the list last took one in.
      await work.manager.query(
        `update governing_members set full_name = $2, position = $3, since_year = $4, left_year = $5,
           added_by = case when name_key = person_key($2) then added_by else $6 end, added_at = case when name_key = person_key($2) then added_at else $7 end where id = $1`,
        [memberId, fullName, position, sinceYear ?? null, leftYear ?? null, me.personId, work.at]);
    });
  }

  remove(organizationId: string, memberId: string, me: Actor): Promise<void> {
    return this.#changing(organizationId, me, 'removed', 1, async (work) => {
      await this.#known(work, organizationId, memberId);
      await work.manager.query('delete from governing_members where id = $1', [memberId]);
    });
  }

  /** "The list is complete as of this day", with who said so and when. */
  async state(organizationId: string, completeOn: string, me: Actor): Promise<void> {
    this.#permit(organizationId, me);
    const today = localDateOf(this.clock.now());
    if (completeOn > today) throw invalidField('completeOn', 'dateAhead', says.dayAhead);
    if (statementEndsOn(completeOn) <= today) throw invalidField('completeOn', 'statementOver', says.dayOver, { months: statementMonths });
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      const stated = await work.manager.query<unknown[]>(
        `insert into governing_statements (id, organization_id, complete_on, member_count, stated_by, stated_at)
         select $1, $2, $3, count(*), $4, $5 from governing_members where organization_id = $2 and left_year is null having count(*) > 0 returning id`, [newId(), organizationId, completeOn, me.personId, work.at]);
      if (!stated.length) throw invalidField('completeOn', 'nobodyNamed', says.empty);
      work.record({ name: 'organization.governingBodyConfirmed', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { organizationId, completeOn } });
    });
  }

  /** One change to a list at a time. The trail keeps that it changed and how, no names. */
  async #changing(organizationId: string, me: Actor, change: 'added' | 'changed' | 'removed', count: number, act: (work: Work) => Promise<void>): Promise<void> {
    this.#permit(organizationId, me);
    await this.units.run(async (work) => {
      await lockOrganization(work, organizationId);
      await act(work);
      work.record({ name: 'organization.governingBodyChanged', subjectType: 'organization', subjectId: organizationId, actorId: me.personId, particulars: { organizationId, change, count } });
    });
  }

  /** 404 for what may not be known, then 403: who gives the documents of the governing body names its people. */
  #permit(organizationId: string, me: Actor): void {
    seenFile(organizationId, me);
    if (!mayGive(me, organizationId, 'governingBody')) throw forbidden();
  }

  async #known(work: Work, organizationId: string, memberId: string): Promise<void> {
    const found = isId(memberId) ? await work.manager.query<unknown[]>('select 1 from governing_members where id = $1 and organization_id = $2', [memberId, organizationId]) : [];
    if (!found.length) throw notFound();
  }

  async #room(work: Work, organizationId: string, more: number, field: string): Promise<void> {
    const [row] = await work.manager.query<{ count: number }[]>('select count(*)::int as count from governing_members where organization_id = $1', [organizationId]);
    const count = row!.count + more;
    if (count > mostMembers) throw invalidField(field, 'listFull', says.full, { most: mostMembers, count });
  }

  #check({ fullName, sinceYear = null, leftYear = null }: GoverningMemberDto): void {
    const year = Number(localDateOf(this.clock.now()).slice(0, 4));
    const problems: FieldProblem[] = [];
    if (!isName(fullName)) problems.push(problem('fullName', 'noName', says.noName));
    else if (manyWords.isOver(fullName)) problems.push(problem('fullName', 'manyWords', says.manyWords, { most: manyWords.most }));
    if (sinceYear !== null && sinceYear > year) problems.push(problem('sinceYear', 'yearAhead', says.ahead));
    if (leftYear !== null && leftYear > year) problems.push(problem('leftYear', 'yearAhead', says.ahead));
    else if (leftYear !== null && sinceYear !== null && leftYear < sinceYear) problems.push(problem('leftYear', 'yearOrder', says.order));
    else if (leftYear !== null && leftYear < year - yearsAfterLeaving) problems.push(problem('leftYear', 'leftLongAgo', says.longGone, { years: yearsAfterLeaving }));
    if (problems.length) throw invalid(problems);
  }
}
