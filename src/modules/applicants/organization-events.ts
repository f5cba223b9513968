import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { TimelineEntry } from '../../platform/events/timelines.js';
import { standingEvents } from './standing/standing.words.js';
import { fieldNames } from './messages.js';
import { organizationRoleNames, type OrganizationRole } from './organization-role.js';

const says = texts({
  ...standingEvents,
  'organization.registered': { en: 'Organization registered', fr: 'Organisme inscrit' },
  'organization.changed': { en: 'Profile changed', fr: 'Profil modifié' },
  'organization.memberInvited': { en: 'Invitation sent', fr: 'Invitation envoyée' },
  'organization.invitationRevoked': { en: 'Invitation withdrawn', fr: 'Invitation retirée' },
  'organization.memberJoined': { en: 'Member joined', fr: 'Nouveau membre' },
  'organization.memberRolesChanged': { en: 'Roles changed', fr: 'Rôles modifiés' },
  'organization.memberRemoved': { en: 'Member removed', fr: 'Membre retiré' },
  'organization.ownershipGiven': { en: 'Ownership handed over', fr: 'Responsabilité cédée' },
  'organization.ownerAppointed': { en: 'Owner named by the program', fr: 'Personne responsable nommée par le programme' },
  'organization.contactsChanged': { en: 'Contact and signatory changed', fr: 'Personne-ressource et signataire modifiés' },
  'organization.governingBodyChanged': { en: 'Governing body changed', fr: 'Conseil d’administration modifié' },
  'organization.governingBodyConfirmed': { en: 'Governing body confirmed as complete', fr: 'Liste du conseil confirmée comme complète' },
  other: { en: 'Organization changed', fr: 'Organisme modifié' },
  left: { en: 'Member left', fr: 'Départ d’un membre' },
});

/** What happened to an organization, in words: the step, whom it was about, and the roles or fields. */
export function organizationEvent({ name, actorName, particulars }: TimelineEntry, names: Readonly<Record<string, string>>): { what: Bilingual; detail: Bilingual | null } {
  const person = names[particulars.personId as string];
  const step = name === 'organization.memberRemoved' && person !== undefined && person === actorName ? says.left : Object.hasOwn(says, name) ? says[name as keyof typeof says] : says.other;
  const what: Bilingual = person ? { en: `${step.en}: ${person}`, fr: `${step.fr}\u00a0: ${person}` } : step;
  const roles = list(particulars.roles).map((role) => organizationRoleNames[role as OrganizationRole] as Bilingual | undefined);
  const fields = list(particulars.fields).map((field) => fieldNames[field as keyof typeof fieldNames] as Bilingual | undefined);
  const parts = [...roles, ...fields].filter((part) => part !== undefined);
  return { what, detail: parts.length ? { en: parts.map((part) => part.en).join(', '), fr: parts.map((part) => part.fr).join(', ') } : null };
}

const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
