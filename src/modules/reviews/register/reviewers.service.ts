import { Injectable } from '@nestjs/common';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { localDateOf } from '../../../kernel/time/dates.js';
import { type Actor, hasRole } from '../../../platform/access/actor.js';
import { permissions } from '../../accounts/index.js';
import { Programmes } from '../../programmes/index.js';
import { papersOf, ProfileQueries } from './profile.queries.js';
import type { RegisterPlace } from './reviewers.dto.js';
import { pageSize, ReviewerQueries } from './reviewers.queries.js';
import type { RegisterView, ReviewerView } from './reviewers.view.js';

/** The register of reviewers as staff read it. */
@Injectable()
export class Reviewers {
  constructor(
    private readonly queries: ReviewerQueries,
    private readonly profiles: ProfileQueries,
    private readonly programmes: Programmes,
    private readonly clock: Clock,
  ) {}

  async list({ theme, language, country, state, papers, after }: RegisterPlace): Promise<RegisterView> {
    const filter = { theme: theme ?? null, language: language ?? null, country: country ?? null, state: state ?? null, papers: papers ?? null };
    const [found, themes, invitations] = await Promise.all([this.queries.list(filter, isId(after) ? after : null, localDateOf(this.clock.now())), this.programmes.themes(), this.queries.openInvitations()]);
    const reviewers = found.slice(0, pageSize);
    return { reviewers, filter, themes, invitations, next: found.length > pageSize ? reviewers.at(-1)!.id : null };
  }

  async show(id: string, after: string | undefined, me: Actor): Promise<ReviewerView> {
    const found = isId(id) ? await this.queries.person(id) : undefined;
    if (!found) throw notFound();
    const { name, email, agreements } = found;
    const now = this.clock.now();
    const ownIds = me.memberships.map(({ organizationId }) => organizationId);
    const [profile, declarations, details, themes] = await Promise.all([this.profiles.facts(id), this.profiles.declarations(id), this.details(id, ownIds, now, after, me), this.programmes.themes()]);
    return {
      person: { id, name, email }, profile, papers: papersOf(found, localDateOf(now)), themes, agreements, declarations, ...details,
      mayManage: hasRole(me, ...permissions['reviewer.manage']) && me.personId !== id, mayJudge: hasRole(me, ...permissions['review.assign']),
    };
  }

  private async details(id: string, ownIds: readonly string[], now: Date, after: string | undefined, me: Actor): Promise<Pick<ReviewerView, 'loads' | 'answers' | 'next' | 'conflicts'>> {
    const loads = await this.queries.loads(id, ownIds, now);
    const found = await this.queries.answers(id, ownIds, now, isId(after) ? after : null);
    const conflicts = await this.queries.conflicts(id, me.personId);
    const answers = found.slice(0, pageSize);
    return { loads, answers, next: found.length > pageSize ? answers.at(-1)!.id : null, conflicts };
  }
}
