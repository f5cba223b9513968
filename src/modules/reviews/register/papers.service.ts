import { Injectable } from '@nestjs/common';
import { type FieldProblem, invalid, problem, Refusal, wrongState } from '../../../kernel/errors/refusal.js';
import { plainName } from '../../../kernel/i18n/plain-name.js';
import { newId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import type { Actor } from '../../../platform/access/actor.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { agreementEdition } from './agreement-text.js';
import { readInterests } from './interests.js';
import { isDue, lastDayOf, standingOf } from './paper.js';
import type { DeclareInterests, SignReviewerAgreement } from './profile.dto.js';
import { ProfileQueries } from './profile.queries.js';
import type { AgreementView, DeclarationView } from './profile.view.js';
import { ReviewerProfiles } from './profiles.service.js';
import { registerRefusals as says } from './register-words.js';
import { ReviewerProfile } from './reviewer-profile.entity.js';

/** The name typed as a signature is the person's own. */
const signatureProblems = (typed: string, me: Actor): FieldProblem[] => (plainName(typed) === plainName(me.name) ? [] : [problem('name', 'otherName', says.otherName, { name: me.name })]);

/** The papers of a reviewer, signed with the typed name for one year. Each signature is a row of its own and stays. */
@Injectable()
export class ReviewerPapers {
  constructor(
    private readonly profiles: ReviewerProfiles,
    private readonly queries: ProfileQueries,
    private readonly units: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  async agreement(me: Actor): Promise<AgreementView> {
    const [{ agreement }, history] = await Promise.all([this.profiles.papers(me.personId), this.queries.agreements(me.personId)]);
    return { edition: agreementEdition, ...agreement, name: me.name, history };
  }

  async sign(dto: SignReviewerAgreement, me: Actor): Promise<void> {
    const problems = signatureProblems(dto.name, me);
    if (problems.length) throw invalid(problems);
    await this.units.run(async (work) => {
      const today = localDateOf(work.at);
      const { profile } = await this.profiles.registerIn(work, me.personId, me);
      if (!isDue(standingOf(profile.agreementUntilOn, today))) throw wrongState('agreementStands', says.agreementStands);
      const untilOn = lastDayOf(today);
      await work.manager.query('insert into reviewer_agreements (id, person_id, edition, language, signed_name, signed_at, until_on) values ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), me.personId, agreementEdition, dto.language ?? me.locale, dto.name, work.at, untilOn]);
      Object.assign(profile, { agreementSignedAt: work.at, agreementUntilOn: untilOn, updatedAt: work.at });
      await work.manager.save(ReviewerProfile, profile);
      work.record({ name: 'reviewer.agreementSigned', subjectType: 'reviewer', subjectId: profile.id, actorId: me.personId, particulars: { personId: me.personId, edition: agreementEdition, untilOn } });
    });
  }

  async declaration(me: Actor): Promise<DeclarationView> {
    const [{ declaration }, history] = await Promise.all([this.profiles.papers(me.personId), this.queries.declarations(me.personId)]);
    return { standing: declaration.standing, name: me.name, current: history[0] ?? null, history };
  }

  /** A new declaration takes the place of the one before, which stays in the history. */
  async declare(dto: DeclareInterests, me: Actor): Promise<void> {
    const { entries, problems } = readInterests(dto.entries, dto.nothing);
    problems.push(...signatureProblems(dto.name, me));
    if (problems.length) throw invalid(problems);
    await this.units.run(async (work) => {
      const { profile } = await this.profiles.registerIn(work, me.personId, me);
      const [latest] = await this.queries.declarations(me.personId, work.manager);
      if ((latest?.id ?? null) !== (dto.seen ?? null)) throw new Refusal('stale', 'declaredSince', says.declaredSince);
      const today = localDateOf(work.at);
      const untilOn = lastDayOf(today);
      await work.manager.query('insert into interest_declarations (id, person_id, year, entries, signed_name, signed_at, until_on) values ($1, $2, $3, $4, $5, $6, $7)',
        [newId(), me.personId, Number(today.slice(0, 4)), JSON.stringify(entries), dto.name, work.at, untilOn]);
      work.record({ name: 'reviewer.interestsDeclared', subjectType: 'reviewer', subjectId: profile.id, actorId: me.personId, particulars: { personId: me.personId, entries: entries.length, untilOn } });
    });
  }
}
