import { type Bilingual, type Locale, say, sayBoth, texts } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';

const says = texts({
  subject: { en: 'Does your organization take part in this project?', fr: 'Votre organisme participe-t-il à ce projet?' },
  body: {
    en: 'Hello,\n\n“{applicant}” names “{partner}” as a partner in a proposal to the Human Security Program. Open this page to read which part is meant for your organization, and to consent or decline:\n\n{link}\n\nThe link takes one answer, until {until}.\n\nThese names were typed by the applicant; the portal has not checked them. If you do not know them, ignore this message.',
    fr: 'Bonjour,\n\n«\u00a0{applicant}\u00a0» nomme «\u00a0{partner}\u00a0» comme partenaire dans une proposition au Programme de la sécurité humaine. Ouvrez cette page pour lire quelle part est prévue pour votre organisme, et pour consentir ou refuser\u00a0:\n\n{link}\n\nLe lien reçoit une seule réponse, jusqu’au {until}.\n\nCes noms ont été saisis par le demandeur; le portail ne les a pas vérifiés. Si vous ne les connaissez pas, ignorez ce message.',
  },
});

export interface LetterFacts {
  applicant: string;
  partner: string;
  expiresAt: Date;
  /** The page's address in a language. */
  link: (locale: Locale) => string;
}

/** As much of a stranger's words as a name needs, and nothing that a mail program would make a link of. */
const shortened = (name: string): string => {
  const plain = name.replace(/:\/\/|\bwww\./gi, ' ');
  return plain.length > 80 ? `${[...plain].slice(0, 79).join('')}…` : plain;
};
const bodyIn = (locale: Locale, { applicant, partner, expiresAt, link }: LetterFacts): string =>
  say(locale, says.body, { applicant: shortened(applicant), partner: shortened(partner), link: link(locale), until: formatInstant(expiresAt, locale) });

/** The letter in the person's language; in both where the portal does not know it. */
export function partnerLetter(facts: LetterFacts, locale: Locale | null): { subject: string; body: string } {
  const subject: Bilingual = sayBoth(says.subject);
  if (locale) return { subject: subject[locale], body: `${bodyIn(locale, facts)}\n` };
  return { subject: `${subject.en} / ${subject.fr}`, body: `(Le français suit.)\n\n${bodyIn('en', facts)}\n\n---\n\n${bodyIn('fr', facts)}\n` };
}
