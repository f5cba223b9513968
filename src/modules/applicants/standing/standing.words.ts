import { texts } from '../../../kernel/i18n/text.js';

/** The buttons of an organization's standing, and what is said once a step is done. */
export const steps = {
  startVerification: { label: { en: 'Ask for verification', fr: 'Demander la vérification' }, notice: { en: 'The organization waits to be verified.', fr: 'L’organisme attend d’être vérifié.' } },
  verify: { label: { en: 'Declare the organization verified', fr: 'Déclarer l’organisme vérifié' }, notice: { en: 'The organization is verified.', fr: 'L’organisme est vérifié.' } },
  refuse: { label: { en: 'Do not verify', fr: 'Ne pas vérifier' }, notice: { en: 'The organization reads what is missing.', fr: 'L’organisme lit ce qui manque.' } },
  announceExpiry: { label: { en: 'Announce the end of the verification', fr: 'Annoncer la fin de la vérification' } },
  expire: { label: { en: 'Let the verification expire', fr: 'Laisser expirer la vérification' } },
  restrict: { label: { en: 'Restrict the organization', fr: 'Mettre l’organisme sous réserve' }, notice: { en: 'The organization is restricted: whoever finds a proposal of it eligible says why.', fr: 'L’organisme est sous réserve\u00a0: quiconque juge admissible l’une de ses propositions doit le justifier.' } },
  bar: { label: { en: 'Bar the organization', fr: 'Exclure l’organisme' }, notice: { en: 'The organization is barred: no new drafts, no submissions, no payments.', fr: 'L’organisme est exclu\u00a0: ni nouvelle ébauche, ni soumission, ni paiement.' } },
  lift: { label: { en: 'Lift it', fr: 'Lever la mesure' }, notice: { en: 'It is lifted. The organization waits to be verified again.', fr: 'La mesure est levée. L’organisme attend d’être vérifié de nouveau.' } },
};

/** Steps in words, for the history of an organization. */
export const standingEvents = texts({
  'organization.verificationStarted': { en: 'Verification asked for', fr: 'Vérification demandée' },
  'organization.verified': { en: 'Organization verified', fr: 'Organisme vérifié' },
  'organization.notVerified': { en: 'Organization not verified', fr: 'Organisme non vérifié' },
  'organization.verificationExpiring': { en: 'Verification about to expire', fr: 'Vérification sur le point d’expirer' },
  'organization.verificationExpired': { en: 'Verification expired', fr: 'Vérification expirée' },
  'organization.restricted': { en: 'Organization restricted', fr: 'Organisme mis sous réserve' },
  'organization.barred': { en: 'Organization barred', fr: 'Organisme exclu' },
  'organization.flagLifted': { en: 'Restriction or bar lifted', fr: 'Réserve ou exclusion levée' },
});
