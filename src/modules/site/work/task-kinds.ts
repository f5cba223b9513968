import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { Role } from '../../accounts/index.js';
import { conflictSql, scoredSql } from '../../reviews/index.js';

const says = texts({
  proposalsToSign: { en: 'Proposals to sign', fr: 'Propositions à signer' },
  draftProposals: { en: 'Proposals to finish', fr: 'Propositions à terminer' },
  informationRequests: { en: 'Questions about proposals to answer', fr: 'Questions sur des propositions, en attente de réponse' },
  partnerConsents: { en: 'Projects that name us as a partner, to answer', fr: 'Projets qui nous nomment comme partenaire, en attente de réponse' },
  accessRequests: { en: 'People who ask for access to our organization', fr: 'Personnes qui demandent l’accès à notre organisme' },
  agreementsToSign: { en: 'Agreements to sign', fr: 'Ententes à signer' },
  reportsDue: { en: 'Reports to hand in', fr: 'Rapports à remettre' },
  reviews: { en: 'Reviews to write', fr: 'Évaluations à rédiger' },
  reviewerAgreement: { en: 'Reviewer agreement to sign', fr: 'Entente d’évaluation à signer' },
  interestDeclaration: { en: 'Declaration of interests to make', fr: 'Déclaration d’intérêts à faire' },
  panels: { en: 'Panel meetings', fr: 'Réunions de comité' },
  callDrafts: { en: 'Calls for proposals to finish', fr: 'Appels de propositions à terminer' },
  callsToReview: { en: 'Closed calls whose review can start', fr: 'Appels terminés dont l’évaluation peut commencer' },
  screening: { en: 'Proposals to screen', fr: 'Propositions dont l’admissibilité est à vérifier' },
  conflicts: { en: 'Possible conflicts of interest to judge', fr: 'Conflits d’intérêts possibles à trancher' },
  messagesToAnswer: { en: 'Messages from applicants to answer', fr: 'Messages de demandeurs, en attente de réponse' },
  messagesUnread: { en: 'New messages from the program', fr: 'Nouveaux messages du programme' },
  sanctionsMatches: { en: 'Sanctions matches to judge', fr: 'Correspondances de sanctions à trancher' },
  ineligibility: { en: 'Findings of ineligibility to confirm', fr: 'Constats de non-admissibilité à confirmer' },
  approvals: { en: 'Recommendations to approve', fr: 'Recommandations à approuver' },
  reconsiderations: { en: 'Requests for reconsideration to answer', fr: 'Demandes de réexamen en attente de réponse' },
  announcements: { en: 'New decisions to announce after a reconsideration', fr: 'Nouvelles décisions à annoncer après un réexamen' },
  agreementsToOffer: { en: 'Agreements to prepare and offer', fr: 'Ententes à préparer et à offrir' },
  reportsToReview: { en: 'Reports to review', fr: 'Rapports à examiner' },
  agreementsToClose: { en: 'Agreements to close', fr: 'Ententes à clore' },
  callsToApprove: { en: 'Calls for proposals to approve', fr: 'Appels de propositions à approuver' },
  callsToDecide: { en: 'Proposals to decide on', fr: 'Propositions à trancher' },
  callsToRelease: { en: 'Calls whose results can be announced', fr: 'Appels dont les résultats peuvent être annoncés' },
  agreementsToCountersign: { en: 'Agreements to sign for the department', fr: 'Ententes à signer au nom du ministère' },
  paymentsToCertify: { en: 'Payments to certify (section 34)', fr: 'Paiements à certifier (article 34)' },
  paymentsToRelease: { en: 'Payments to release (section 33)', fr: 'Paiements à autoriser (article 33)' },
  paymentsToConfirm: { en: 'Payments to confirm as paid', fr: 'Paiements à confirmer comme versés' },
});
const papers = texts({
  agreement: { en: 'Read and sign the agreement for a year', fr: 'Lire et signer l’entente pour un an' },
  declaration: { en: 'Declare your interests for a year', fr: 'Déclarer vos intérêts pour un an' },
});
export type TaskKindKey = keyof typeof says;

