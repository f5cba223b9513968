import type { Portal } from './portal.js';
import type { ActorName, Subject, SweepWorld } from './sweep-world.js';

/**
 * Who may take a step at all, on a row of the right state: written by hand from the permissions and workflows, so that
 * the sweep does not copy the code's own opinion. `signatory`, `writer` and `member` are people of the organization concerned.
 */
type Right = ActorName | 'signatory' | 'writer' | 'member' | 'assigned' | 'anybody' | 'signedIn';
export const mayPost: Record<string, readonly Right[]> = {
  '/agreements': ['officer', 'manager'], '/agreements/:id': ['officer', 'manager'], '/agreements/:id/close-out': ['officer', 'manager'], '/agreements/:id/closure': ['manager'],
  '/agreements/:id/department-signature': ['decider'], '/agreements/:id/offer': ['manager'], '/agreements/:id/recipient-signature': ['signatory'], '/agreements/:id/refusal': ['signatory'], '/agreements/:id/withdrawal': ['manager'],
  '/appropriations': ['manager', 'admin'],
  '/calls': ['officer', 'manager'], '/calls/:callId/assignments': ['officer', 'manager'], '/calls/:callId/assignments/several': ['officer', 'manager'],
  '/calls/:callId/matching': ['officer', 'manager'], '/calls/:callId/matching/cancellation': ['officer', 'manager'], '/calls/:callId/matching/confirmation': ['officer', 'manager'], '/calls/:callId/matching/discarding': ['officer', 'manager'],
  '/calls/:callId/matching/addition': ['officer', 'manager'], '/calls/:callId/matching/removal': ['officer', 'manager'],
  '/calls/:callId/phases': ['officer', 'manager'], '/calls/:callId/phases/silence-rule': ['officer', 'manager'], '/proposals/:id/discussion': ['officer', 'manager'], '/reviews/:id/discussion': ['assigned'],
  '/calls/:callId/scenarios': ['officer', 'manager', 'decider'], '/calls/:callId/scenarios/:scenarioId/choices': ['officer', 'manager', 'decider'], '/calls/:callId/scenarios/:scenarioId/removal': ['officer', 'manager', 'decider'],
  '/calls/:callId/bulk-decision': ['officer', 'manager', 'decider'],
  '/calls/:callId/panels': ['officer', 'manager'],
  '/panels/:id/edit': ['officer', 'manager'], '/panels/:id/members': ['officer', 'manager'], '/panels/:id/members/:personId/removal': ['officer', 'manager'], '/panels/:id/items': ['officer', 'manager'], '/panels/:id/items/:itemId/removal': ['officer', 'manager'],
  '/panels/:id/items/:itemId/position': ['officer', 'manager'], '/panels/:id/cancellation': ['officer', 'manager'], '/panels/:id/lock': ['officer', 'manager'],
  // The reviewer chairs the demonstration's meeting, the manager is a member of it, the decider observes it.
  '/panels/:id/attendance': ['officer', 'manager', 'reviewer', 'decider'], '/panels/:id/opening': ['officer', 'manager', 'reviewer'], '/panels/:id/minutes': ['officer', 'manager', 'reviewer'], '/panels/:id/minutes/draft': ['officer', 'manager', 'reviewer'], '/panels/:id/minutes-approval': ['reviewer'],
  '/panels/:id/items/:itemId/suggestions': ['reviewer', 'manager'], '/panels/:id/items/:itemId/scores': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/note': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/recusals': ['officer', 'manager', 'reviewer', 'decider'],
  '/panels/:id/items/:itemId/discussion': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/suggestions-opening': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/settlement': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/waiting': ['officer', 'manager', 'reviewer'],
  '/panels/:id/items/:itemId/deferral': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/resumption': ['officer', 'manager', 'reviewer'], '/panels/:id/items/:itemId/reopening': ['officer', 'manager', 'reviewer'],
  '/calls/:callId/release': ['manager', 'decider'],
  '/calls/:callId/conflicts/:conflictId/clearing': ['officer', 'manager'],
  '/calls/:callId/conflicts/:conflictId/confirmation': ['officer', 'manager'],
  '/calls/:id/addenda': ['manager'], '/calls/:id/suspension': ['manager'], '/calls/:id/resumption': ['manager'], '/calls/:id/subscription': ['signedIn'], '/calls/:id/unsubscription': ['signedIn'],
  '/calls/:id/clarifications': ['owner', 'editor', 'reader'], '/calls/:id/clarifications/publication': ['officer', 'manager'], '/calls/:id/clarifications/:questionId/answer': ['officer', 'manager'], '/calls/:id/clarifications/:questionId/setting-aside': ['officer', 'manager'],
  '/calls/:id/approval': ['decider'], '/calls/:id/approval-request': ['officer', 'manager'], '/calls/:id/cancellation': ['manager', 'decider'], '/calls/:id/decision-start': ['manager'], '/calls/:id/decision-target': ['officer', 'manager'],
  '/calls/:id/edit': ['officer', 'manager'], '/calls/:id/extension': ['manager'], '/calls/:id/amendment': ['manager'], '/calls/:id/partner-consent': ['manager'], '/calls/:id/form/amendment': ['officer', 'manager'], '/calls/:id/form/amendment/removal': ['officer', 'manager'], '/proposals/:id/form-version': ['writer'],
  '/calls/:id/form/arrangement': ['officer', 'manager'], '/calls/:id/form/questions/:key': ['officer', 'manager'], '/calls/:id/form/sections': ['officer', 'manager'],
  '/calls/:id/form/sections/:section': ['officer', 'manager'], '/calls/:id/form/sections/:section/questions/:start': ['officer', 'manager'], '/calls/:id/return': ['decider'], '/calls/:id/copy': ['officer', 'manager'], '/calls/:id/form/trial/sections/:key': ['officer', 'manager'], '/calls/:id/form/trial/removal': ['officer', 'manager'], '/calls/:id/review-start': ['officer', 'manager'],
  '/demo/clock': ['anybody'], '/invitations/:token/acceptance': ['signedIn'],
  '/notifications/:id/reading': ['owner'], '/notifications/reading': ['signedIn'],
  '/operations/jobs/:queue/:id/retry': ['admin'], '/operations/letters/:id/retry': ['admin'],
  '/organizations': ['signedIn'], '/organizations/:id': ['signatory'], '/organizations/:id/departure': ['member'], '/organizations/:id/invitations': ['signatory'],
  '/organizations/:id/invitations/:invitationId/revocation': ['signatory'], '/organizations/:id/members/:personId/removal': ['signatory'], '/organizations/:id/members/:personId/roles': ['signatory'],
  '/organizations/:id/verification-request': ['signatory', 'officer', 'manager'], '/organizations/:id/verification': ['officer', 'manager'], '/organizations/:id/verification-refusal': ['officer', 'manager'], '/organizations/:id/restriction': ['officer', 'manager'], '/organizations/:id/exclusion': ['manager'], '/organizations/:id/lifting': ['manager'],
  '/organizations/:id/governing-body/members': ['writer'], '/organizations/:id/governing-body/names': ['writer'], '/organizations/:id/governing-body/statements': ['writer'], '/organizations/:id/governing-body/:memberId': ['writer'], '/organizations/:id/governing-body/:memberId/removal': ['writer'],
  '/organizations/:id/documents': ['writer'], '/organizations/:id/contacts': ['writer'], '/organizations/:id/bank-account': ['signatory'], '/organizations/:id/bank-account/:accountId/verification': ['officer', 'certifier'],
  '/organizations/:id/bank-account/:accountId/refusal': ['officer', 'certifier'], '/organizations/:id/bank-account/:accountId/readings': ['officer', 'certifier'], '/organization-documents/:id/verification': ['officer', 'manager'], '/organization-documents/:id/refusal': ['officer', 'manager'], '/organization-documents/:id/new-check': ['officer', 'manager'],
  '/organizations/:id/access-request': ['signedIn'], '/organizations/:id/access-requests/:requestId/grant': ['signatory'], '/organizations/:id/access-requests/:requestId/refusal': ['signatory'], '/organizations/:id/access-requests/:requestId/withdrawal': ['admin'],
  '/organizations/:id/ownership-transfer': ['signatory'], '/organizations/:id/owner-appointment': ['officer', 'manager'],
  '/proposals/:id/partners/:position/request': ['writer'], '/proposals/:id/partners/:position/letter': ['writer'], '/proposals/:id/partner-consents/:consentId/renewal': ['writer'], '/proposals/:id/partner-consents/:consentId/withdrawal': ['writer'],
  '/partner-consents/:id/consent': ['stranger'], '/partner-consents/:id/refusal': ['stranger'], '/partner-invitations/:token/consent': ['anybody'], '/partner-invitations/:token/refusal': ['anybody'],
  '/password-request': ['anybody'], '/password/:token': ['anybody'],
  '/payments/:id/cancellation': ['manager'], '/payments/:id/certification': ['certifier'], '/payments/:id/confirmation': ['payer'], '/payments/:id/release': ['payer'], '/payments/:id/return': ['payer'],
  '/people/:id/deactivation': ['admin'], '/people/:id/reactivation': ['admin'], '/people/:id/role-removal': ['admin'], '/people/:id/roles': ['admin'],
  '/profile': ['signedIn'], '/profile/password': ['signedIn'],
  '/deadlines/feed': ['signedIn'], '/deadlines/feed/revocation': ['signedIn'],
  '/calls/:id/extensions': ['officer', 'manager'], '/calls/:id/extensions/:extensionId/approval': ['manager', 'decider'], '/calls/:id/extensions/:extensionId/refusal': ['manager', 'decider'], '/proposals/:id/extension': ['writer'],
  '/proposals/:id/answers/:key/restoration': ['writer'], '/proposals/:id/assignments': ['writer'], '/proposals/:id/sections/:key/presence': ['writer'],
  '/proposals/:id/sections/:key/comments': ['member'], '/proposals/:id/sections/:key/comments/:threadId/replies': ['member'], '/proposals/:id/sections/:key/comments/:threadId/resolution': ['writer'], '/proposals/:id/sections/:key/comments/:threadId/reopening': ['writer'],
  '/proposals': ['writer'], '/proposals/:id/attachments': ['writer'], '/proposals/:id/attachments/:fileId/removal': ['writer'],
  '/proposals/:id/budget/readings': ['writer'], '/proposals/:id/budget/readings/:readingId/use': ['writer'],
  '/calls/:id/second-stage': ['officer', 'manager'], '/proposals/:id/full-proposal': ['writer'],
  '/proposals/:id/copy': ['writer'],
  '/proposals/:id/uploads': ['writer'], '/proposals/:id/uploads/:uploadId/parts': ['owner'], '/proposals/:id/uploads/:uploadId/completion': ['owner'], '/proposals/:id/uploads/:uploadId/cancellation': ['owner'],
  '/proposals/:id/decision': ['decider'], '/proposals/:id/decision-reopening': ['manager', 'decider'],
  '/delegations': ['manager', 'decider'], '/delegations/:id/revocation': ['manager', 'admin'], '/approval-chains/:programmeId': ['admin'], '/proposals/:id/recommendation': ['officer', 'manager'], '/proposals/:id/recommendation-withdrawal': ['officer', 'manager'],
  '/proposals/:id/recommendation-approval': ['decider'], '/proposals/:id/recommendation-return': ['decider'],
  '/proposals/:id/eligibility': ['officer', 'manager'], '/proposals/:id/ineligibility': ['officer', 'manager'], '/proposals/:id/ineligibility-confirmation': ['manager'], '/proposals/:id/ineligibility-refusal': ['manager'], '/proposals/:id/reconsideration': ['signatory'], '/proposals/:id/reconsideration-acceptance': ['manager', 'decider'], '/proposals/:id/reconsideration-refusal': ['manager', 'decider'], '/proposals/:id/announcement': ['manager', 'decider'], '/proposals/:id/promotion': ['decider'], '/proposals/:id/information': ['writer'], '/proposals/:id/information/saving': ['writer'], '/proposals/:id/messages': ['writer', 'officer', 'manager'], '/proposals/:id/messages/reading': ['writer', 'officer', 'manager'], '/proposals/:id/information-request': ['officer', 'manager'],
  '/proposals/:id/readiness': ['writer'], '/proposals/:id/drafting': ['writer'], '/proposals/:id/reopening': ['signatory'], '/proposals/:id/reinstatement': ['manager'], '/proposals/:id/sections/:key': ['writer'], '/proposals/:id/submission': ['signatory'], '/proposals/:id/withdrawal': ['signatory'],
  '/receipts/comparison': ['anybody'],
  '/saved-searches': ['signedIn'], '/saved-searches/alerts': ['signedIn'], '/saved-searches/:id/removal': ['owner'], '/saved-searches/unsubscription/:token': ['anybody'],
  '/registration': ['anybody'], '/registration/confirmation/:token': ['anybody'],
  '/reports/:id': ['writer'], '/reports/:id/acceptance': ['officer', 'manager'], '/reports/:id/return': ['officer', 'manager'], '/reports/:id/submission': ['writer'],
  '/reviews/:id/acceptance': ['assigned'], '/reviews/:id/conflict': ['assigned'], '/reviews/:id/dismissal': ['officer', 'manager'], '/reviews/:id/recusal': ['officer', 'manager'], '/reviews/:id/refusal': ['assigned'], '/reviews/:id/return': ['officer', 'manager'],
  '/reviews/training': ['reviewer', 'otherReviewer'], '/reviews/:id/reopening': ['assigned'], '/reviews/:id/others': ['assigned'], '/reviews/:id/amendment': ['assigned'], '/reviews/:id/more-time': ['officer', 'manager'],
  '/reviews/:id/scores': ['assigned'], '/reviews/:id/submission': ['assigned'],
  '/sanctions-lists': ['admin'], '/sanctions-matches/:id/clearing': ['dueDiligence'], '/sanctions-matches/:id/confirmation': ['dueDiligence'], '/sanctions-matches/:id/reopening': ['dueDiligence'],
  '/reviewer-profile': ['reviewer', 'otherReviewer'], '/reviewer-profile/pause': ['reviewer', 'otherReviewer'], '/reviewer-profile/resumption': ['reviewer', 'otherReviewer'], '/reviewer-profile/agreement': ['reviewer', 'otherReviewer'], '/reviewer-profile/declaration': ['reviewer', 'otherReviewer'],
  '/reviewers/:id/pause': ['officer', 'manager'], '/reviewers/:id/resumption': ['officer', 'manager'],
  '/reviewer-invitations': ['officer', 'manager'], '/reviewer-invitations/:id/revocation': ['officer', 'manager'], '/reviewer-invitations/:id/renewal': ['officer', 'manager'],
  '/invitations-to-review/:token/acceptance': ['signedIn'], '/invitations-to-review/:token/refusal': ['anybody'],
  '/sessions/:id/closure': ['owner'], '/sessions/closure': ['signedIn'], '/sign-in': ['anybody'], '/sign-out': ['anybody'],
  '/trail/verification': ['auditor', 'admin'],
};

