import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { State } from '../../../kernel/workflow/workflow.js';
import type { GoverningStanding } from './governing-standing.js';

/** What is said after a good step. */
export const governingNotices = texts({
  added: { en: 'The person is in the list.', fr: 'La personne figure sur la liste.' },
  addedSeveral: { en: 'The people are in the list.', fr: 'Les personnes figurent sur la liste.' },
  changed: { en: 'The change is saved.', fr: 'La modification est enregistrée.' },
  removed: { en: 'The person is no longer in the list.', fr: 'La personne ne figure plus sur la liste.' },
  stated: { en: 'The list is confirmed as complete.', fr: 'La liste est confirmée comme complète.' },
});

export const governingTask: Bilingual = { en: 'Names of the governing body', fr: 'Noms des membres du conseil' };

/** How the named governing body stands, in a word and in a sentence. */
export const governingStandingWords: Record<GoverningStanding, { label: Bilingual; tone: State['tone']; says: Bilingual }> = {
  missing: { label: { en: 'Missing', fr: 'Manquant' }, tone: 'warning', says: { en: 'Nobody is named yet.', fr: 'Personne n’est encore nommé.' } },
  unconfirmed: { label: { en: 'To confirm', fr: 'À confirmer' }, tone: 'warning', says: { en: 'The organization has not confirmed that the list is complete.', fr: 'L’organisme n’a pas confirmé que la liste est complète.' } },
  expired: { label: { en: 'Out of date', fr: 'Périmé' }, tone: 'danger', says: { en: 'The list was last confirmed as complete more than 24 months ago.', fr: 'La liste a été confirmée comme complète il y a plus de 24 mois.' } },
  expiring: { label: { en: 'Expires soon', fr: 'Expire bientôt' }, tone: 'warning', says: { en: 'The list has to be confirmed again within 60 days.', fr: 'La liste est à confirmer de nouveau d’ici 60 jours.' } },
  current: { label: { en: 'Confirmed', fr: 'Confirmé' }, tone: 'success', says: { en: 'The list is confirmed as complete.', fr: 'La liste est confirmée comme complète.' } },
};
