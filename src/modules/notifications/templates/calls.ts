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
  callExtendedFollower: {
    subject: { en: 'Call {reference} closes later', fr: 'L’échéance de l’appel {reference} est reportée' },
    body: { en: 'The call for proposals “{call}” ({reference}) now closes on {deadline}.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) se termine maintenant le {deadline}.' },
  },
  addendumPublished: {
    subject: { en: 'An addendum to call {reference}', fr: 'Un addenda à l’appel {reference}' },
    body: { en: 'An addendum to the call for proposals “{call}” ({reference}) is published on its page. The call closes on {deadline}.', fr: 'Un addenda à l’appel de propositions «\u00a0{call}\u00a0» ({reference}) est publié sur sa page. L’appel se termine le {deadline}.' },
  },
  answersPublished: {
    subject: { en: 'Answers about call {reference}', fr: 'Réponses au sujet de l’appel {reference}' },
    body: { en: 'New answers to questions about the call for proposals “{call}” ({reference}) are published.', fr: 'De nouvelles réponses aux questions sur l’appel de propositions «\u00a0{call}\u00a0» ({reference}) sont publiées.' },
  },
  callSuspended: {
    subject: { en: 'Call {reference} is suspended', fr: 'L’appel {reference} est suspendu' },
    body: { en: 'The call for proposals “{call}” ({reference}) is suspended. Drafts are kept; nothing can be submitted until it resumes with a new deadline, of which you will be told.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est suspendu. Les ébauches sont conservées; rien ne peut être soumis avant la reprise, dont la nouvelle date limite vous sera communiquée.' },
  },
  callResumed: {
    subject: { en: 'Call {reference} is open again', fr: 'L’appel {reference} est de nouveau ouvert' },
    body: { en: 'The call for proposals “{call}” ({reference}) is open again and closes on {deadline}.', fr: 'L’appel de propositions «\u00a0{call}\u00a0» ({reference}) est de nouveau ouvert et se termine le {deadline}.' },
  },
  clarificationAsked: {
    subject: { en: 'A question about call {reference}', fr: 'Une question sur l’appel {reference}' },
    body: { en: 'A question was asked about the call for proposals “{call}” ({reference}). It waits for an answer.', fr: 'Une question a été posée sur l’appel de propositions «\u00a0{call}\u00a0» ({reference}). Elle attend une réponse.' },
  },
  clarificationSetAside: {
    subject: { en: 'About your question on call {reference}', fr: 'Au sujet de votre question sur l’appel {reference}' },
    body: { en: 'Your question about the call for proposals “{call}” ({reference}) will not be published. You can read why in the portal.', fr: 'Votre question sur l’appel de propositions «\u00a0{call}\u00a0» ({reference}) ne sera pas publiée. Vous pouvez en lire le motif dans le portail.' },
  },
  callAmended: {
    subject: { en: 'The form of call {reference} has changed', fr: 'Le formulaire de l’appel {reference} a changé' },
    body: { en: 'The application form of the call “{call}” ({reference}) was amended. It closes on {deadline}. Open your draft to read what changed and why, and to move it to the new form: every answer is carried over.', fr: 'Le formulaire de demande de l’appel «\u00a0{call}\u00a0» ({reference}) a été modifié. L’appel se termine le {deadline}. Ouvrez votre ébauche pour lire ce qui a changé et pourquoi, et pour la faire passer au nouveau formulaire\u00a0: chaque réponse est conservée.' },
  },
  consentRuleChanged: {
    subject: { en: 'Call {reference}: what is asked of partners has changed', fr: 'Appel {reference}\u00a0: ce qui est demandé aux partenaires a changé' },
    body: { en: 'The call “{call}” ({reference}) now says otherwise whether the partners named in a proposal consent before it is submitted. It closes on {deadline}. Open the call to read the rule and why it changed; your draft shows which partners have not consented.', fr: 'L’appel «\u00a0{call}\u00a0» ({reference}) indique désormais autrement si les partenaires nommés dans une proposition doivent consentir avant sa soumission. L’appel se termine le {deadline}. Ouvrez l’appel pour lire la règle et le motif du changement; votre ébauche indique quels partenaires n’ont pas consenti.' },
  },
  callAmendedStaff: {
    subject: { en: 'The form of call {reference} was amended', fr: 'Le formulaire de l’appel {reference} a été modifié' },
    body: { en: 'A new version of the application form of the call “{call}” ({reference}) is in force. Everybody with a draft is being told.', fr: 'Une nouvelle version du formulaire de demande de l’appel «\u00a0{call}\u00a0» ({reference}) est en vigueur. Toutes les personnes qui ont une ébauche sont en voie d’être averties.' },
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
