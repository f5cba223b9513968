/** Notices about calls for proposals. */
export const callTemplates = {
  callApprovalRequested: {
    subject: { en: 'Call {reference} waits for your approval', fr: 'L’appel {reference} attend votre approbation' },
    body: { en: 'The call for proposals “{call}” ({reference}) is ready and waits for your approval.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est prêt et attend votre approbation.' },
  },
  callApproved: {
    subject: { en: 'Call {reference} is approved', fr: 'L’appel {reference} est approuvé' },
    body: { en: 'The call for proposals “{call}” ({reference}) is approved. It opens by itself at the time set in it.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est approuvé. Il ouvrira de lui-même au moment prévu.' },
  },
  callSentBack: {
    subject: { en: 'Call {reference} came back to you', fr: 'L’appel {reference} vous est renvoyé' },
    body: { en: 'The call for proposals “{call}” ({reference}) was sent back for changes. The reason stands on its page.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) a été renvoyé pour modification. Le motif figure sur sa page.' },
  },
  callOpened: {
    subject: { en: 'Call {reference} is open', fr: 'L’appel {reference} est ouvert' },
    body: { en: 'The call for proposals “{call}” ({reference}) is open until {deadline}.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est ouvert jusqu’au {deadline}.' },
  },
  callClosed: {
    subject: { en: 'Call {reference} is closed', fr: 'L’appel {reference} est terminé' },
    body: { en: 'The call for proposals “{call}” ({reference}) is closed. The proposals received can be screened.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est terminé. L’admissibilité des propositions reçues peut être examinée.' },
  },
  callExtended: {
    subject: { en: 'Call {reference} closes later', fr: 'L’échéance de l’appel {reference} est reportée' },
    body: { en: 'The call for proposals “{call}” ({reference}) now closes on {deadline}. Your draft is kept as it is.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) se termine maintenant le {deadline}. Votre ébauche est conservée telle quelle.' },
  },
  callDeciding: {
    subject: { en: 'Call {reference} waits for your decisions', fr: 'L’appel {reference} attend vos décisions' },
    body: { en: 'The reviews of the call “{call}” ({reference}) are in. Its proposals wait for your decisions.', fr: 'Les évaluations de l’appel «\u00a0{call}\u00a0» ({reference}) sont terminées. Les propositions attendent vos décisions.' },
  },
  callReleased: {
    subject: { en: 'The results of call {reference} are released', fr: 'Les résultats de l’appel {reference} sont communiqués' },
    body: { en: 'The results of the call “{call}” ({reference}) are released. Every applicant is being told.', fr: 'Les résultats de l’appel «\u00a0{call}\u00a0» ({reference}) sont communiqués. Chaque demandeur est en voie d’être informé.' },
  },
  callCancelled: {
    subject: { en: 'Call {reference} is cancelled', fr: 'L’appel {reference} est annulé' },
    body: { en: 'The call for proposals “{call}” ({reference}) is cancelled. The reason stands on its page.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est annulé. Le motif figure sur sa page.' },
  },
} as const;
