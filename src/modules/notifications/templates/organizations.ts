/** Notices about the files of organizations. What an officer says stands behind the sign-in. */
export const organizationTemplates = {
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
