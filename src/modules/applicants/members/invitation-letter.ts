import { type Bilingual, type Locale, say, sayBoth, texts } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { organizationRoleNames, type OrganizationRole } from '../organization-role.js';

const says = texts({
  subject: { en: 'Invitation to work with an organization in the grant portal', fr: 'Invitation à travailler avec un organisme dans le portail de subventions' },
  body: {
    en: 'Hello,\n\n“{inviter}” invites you to work with the organization “{organization}” in the grant portal of the Human Security Program, in this role: {roles}.\n\nOpen this page to accept:\n\n{link}\n\nThe invitation is for this address only and works once, until {until}. You sign in, or create an account with this address, on the way.\n\nThese names were typed by the person who invites you; the portal has not checked them. If you do not know them, ignore this message.',
    fr: 'Bonjour,\n\n«\u00a0{inviter}\u00a0» vous invite à travailler avec l’organisme «\u00a0{organization}\u00a0» dans le portail de subventions du Programme de la sécurité humaine, dans ce rôle\u00a0: {roles}.\n\nOuvrez cette page pour accepter\u00a0:\n\n{link}\n\nL’invitation vaut pour cette adresse seulement et fonctionne une seule fois, jusqu’au {until}. Vous ouvrirez une session, ou créerez un compte avec cette adresse, en chemin.\n\nCes noms ont été saisis par la personne qui vous invite; le portail ne les a pas vérifiés. Si vous ne les connaissez pas, ignorez ce message.',
  },
});

export interface InvitationFacts {
  inviter: string;
  organization: string;
  roles: readonly OrganizationRole[];
  expiresAt: Date;
  /** The page's address in a language. */
  link: (locale: Locale) => string;
}

/** As much of a stranger's words as a name needs. */
const shortened = (name: string): string => (name.length > 80 ? `${[...name].slice(0, 79).join('')}…` : name);

const bodyIn = (locale: Locale, { inviter, organization, roles, expiresAt, link }: InvitationFacts): string =>
  say(locale, says.body, { inviter: shortened(inviter), organization: shortened(organization), roles: roles.map((role) => organizationRoleNames[role][locale]).join(', '), link: link(locale), until: formatInstant(expiresAt, locale) });

/** The letter in the person's language; in both where the portal does not know it. */
export function invitationLetter(facts: InvitationFacts, locale: Locale | null): { subject: string; body: string } {
  const subject: Bilingual = sayBoth(says.subject);
  if (locale) return { subject: subject[locale], body: `${bodyIn(locale, facts)}\n` };
  return { subject: `${subject.en} / ${subject.fr}`, body: `(Le français suit.)\n\n${bodyIn('en', facts)}\n\n---\n\n${bodyIn('fr', facts)}\n` };
}
