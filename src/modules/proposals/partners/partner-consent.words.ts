import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import type { ConsentStanding } from './partner-consent.view.js';

/** Why a request cannot be answered, in words. */
export const standingTexts: Record<Exclude<ConsentStanding, 'open'>, Bilingual> = texts({
  consented: { en: 'This request was answered: the organization consents.', fr: 'Une réponse a été donnée à cette demande\u00a0: l’organisme consent.' },
  declined: { en: 'This request was answered: the organization declines.', fr: 'Une réponse a été donnée à cette demande\u00a0: l’organisme refuse.' },
  changed: { en: 'The applicant is changing what it says of your organization. You are asked anew as soon as that is done.', fr: 'Le demandeur modifie ce qu’il dit de votre organisme. Vous serez consulté de nouveau dès que ce sera fait.' },
  takenBack: { en: 'The applicant has taken this request back. You need do nothing.', fr: 'Le demandeur a retiré cette demande. Vous n’avez rien à faire.' },
  expired: { en: 'This link has expired. Ask the applicant for a new one.', fr: 'Ce lien est expiré. Demandez-en un nouveau au demandeur.' },
  over: { en: 'The proposal is no longer being written or assessed. You need do nothing.', fr: 'La proposition n’est plus en rédaction ni à l’étude. Vous n’avez rien à faire.' },
});
