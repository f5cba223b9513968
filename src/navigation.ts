import { texts } from './kernel/i18n/text.js';
import type { Actor } from './platform/access/actor.js';
import { hasRole } from './platform/access/actor.js';
import type { Navigation } from './platform/http/page.renderer.js';
import { type Permission, permissions, staffRoles } from './modules/accounts/index.js';

const says = texts({
  home: { en: 'My work', fr: 'Mon travail' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  reviews: { en: 'Reviews', fr: 'Évaluations' },
  reviewers: { en: 'Reviewer register', fr: 'Répertoire d’évaluation' },
  agreements: { en: 'Agreements', fr: 'Ententes' },
  payments: { en: 'Payments', fr: 'Paiements' },
  reports: { en: 'Reports', fr: 'Rapports' },
  spending: { en: 'Spending', fr: 'Dépenses' },
  awards: { en: 'Awards', fr: 'Financement accordé' },
  organizations: { en: 'Organizations', fr: 'Organismes' },
  delegations: { en: 'Delegations', fr: 'Délégations' },
  approvals: { en: 'Approval chains', fr: 'Chaînes d’approbation' },
  trail: { en: 'Trail', fr: 'Piste de vérification' },
  matches: { en: 'Sanctions matches', fr: 'Correspondances de sanctions' },
  lists: { en: 'Sanctions lists', fr: 'Listes de sanctions' },
  people: { en: 'People', fr: 'Personnes' },
  operations: { en: 'Operations', fr: 'Exploitation' },
  profile: { en: 'Profile', fr: 'Profil' },
  notifications: { en: 'Notices', fr: 'Avis' },
  messages: { en: 'Messages', fr: 'Messages' },
  sessions: { en: 'Sessions', fr: 'Sessions' },
});

const may = (actor: Actor | null, permission: Permission): boolean => hasRole(actor, ...permissions[permission]);

/** The links an actor is offered: only those that lead somewhere for them. */
export const navigation: Navigation = {
  isStaff: (actor) => hasRole(actor, ...staffRoles),
  main: (actor) => [
    ...(actor ? [{ href: '/home', label: says.home }] : []),
    { href: '/calls', label: says.calls },
    ...(actor && (may(actor, 'proposal.readAll') || actor.memberships.length) ? [{ href: '/proposals', label: says.proposals }] : []),
    ...(may(actor, 'review.own') ? [{ href: '/reviews', label: says.reviews }] : []),
    ...(may(actor, 'reviewer.readAll') ? [{ href: '/reviewers', label: says.reviewers }] : []),
    ...(actor && (may(actor, 'agreement.readAll') || actor.memberships.length) ? [{ href: '/agreements', label: says.agreements }] : []),
    ...(may(actor, 'payment.readAll') ? [{ href: '/payments', label: says.payments }] : []),
    ...(may(actor, 'report.readAll') ? [{ href: '/reports', label: says.reports }] : []),
    ...(may(actor, 'spending.read') ? [{ href: '/spending', label: says.spending }] : []),
    ...(may(actor, 'sanctions.read') ? [{ href: '/sanctions-matches', label: says.matches }] : []),
    ...(may(actor, 'sanctions.load') ? [{ href: '/sanctions-lists', label: says.lists }] : []),
    { href: '/awards', label: says.awards },
    ...(may(actor, 'trail.read') ? [{ href: '/trail', label: says.trail }] : []),
    ...(may(actor, 'account.administer') ? [{ href: '/people', label: says.people }] : []),
    ...(may(actor, 'operations.read') ? [{ href: '/operations', label: says.operations }] : []),
  ],
  account: (actor) => [
    { href: '/notifications', label: says.notifications },
    ...(may(actor, 'message.readAll') || actor.memberships.length ? [{ href: '/messages', label: says.messages }] : []),
    { href: '/profile', label: says.profile },
    { href: '/sessions', label: says.sessions },
    ...(may(actor, 'decision.read') ? [{ href: '/delegations', label: says.delegations }] : []),
    ...(may(actor, 'approvalChain.set') ? [{ href: '/approval-chains', label: says.approvals }] : []),
    ...(!hasRole(actor, ...staffRoles) || may(actor, 'organization.readAll') ? [{ href: '/organizations', label: says.organizations }] : []),
  ],
};
