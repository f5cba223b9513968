import { Injectable } from '@nestjs/common';
import { type EventListener, ListensTo, type RecordedEvent } from '../../../platform/events/listener.js';
import { ConflictCheck } from './conflict-check.service.js';
import type { ConflictScope } from './found-conflicts.js';

/** What an event makes worth another look. Members of an organization may be tied to every proposal of its calls. */
function scopeOf({ subjectType, subjectId, particulars }: RecordedEvent): ConflictScope {
  const { personId, reviewerId, proposalId } = particulars as { personId?: string; reviewerId?: string; proposalId?: string };
  if (subjectType === 'person') return { personId: subjectId };
  if (subjectType === 'partnerConsent') return { proposalId };
  if (subjectType === 'review') return { personId: reviewerId, proposalId };
  if (personId) return { personId };
  return subjectType === 'organization' ? { organizationId: subjectId } : { proposalId: subjectId };
}

/** Looks for conflicts anew when a person, an organization, a proposal or an assignment changes. */
@Injectable()
@ListensTo('check-conflicts', ['person.roleGiven', 'person.profileChanged', 'person.emailConfirmed', 'organization.changed', 'organization.memberJoined', 'organization.governingBodyChanged', 'proposal.submitted', 'proposal.informationGiven', 'partnerConsent.consented', 'review.invited', 'reviewer.interestsDeclared'])
export class CheckConflicts implements EventListener {
  constructor(private readonly check: ConflictCheck) {}

  handle(event: RecordedEvent): Promise<void> {
    return this.check.run(scopeOf(event));
  }
}