/** One kind of work: who does it, where its items are, and how they are found. */
export interface TaskKind {
  key: TaskKindKey;
  title: Bilingual;
  /** Staff roles that do it; `member` is somebody in an organization. */
  for: readonly (Role | 'member')[];
  href: (id: string) => string;
  /** The list of all of them. */
  allHref: string;
  /** Columns id, title, note (json), due_at, due_on, number; over the row `me` with person_id, writes_for, signs_for, belongs_to and today. */
  sql: string;
}

const kind = (key: TaskKindKey, rest: Omit<TaskKind, 'key' | 'title'>): TaskKind => ({ key, title: says[key], ...rest });
const at = 'null::timestamptz as due_at';
const on = 'null::date as due_on';
const one = '1 as number';
const proposalTitle = `to_jsonb(coalesce(nullif(p.title, ''), p.reference))`;
/** Staff keep away from the files of organizations they belong to. */
const notOwn = (alias: string): string => `${alias}.organization_id <> all(me.belongs_to)`;
const callsIn = (state: string, more = ''): string => `select c.id, c.title, to_jsonb(c.reference) as note, ${at}, ${on}, ${one} from calls c, me where c.state = '${state}'${more}`;
const agreementsIn = (state: string): string =>
  `select a.id, a.title, to_jsonb(a.number || ' – ' || o.legal_name) as note, ${at}, ${on}, ${one} from me, agreements a join organizations o on o.id = a.organization_id where a.state = '${state}' and ${notOwn('a')}`;
const paymentsIn = (state: string, more = ''): string =>
  `select y.id, to_jsonb(a.number || ' – ' || o.legal_name) as title, to_jsonb(i.number) as note, ${at}, y.due_on, ${one}
   from me, payments y join agreements a on a.id = y.agreement_id join instalments i on i.id = y.instalment_id join organizations o on o.id = y.organization_id
   where y.state = '${state}' and ${notOwn('y')}${more}`;
const reportsIn = (condition: string): string =>
  `select r.id, a.title, to_jsonb(a.number) as note, ${at}, r.due_on, ${one} from me, reports r join agreements a on a.id = r.agreement_id where ${condition}`;
/** Nor do they get to see proposals about which they have a conflict of interest, as those of the rivals of an organization of theirs. */
const notConflicted = `not ${conflictSql('p.id', 'me.person_id')}`;
/** Staff keep away from the decisions of calls in which an organization of theirs applies. */
const notWithheld = 'not exists (select 1 from call_interests w where w.call_id = c.id and w.person_id = me.person_id)';
const undecided = `exists (select 1 from proposals p where p.call_id = c.id and p.state = 'underReview')`;

/** A yearly paper of a reviewer that is missing or ends within sixty days; `until` says its last day. */
const paper = (title: Bilingual, until: string): string =>
  `select me.person_id as id, '${JSON.stringify(title)}'::jsonb as title, null::jsonb as note, ${at}, e.until_on as due_on, ${one}
   from me left join reviewer_profiles f on f.person_id = me.person_id cross join lateral (select greatest(${until}, f.grace_until_on) as until_on) e where e.until_on is null or e.until_on <= me.today + 60`;

