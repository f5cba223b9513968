import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { Audience } from './agreement.view.js';

/** Events the recipient is told of, and whose step each was: names of the department's people stay inside. */
export const recipientEvents: Readonly<Record<string, 'recipient' | 'department'>> = {
  'agreement.offered': 'department', 'agreement.signedByRecipient': 'recipient', 'agreement.declined': 'recipient',
  'agreement.inForce': 'department', 'agreement.closeOutStarted': 'department', 'agreement.closed': 'department',
};

const staffWords: Readonly<Record<string, Bilingual>> = texts({
  'agreement.prepared': { en: 'Agreement prepared', fr: 'Entente préparée' },
  'agreement.changed': { en: 'Agreement changed', fr: 'Entente modifiée' },
  'agreement.offered': { en: 'Agreement offered, money committed', fr: 'Entente offerte, fonds engagés' },
  'agreement.offerTakenBack': { en: 'Offer taken back, money reserved again', fr: 'Offre reprise, fonds réservés de nouveau' },
  'agreement.signedByRecipient': { en: 'Signed for the recipient', fr: 'Signée pour le bénéficiaire' },
  'agreement.declined': { en: 'Declined by the recipient, money decommitted', fr: 'Refusée par le bénéficiaire, fonds désengagés' },
  'agreement.inForce': { en: 'Signed for the Department: in force', fr: 'Signée pour le Ministère\u00a0: en vigueur' },
  'agreement.closeOutStarted': { en: 'Close-out started', fr: 'Clôture commencée' },
  'agreement.closed': { en: 'Agreement closed', fr: 'Entente close' },
});
const recipientWords: Readonly<Record<string, Bilingual>> = texts({
  'agreement.offered': { en: 'We sent you this agreement', fr: 'Nous vous avons envoyé cette entente' },
  'agreement.signedByRecipient': { en: 'You signed', fr: 'Vous avez signé' },
  'agreement.declined': { en: 'You declined', fr: 'Vous avez refusé' },
  'agreement.inForce': { en: 'We signed: the agreement is in force', fr: 'Nous avons signé\u00a0: l’entente est en vigueur' },
  'agreement.closeOutStarted': { en: 'We started the close-out', fr: 'Nous avons commencé la clôture' },
  'agreement.closed': { en: 'The agreement is closed. Thank you', fr: 'L’entente est close. Merci' },
});
const otherwise: Bilingual = { en: 'Agreement updated', fr: 'Entente mise à jour' };

/** An event in the words of its reader. */
export const eventWords = (name: string, audience: Audience): Bilingual => (audience === 'staff' ? staffWords : recipientWords)[name] ?? otherwise;
