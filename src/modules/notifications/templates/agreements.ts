/** Notices about agreements, payments and reports. No amount stands in a letter. */
export const agreementTemplates = {
  agreementPrepared: {
    subject: { en: 'Agreement {reference} can be prepared', fr: 'L’entente {reference} peut être préparée' },
    body: { en: 'The agreement {reference} was started from the approved proposal. Complete it, then offer it to the recipient.', fr: 'L’entente {reference} a été créée à partir de la proposition approuvée. Complétez-la, puis offrez-la au bénéficiaire.' },
  },
  agreementOffered: {
    subject: { en: 'Agreement {reference} waits for your signature', fr: 'L’entente {reference} attend votre signature' },
    body: { en: 'The agreement {reference} is offered to your organization.{hasDue, select, yes { The offer stands until {due}.} other {}} A person who may sign for your organization can read and sign it in the portal.', fr: 'L’entente {reference} est offerte à votre organisme.{hasDue, select, yes { L’offre est valable jusqu’au {due}.} other {}} Une personne autorisée à signer pour votre organisme peut la lire et la signer dans le portail.' },
  },
  offerExpiring: {
    subject: { en: 'The offer of agreement {reference} ends soon', fr: 'L’offre de l’entente {reference} prend bientôt fin' },
    body: { en: 'The agreement {reference} still waits for your organization’s signature. The offer stands until {due}.', fr: 'L’entente {reference} attend toujours la signature de votre organisme. L’offre est valable jusqu’au {due}.' },
  },
  offerExpired: {
    subject: { en: 'The offer of agreement {reference} has ended', fr: 'L’offre de l’entente {reference} a pris fin' },
    body: { en: 'The offer of the agreement {reference} ended on {due} without a signature. It can no longer be signed unless the program offers it again.', fr: 'L’offre de l’entente {reference} a pris fin le {due} sans signature. L’entente ne peut plus être signée, à moins que le programme ne l’offre de nouveau.' },
  },
  reportOverdue: {
    subject: { en: 'A report for agreement {reference} is overdue', fr: 'Un rapport pour l’entente {reference} est en retard' },
    body: { en: 'The report for the agreement {reference} was due by {dueOn} and is not in yet. No final payment can be made before it is accepted.', fr: 'Le rapport pour l’entente {reference} était attendu au plus tard le {dueOn} et n’a pas encore été reçu. Aucun paiement final ne peut être effectué avant son acceptation.' },
  },
  agreementTakenBack: {
    subject: { en: 'The offer of agreement {reference} was taken back', fr: 'L’offre de l’entente {reference} a été retirée' },
    body: { en: 'The offer of the agreement {reference} was taken back for changes. You will be told when it is offered again. You need do nothing.', fr: 'L’offre de l’entente {reference} a été retirée pour modification. Vous serez informé lorsqu’elle vous sera offerte de nouveau. Vous n’avez rien à faire.' },
  },
  agreementSigned: {
    subject: { en: 'Agreement {reference} waits for the department’s signature', fr: 'L’entente {reference} attend la signature du ministère' },
    body: { en: 'The recipient signed the agreement {reference}. It comes into force with the department’s signature.', fr: 'Le bénéficiaire a signé l’entente {reference}. Elle entrera en vigueur avec la signature du ministère.' },
  },
  agreementDeclined: {
    subject: { en: 'Agreement {reference} was declined', fr: 'L’entente {reference} a été refusée' },
    body: { en: 'The recipient declined the agreement {reference}. The reason stands on its page.', fr: 'Le bénéficiaire a refusé l’entente {reference}. Le motif figure sur sa page.' },
  },
  agreementInForce: {
    subject: { en: 'Agreement {reference} is in force', fr: 'L’entente {reference} est en vigueur' },
    body: { en: 'Both sides signed the agreement {reference}. Its page shows the instalments and the reports that are due.', fr: 'Les deux parties ont signé l’entente {reference}. Sa page présente les versements et les rapports attendus.' },
  },
  agreementInForceFinance: {
    subject: { en: 'Agreement {reference}: instalments can be certified', fr: 'Entente {reference}\u00a0: des versements peuvent être certifiés' },
    body: { en: 'The agreement {reference} is in force. Its instalments are scheduled and can be certified when they are due.', fr: 'L’entente {reference} est en vigueur. Ses versements sont prévus et pourront être certifiés à leur échéance.' },
  },
  closeOutStarted: {
    subject: { en: 'Agreement {reference} is being closed out', fr: 'La clôture de l’entente {reference} est commencée' },
    body: { en: 'The close-out of the agreement {reference} has begun. Its page shows what is still open.', fr: 'La clôture de l’entente {reference} est commencée. Sa page indique ce qui reste à faire.' },
  },
  agreementClosed: {
    subject: { en: 'Agreement {reference} is closed', fr: 'L’entente {reference} est close' },
    body: { en: 'The agreement {reference} is closed. Thank you for your work.', fr: 'L’entente {reference} est close. Merci de votre travail.' },
  },
  paymentCertified: {
    subject: { en: 'A payment of agreement {reference} waits for release', fr: 'Un paiement de l’entente {reference} attend son autorisation' },
    body: { en: 'A payment of the agreement {reference} is certified and waits for its release.', fr: 'Un paiement de l’entente {reference} est certifié et attend son autorisation.' },
  },
  paymentSentBack: {
    subject: { en: 'A payment of agreement {reference} was sent back', fr: 'Un paiement de l’entente {reference} a été renvoyé' },
    body: { en: 'A certified payment of the agreement {reference} was sent back. The reason stands on its page.', fr: 'Un paiement certifié de l’entente {reference} a été renvoyé. Le motif figure sur sa page.' },
  },
  paymentPaid: {
    subject: { en: 'An instalment of agreement {reference} is paid', fr: 'Un versement de l’entente {reference} est payé' },
    body: { en: 'An instalment of the agreement {reference} is paid. Its page shows which one, and when.', fr: 'Un versement de l’entente {reference} est payé. Sa page indique lequel et à quelle date.' },
  },
  paymentCancelled: {
    subject: { en: 'An instalment of agreement {reference} is cancelled', fr: 'Un versement de l’entente {reference} est annulé' },
    body: { en: 'An instalment of the agreement {reference} is cancelled. Its page shows which one.', fr: 'Un versement de l’entente {reference} est annulé. Sa page indique lequel.' },
  },
  reportRequested: {
    subject: { en: 'A report for agreement {reference} is due by {dueOn}', fr: 'Un rapport pour l’entente {reference} est attendu au plus tard le {dueOn}' },
    body: { en: 'Your organization owes a report for the agreement {reference} by {dueOn}. You can start it at any time.', fr: 'Votre organisme doit remettre un rapport pour l’entente {reference} au plus tard le {dueOn}. Vous pouvez le commencer à tout moment.' },
  },
  reportSubmitted: {
    subject: { en: 'The report of agreement {reference} is in', fr: 'Le rapport de l’entente {reference} est soumis' },
    body: { en: 'The recipient submitted the report of the agreement {reference}. It waits to be looked at.', fr: 'Le bénéficiaire a soumis le rapport de l’entente {reference}. Il attend d’être examiné.' },
  },
  reportReturned: {
    subject: { en: 'The report of agreement {reference} needs changes', fr: 'Le rapport de l’entente {reference} doit être modifié' },
    body: { en: 'The report of the agreement {reference} was sent back to you. The reason stands on its page.', fr: 'Le rapport de l’entente {reference} vous a été renvoyé. Le motif figure sur sa page.' },
  },
  reportAccepted: {
    subject: { en: 'The report of agreement {reference} is accepted', fr: 'Le rapport de l’entente {reference} est accepté' },
    body: { en: 'The report of the agreement {reference} is accepted. Thank you.', fr: 'Le rapport de l’entente {reference} est accepté. Merci.' },
  },
} as const;