/** All kinds of work, in the order people should look at them. */
export const taskKinds: readonly TaskKind[] = [
  kind('informationRequests', {
    for: ['member'], href: (id) => `/proposals/${id}`, allHref: '/proposals',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, (select min(q.due_at) from information_requests q where q.proposal_id = p.id and q.answered_at is null and q.lapsed_at is null) as due_at, ${on}, ${one}
      from me, proposals p join calls c on c.id = p.call_id where p.organization_id = any(me.writes_for) and p.state = 'informationRequested'`,
  }),
  kind('messagesUnread', {
    for: ['member'], href: (id) => `/proposals/${id}/messages`, allHref: '/messages',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, ${at}, ${on}, ${one}
      from me, message_threads t join proposals p on p.id = t.proposal_id join calls c on c.id = p.call_id where t.organization_id = any(me.writes_for) and t.last_side = 'staff'
        and not exists (select 1 from message_reads r where r.proposal_id = t.proposal_id and r.person_id = me.person_id and r.through_id >= t.last_message_id)`,
  }),
  kind('proposalsToSign', {
    for: ['member'], href: (id) => `/proposals/${id}/check`, allHref: '/proposals',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, c.closes_at as due_at, ${on}, ${one}
      from me, proposals p join calls c on c.id = p.call_id where p.organization_id = any(me.signs_for) and p.state = 'readyToSign' and c.state = 'open'`,
  }),
  kind('partnerConsents', {
    for: ['member'], href: (id) => `/partner-consents/${id}`, allHref: '/partner-consents',
    sql: `select k.id, to_jsonb(coalesce(nullif(p.title, ''), a.legal_name)) as title, to_jsonb(a.legal_name) as note, ${at}, ${on}, ${one}
      from me, partner_consents k join proposals p on p.id = k.proposal_id join organizations a on a.id = p.organization_id
      where k.organization_id = any(me.signs_for) and k.state = 'asked' and p.state in ('draft', 'readyToSign', 'submitted', 'informationRequested', 'eligible', 'underReview', 'approved', 'declined')`,
  }),
  kind('accessRequests', {
    for: ['member'], href: (id) => `/organizations/${id}/access-requests`, allHref: '/organizations',
    sql: `select o.id, to_jsonb(o.legal_name) as title, null::jsonb as note, ${at}, ${on}, count(*)::int as number
      from me, organization_access_requests r join organizations o on o.id = r.organization_id join organization_members m on m.organization_id = o.id
      where r.state = 'requested' and m.person_id = me.person_id and 'owner' = any(m.roles) group by o.id, o.legal_name`,
  }),
  kind('draftProposals', {
    for: ['member'], href: (id) => `/proposals/${id}`, allHref: '/proposals',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, c.closes_at as due_at, ${on}, ${one}
      from me, proposals p join calls c on c.id = p.call_id where p.organization_id = any(me.writes_for) and p.state = 'draft' and c.state = 'open'`,
  }),
  kind('agreementsToSign', {
    for: ['member'], href: (id) => `/agreements/${id}`, allHref: '/agreements',
    sql: `select a.id, a.title, to_jsonb(a.number) as note, a.offer_expires_at as due_at, ${on}, ${one} from agreements a, me where a.organization_id = any(me.signs_for) and a.state = 'offered'`,
  }),
  kind('reportsDue', {
    for: ['member'], href: (id) => `/reports/${id}`, allHref: '/agreements',
    sql: reportsIn(`r.organization_id = any(me.writes_for) and (r.state = 'returned' or (r.state = 'requested' and r.due_on <= me.today + 60))`),
  }),
  kind('reviews', {
    for: ['reviewer'], href: (id) => `/reviews/${id}`, allHref: '/reviews',
    // A call may hide who applies, also where the title says it.
    sql: `select v.id, case when c.anonymised then to_jsonb(coalesce(nullif(without_names(p.title, p.language, o.legal_name, o.operating_name), ''), p.reference)) else ${proposalTitle} end as title, c.title as note, v.due_at, ${on}, ${one}
      from me, review_assignments v join proposals p on p.id = v.proposal_id join organizations o on o.id = p.organization_id join calls c on c.id = v.call_id
      where v.reviewer_id = me.person_id and v.state in ('invited', 'accepted', 'returned') and p.state = 'underReview' and c.state in ('closed', 'inReview', 'deciding') and ${notOwn('p')}`,
  }),
  kind('reviewerAgreement', { for: ['reviewer'], href: () => '/reviewer-profile/agreement', allHref: '/reviewer-profile', sql: paper(papers.agreement, 'f.agreement_until_on') }),
  kind('interestDeclaration', {
    for: ['reviewer'], href: () => '/reviewer-profile/declaration', allHref: '/reviewer-profile', sql: paper(papers.declaration, '(select max(d.until_on) from interest_declarations d where d.person_id = me.person_id)'),
  }),
  kind('panels', {
    for: ['reviewer', 'officer', 'manager', 'decider'], href: (id) => `/panels/${id}`, allHref: '/panels',
    sql: `select m.id, m.title, c.title as note, m.starts_at as due_at, ${on}, ${one} from me, panel_members b join panel_meetings m on m.id = b.meeting_id join calls c on c.id = m.call_id where b.person_id = me.person_id and m.state in ('planned', 'open')`,
  }),
  kind('callDrafts', { for: ['officer', 'manager'], href: (id) => `/calls/${id}`, allHref: '/calls', sql: callsIn('draft', ' and c.created_by = me.person_id') }),
  kind('callsToReview', { for: ['officer', 'manager'], href: (id) => `/calls/${id}`, allHref: '/calls', sql: callsIn('closed') }),
  kind('screening', {
    for: ['officer', 'manager'], href: (id) => `/proposals?call=${id}&state=submitted`, allHref: '/proposals?state=submitted',
    sql: `select c.id, c.title, to_jsonb(c.reference) as note, ${at}, ${on}, count(*)::int as number
      from me, proposals p join calls c on c.id = p.call_id where p.state = 'submitted' and c.state in ('closed', 'inReview') and ${notConflicted} group by c.id`,
  }),
  kind('conflicts', {
    for: ['officer', 'manager'], href: (id) => `/calls/${id}/conflicts`, allHref: '/calls',
    sql: `select c.id, c.title, to_jsonb(c.reference) as note, ${at}, ${on}, count(*)::int as number
      from me, review_conflicts k left join review_assignments v on v.proposal_id = k.proposal_id and v.reviewer_id = k.reviewer_id join proposals p on p.id = k.proposal_id join calls c on c.id = k.call_id
      where k.state = 'open' and p.state = 'underReview' and ((k.certainty = 'possible' and v.state in ('invited', 'accepted', 'returned')) or ${scoredSql('k.proposal_id', 'k.reviewer_id')}) and k.reviewer_id <> me.person_id and ${notConflicted} group by c.id`,
  }),
  kind('messagesToAnswer', {
    for: ['officer', 'manager'], href: (id) => `/proposals/${id}/messages`, allHref: '/messages',
    sql: `select p.id, ${proposalTitle} as title, to_jsonb(o.legal_name) as note, ${at}, ${on}, ${one}
      from me, message_threads t join proposals p on p.id = t.proposal_id join organizations o on o.id = t.organization_id where t.last_side = 'applicant' and p.submitted_at is not null and p.state <> 'withdrawn' and o.state <> 'barred' and ${notConflicted}`,
  }),
  kind('sanctionsMatches', {
    for: ['dueDiligence'], href: (id) => `/sanctions-matches/${id}`, allHref: '/sanctions-matches',
    sql: `select m.id, to_jsonb(o.legal_name) as title, null::jsonb as note, ${at}, ${on}, ${one} from me, sanctions_matches m join organizations o on o.id = m.organization_id where m.state = 'open' and ${notOwn('m')}`,
  }),
  kind('ineligibility', {
    for: ['manager'], href: (id) => `/proposals/${id}`, allHref: '/proposals?state=ineligibilityProposed',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, ${at}, ${on}, ${one} from me, proposals p join calls c on c.id = p.call_id
      where p.state = 'ineligibilityProposed' and p.screened_by <> me.person_id and ${notConflicted}`,
  }),
  kind('approvals', {
    for: ['officer', 'manager', 'decider'], href: (id) => `/proposals/${id}/decision`, allHref: '/proposals?state=underReview',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, ${at}, ${on}, ${one} from me, recommendations m join proposals p on p.id = m.proposal_id join calls c on c.id = m.call_id
      where m.state = 'inApproval' and m.recommended_by <> me.person_id and ${notConflicted}
        and (exists (select 1 from person_roles r where r.person_id = me.person_id and r.role = m.step_role)
          or exists (select 1 from delegations d where d.delegate_id = me.person_id and d.role = m.step_role and d.state = 'given' and me.today between d.from_on and d.until_on))`,
  }),
  kind('reconsiderations', {
    for: ['manager', 'decider'], href: (id) => `/proposals/${id}/decision`, allHref: '/proposals',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, ${at}, ${on}, ${one} from me, reconsiderations x join proposals p on p.id = x.proposal_id join calls c on c.id = x.call_id
      where x.state = 'requested' and ${notConflicted}`,
  }),
  kind('announcements', {
    for: ['manager', 'decider'], href: (id) => `/proposals/${id}/decision`, allHref: '/proposals',
    sql: `select p.id, ${proposalTitle} as title, c.title as note, ${at}, ${on}, ${one} from me, reconsiderations x join proposals p on p.id = x.proposal_id join calls c on c.id = x.call_id
      where x.state = 'accepted' and p.state in ('approved', 'onReserve', 'declined') and c.state = 'released' and ${notConflicted}`,
  }),
  kind('agreementsToOffer', { for: ['officer', 'manager'], href: (id) => `/agreements/${id}`, allHref: '/agreements', sql: agreementsIn('inPreparation') }),
  kind('reportsToReview', { for: ['officer', 'manager'], href: (id) => `/reports/${id}`, allHref: '/reports', sql: reportsIn(`r.state = 'submitted' and ${notOwn('r')}`) }),
  kind('agreementsToClose', { for: ['manager'], href: (id) => `/agreements/${id}`, allHref: '/agreements', sql: agreementsIn('inCloseOut') }),
  kind('callsToApprove', { for: ['decider'], href: (id) => `/calls/${id}`, allHref: '/calls', sql: callsIn('inApproval').replace(at, 'c.opens_at as due_at') }),
  kind('callsToDecide', {
    for: ['decider'], href: (id) => `/calls/${id}/ranking`, allHref: '/calls',
    sql: `select c.id, c.title, to_jsonb(c.reference) as note, ${at}, ${on}, count(*)::int as number
      from me, proposals p join calls c on c.id = p.call_id where p.state = 'underReview' and (c.state = 'deciding' or exists (select 1 from reconsiderations x where x.proposal_id = p.id and x.state = 'accepted')) and ${notConflicted} group by c.id`,
  }),
  kind('callsToRelease', { for: ['manager', 'decider'], href: (id) => `/calls/${id}/ranking`, allHref: '/calls', sql: callsIn('deciding', ` and not ${undecided} and ${notWithheld}`) }),
  kind('agreementsToCountersign', { for: ['decider'], href: (id) => `/agreements/${id}`, allHref: '/agreements', sql: agreementsIn('signedByRecipient') }),
  kind('paymentsToCertify', { for: ['certifier'], href: (id) => `/payments/${id}`, allHref: '/payments', sql: paymentsIn('scheduled', ` and a.state in ('inForce', 'inCloseOut') and y.due_on <= me.today + 30`) }),
  kind('paymentsToRelease', { for: ['payer'], href: (id) => `/payments/${id}`, allHref: '/payments', sql: paymentsIn('certified', ' and y.certified_by <> me.person_id') }),
  kind('paymentsToConfirm', { for: ['payer'], href: (id) => `/payments/${id}`, allHref: '/payments', sql: paymentsIn('released') }),
];
