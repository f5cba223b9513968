import { Injectable } from '@nestjs/common';
import { invalid, notFound, Refusal } from '../../../kernel/errors/refusal.js';
import { isId, newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork, type Work } from '../../../platform/database/unit-of-work.js';
import { type Firing, WorkflowEngine } from '../../../platform/workflow/engine.js';
import { Programmes } from '../../programmes/index.js';
import type { SaveReviewerProfile } from './profile.dto.js';
import { profileProblems, readDomain, readPastEmployers, readSkills } from './profile-fields.js';
import { ProfileQueries } from './profile.queries.js';
import type { Papers, ReviewerProfileView } from './profile.view.js';
import { registerRefusals as says } from './register-words.js';
import { ReviewerAggregate } from './reviewer.aggregate.js';
import { ReviewerProfile } from './reviewer-profile.entity.js';

/** A reviewer's profile: what matching and the search for conflicts know of a person. */
@Injectable()
export class ReviewerProfiles {
  constructor(
    private readonly queries: ProfileQueries,
    private readonly programmes: Programmes,
    private readonly engine: WorkflowEngine,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async show(me: Actor): Promise<ReviewerProfileView> {
    const [facts, papers, themes] = await Promise.all([this.queries.facts(me.personId), this.papers(me.personId), this.programmes.themes()]);
    return { ...facts, papers, themes };
  }

  papers(personId: string): Promise<Papers> {
    return this.queries.papers(personId, localDateOf(this.clock.now()));
  }

  /** Saves the whole profile; the event has conflicts looked for anew. */
  async save(dto: SaveReviewerProfile, me: Actor): Promise<void> {
    const { skills, problems: wrongSkills } = readSkills(dto.skills, new Set((await this.programmes.themes()).map(({ code }) => code)));
    const { pastEmployers, problems: wrongPast } = readPastEmployers(dto.pastEmployers);
    const problems = [...wrongSkills, ...profileProblems(dto), ...wrongPast];
    if (problems.length) throw invalid(problems);
    await this.units.run(async (work) => {
      const { profile, isNew } = await this.registerIn(work, me.personId, me);
      if ((isNew ? 0 : profile.version) !== dto.version) throw new Refusal('stale', 'profileChanged', says.stale);
      Object.assign(profile, {
        languages: [...new Set(dto.languages)], countries: [...new Set(dto.countries)], homeCountry: dto.homeCountry ?? null, employerName: dto.employerName ?? null, employerDomain: readDomain(dto.employerDomain) ?? null,
        pastEmployers, capacityPerCall: dto.capacityPerCall, updatedAt: work.at, version: isNew ? 1 : profile.version + 1,
      });
      await work.manager.save(ReviewerProfile, profile);
      await work.manager.query('delete from reviewer_skills where person_id = $1', [me.personId]);
      await work.manager.query('insert into reviewer_skills (person_id, code, level) select $1, s.key, s.value::smallint from jsonb_each_text($2::jsonb) s', [me.personId, JSON.stringify(skills)]);
      work.record({ name: 'person.profileChanged', subjectType: 'person', subjectId: me.personId, actorId: me.personId, particulars: { part: 'reviewer' } });
    });
  }

  /** Pauses or resumes: the reviewer for themselves, an officer for somebody else. */
  async step(step: 'pause' | 'resume', personId: string, me: Actor): Promise<void> {
    if (!isId(personId)) throw notFound();
    await this.units.run(async (work) => {
      const { profile } = await this.registerIn(work, personId, me);
      await this.engine.fireIn(work, ReviewerAggregate, step, profile.id, me, { particulars: { personId } });
    });
  }

  /** The profile of a reviewer, locked; made where there is none yet. 404 for people who are no reviewers. */
  async registerIn(work: Work, personId: string, by: Firing): Promise<{ profile: ReviewerProfile; isNew: boolean }> {
    const [person] = await work.manager.query<unknown[]>(`select 1 from persons p where p.id = $1 and exists (select 1 from person_roles o where o.person_id = p.id and o.role = 'reviewer') for no key update`, [personId]);
    if (!person) throw notFound();
    const found = await work.manager.findOne(ReviewerProfile, { where: { personId }, lock: { mode: 'pessimistic_write' } });
    if (found) return { profile: found, isNew: false };
    const profile = await this.engine.beginIn(work, ReviewerAggregate, {
      id: newId(), personId, languages: [], countries: [], homeCountry: null, employerName: null, employerDomain: null, pastEmployers: [], capacityPerCall: 10,
      agreementSignedAt: null, agreementUntilOn: null, graceUntilOn: null, createdAt: work.at, updatedAt: work.at, version: 1,
    }, 'reviewer.registered', by, { personId });
    return { profile, isNew: true };
  }
}