/** What the actors of an organization may do: Northbridge's three, Southgate's owner. */
const inside: Record<'signatory' | 'writer' | 'member', { northbridge: ActorName[]; southgate: ActorName[] }> = {
  signatory: { northbridge: ['owner'], southgate: ['stranger'] },
  writer: { northbridge: ['owner', 'editor'], southgate: ['stranger'] },
  member: { northbridge: ['owner', 'editor', 'reader'], southgate: ['stranger'] },
};

/** The actors with a right to a step on this row; `null` when everybody has it. */
export async function entitled(world: SweepWorld, path: string, subject: Subject): Promise<Set<ActorName> | null> {
  const rights = mayPost[path];
  if (!rights) throw new Error(`Say in test/support/may-post.ts who may POST ${path}`);
  if (rights.includes('anybody')) return null;
  const names = new Set<ActorName>();
  for (const right of rights) {
    if (right === 'signatory' || right === 'writer' || right === 'member') {
      const organization = await organizationOf(world.portal, path, subject, world.ids);
      for (const name of organization ? inside[right][organization] : []) names.add(name);
    } else if (right === 'assigned') {
      const [row] = await world.portal.source.query<{ email: string }[]>('select p.email from review_assignments r join persons p on p.id = r.reviewer_id where r.id = $1', [subject.params.id]);
      if (row?.email === 'reviewer1@reviews.example') names.add('reviewer');
    } else if (right !== 'anybody' && right !== 'signedIn') names.add(right);
  }
  return names;
}

const tables: Record<string, string> = { agreements: 'agreements', proposals: 'proposals', payments: 'payments', reports: 'reports' };

async function organizationOf(portal: Portal, path: string, { params }: Subject, ids: Record<string, string>): Promise<'northbridge' | 'southgate' | null> {
  const root = path.split('/')[1]!;
  const table = tables[root];
  const [row] = table && params.id ? await portal.source.query<{ id: string }[]>(`select organization_id as id from ${table} where id = $1`, [params.id]) : [{ id: params.id ?? ids.northbridge! }];
  return row?.id === ids.northbridge ? 'northbridge' : row?.id === ids.southgate ? 'southgate' : null;
}
