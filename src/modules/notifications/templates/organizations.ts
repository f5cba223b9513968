/** Notices about the files of organizations. What an officer says stands behind the sign-in. */
export const organizationTemplates = {
  bankAccountGiven: {
    subject: { en: 'The bank account of {organization} was changed', fr: 'Le compte bancaire de {organization} a été modifié' },
    body: { en: 'A bank account was given for {organization} on {at}. Nothing is paid to it before it is checked. If you do not know of this change, tell us at once.', fr: 'Un compte bancaire a été fourni pour {organization} le {at}. Rien n’y sera versé avant sa vérification. Si vous n’êtes pas au courant de ce changement, avisez-nous sans tarder.' },
  },
  bankAccountToCheck: {
    subject: { en: 'The bank account of {organization} needs to be checked', fr: 'Le compte bancaire de {organization} est à vérifier' },
    body: { en: '{organization} gave a bank account. Compare its numbers with the bank’s letter before anything is paid to it.', fr: '{organization} a fourni un compte bancaire. Comparez ses numéros à la lettre de la banque avant tout paiement.' },
  },
  bankAccountRefused: {
    subject: { en: 'The bank account of {organization} could not be verified', fr: 'Le compte bancaire de {organization} n’a pas pu être vérifié' },
    body: { en: 'We could not verify the bank account of {organization}. Its page says what is wrong.', fr: 'Nous n’avons pas pu vérifier le compte bancaire de {organization}. Sa page indique ce qui ne va pas.' },
  },
  documentRefused: {
    subject: { en: 'A document of {organization} needs to be sent again', fr: 'Un document de {organization} est à renvoyer' },
    body: { en: 'We could not verify this document of {organization}: {document}. Its page says why, and what to send instead.', fr: 'Nous n’avons pas pu vérifier ce document de {organization}\u00a0: {document}. Sa page en donne la raison et indique ce qu’il faut envoyer.' },
  },
  documentExpiring: {
    subject: { en: 'A document of {organization} expires soon', fr: 'Un document de {organization} expire bientôt' },
    body: { en: 'This document in the file of {organization} counts until {dueOn}: {document}. Send a newer one before then, so that your proposals and payments are not held up.', fr: 'Ce document au dossier de {organization} est valide jusqu’au {dueOn}\u00a0: {document}. Envoyez-en un plus récent avant cette date, pour que vos propositions et vos paiements ne soient pas retardés.' },
  },
  documentExpired: {
    subject: { en: 'A document of {organization} has expired', fr: 'Un document de {organization} est expiré' },
    body: { en: 'This document in the file of {organization} has expired: {document}. You can go on writing, but a call that asks for it cannot be answered until a newer one is in the file.', fr: 'Ce document au dossier de {organization} est expiré\u00a0: {document}. Vous pouvez continuer à rédiger, mais il faudra en fournir un plus récent avant de répondre à un appel qui l’exige.' },
  },
} as const;
