import { type Bilingual, sayBoth, texts } from '../../../kernel/i18n/text.js';
import type { TimelineEntry } from '../../../platform/events/timelines.js';
import { type Role, roleNames } from '../role.js';

const says = texts({
  'person.registered': { en: 'Registered', fr: 'Inscription' },
  'person.emailConfirmed': { en: 'Address confirmed', fr: 'Adresse confirmée' },
  'person.signedIn': { en: 'Signed in', fr: 'Ouverture d’une session' },
  'person.signedOut': { en: 'Signed out', fr: 'Fermeture de la session' },
  'person.passwordChanged': { en: 'Password changed', fr: 'Mot de passe changé' },
  'person.profileChanged': { en: 'Profile changed', fr: 'Profil modifié' },
  'person.roleGiven': { en: 'Role given', fr: 'Rôle attribué' },
  'person.roleTaken': { en: 'Role taken away', fr: 'Rôle retiré' },
  'person.deactivated': { en: 'Account deactivated', fr: 'Compte désactivé' },
  'person.reactivated': { en: 'Account reactivated', fr: 'Compte réactivé' },
  other: { en: 'Account changed', fr: 'Compte modifié' },
  withRole: { en: '{what}: {role}', fr: '{what}\u00a0: {role}' },
});

/** What happened to an account, in words. */
export function personEvent({ name, particulars }: TimelineEntry): Bilingual {
  const what: Bilingual = Object.hasOwn(says, name) ? says[name as keyof typeof says] : says.other;
  const role = roleNames[particulars.role as Role] as Bilingual | undefined;
  return role ? { en: sayBoth(says.withRole, { what: what.en, role: role.en }).en, fr: sayBoth(says.withRole, { what: what.fr, role: role.fr }).fr } : what;
}
