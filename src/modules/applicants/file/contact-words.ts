import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { ContactKey } from './standing-answers.service.js';

/** The people of a file, as forms and pages name them. */
export const contactNames = texts({
  contactName: { en: 'Contact: name', fr: 'Personne-ressource\u00a0: nom' },
  contactTitle: { en: 'Contact: position', fr: 'Personne-ressource\u00a0: fonction' },
  contactEmail: { en: 'Contact: email', fr: 'Personne-ressource\u00a0: courriel' },
  contactPhone: { en: 'Contact: phone', fr: 'Personne-ressource\u00a0: téléphone' },
  contactLanguage: { en: 'Language we use with the contact', fr: 'Langue à utiliser avec la personne-ressource' },
  signatoryName: { en: 'Authorized signatory: name', fr: 'Signataire autorisé\u00a0: nom' },
  signatoryTitle: { en: 'Authorized signatory: position', fr: 'Signataire autorisé\u00a0: fonction' },
  signatoryEmail: { en: 'Authorized signatory: email', fr: 'Signataire autorisé\u00a0: courriel' },
  signatoryPhone: { en: 'Authorized signatory: phone', fr: 'Signataire autorisé\u00a0: téléphone' },
}) satisfies Record<ContactKey, Bilingual>;

export const languageNames = texts({ en: { en: 'English', fr: 'Anglais' }, fr: { en: 'French', fr: 'Français' } });
