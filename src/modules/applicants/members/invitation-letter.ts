import { type Bilingual, type Locale, say, sayBoth, texts } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import { organizationRoleNames, type OrganizationRole } from '../organization-role.js';

const says = texts({
  subject: { en: '{inviter} invites you to {organization}', fr: '{inviter} vous invite dans {organization}' },
  body: {
    en: 'Hello,\n\n{inviter} invites you to work with {organization} in the grant portal of the Human Security Program, in this role: {roles}.\n\nOpen this page to accept:\n\n{link}\n\nThe invitation is for this address only and works once, until {until}. You sign in, or create an account with this address, on the way.\n\nIf you do not know {inviter}, ignore this message.',
    fr: 'Bonjour,\n\n{inviter} vous invite à travailler avec {organization} dans le portail de subventions du Programme de la sécurité humaine, dans ce rôle\u00a0: {roles}.\n\nOuvrez cette page pour accepter\u00a0:\n\n{link}\n\nL’invitation vaut pour cette adresse seulement et fonctionne une seule fois, jusqu’au {until}. Vous ouvrirez une session, ou créerez un compte avec cette adresse, en chemin.\n\nSi vous ne connaissez pas {inviter}, ignorez ce message.',
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

const bodyIn = (locale: Locale, { inviter, organization, roles, expiresAt, link }: InvitationFacts): string =>
  say(locale, says.body, { inviter, organization, roles: roles.map((role) => organizationRoleNames[role][locale]).join(', '), link: link(locale), until: formatInstant(expiresAt, locale) });

/** The letter in the person's language; in both where the portal does not know it. */
export function invitationLetter(facts: InvitationFacts, locale: Locale | null): { subject: string; body: string } {
  const subject: Bilingual = sayBoth(says.subject, { inviter: facts.inviter, organization: facts.organization });
  if (locale) return { subject: subject[locale], body: `${bodyIn(locale, facts)}\n` };
  return { subject: `${subject.en} / ${subject.fr}`, body: `(Le français suit.)\n\n${bodyIn('en', facts)}\n\n---\n\n${bodyIn('fr', facts)}\n` };
}
