/** Notices about the files of organizations. What an officer says stands behind the sign-in. */
export const organizationTemplates = {
  // Nothing about whom or what: that stands behind the sign-in (quality 3.5).
  sanctionsToJudge: {
    subject: { en: 'There are matches to judge', fr: 'Des correspondances sont à trancher' },
    body: { en: 'Names were compared with the sanctions lists, and at least one match waits for your verdict. Sign in to see it.', fr: 'Des noms ont été comparés aux listes de sanctions, et au moins une correspondance attend votre verdict. Ouvrez une session pour la consulter.' },
  },
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
  organizationToVerify: {
    subject: { en: '{organization} waits to be verified', fr: '{organization} attend d’être vérifié' },
    body: { en: 'Look at the file of {organization} and say whether it is verified, and until when.', fr: 'Consultez le dossier de {organization} et indiquez si l’organisme est vérifié, et jusqu’à quand.' },
  },
  organizationVerified: {
    subject: { en: '{organization} is verified', fr: '{organization} est vérifié' },
    body: { en: 'We verified {organization} until {dueOn}. We tell you before that day.', fr: 'Nous avons vérifié {organization} jusqu’au {dueOn}. Nous vous aviserons avant cette date.' },
  },
  organizationNotVerified: {
    subject: { en: '{organization} could not be verified', fr: '{organization} n’a pas pu être vérifié' },
    body: { en: 'We could not verify {organization}. Its page says what is missing; mend it in the file, then ask again.', fr: 'Nous n’avons pas pu vérifier {organization}. Sa page indique ce qui manque\u00a0: corrigez le dossier, puis redemandez la vérification.' },
  },
  verificationExpiring: {
    subject: { en: 'The verification of {organization} expires soon', fr: 'La vérification de {organization} expire bientôt' },
    body: { en: 'The verification of {organization} counts until {dueOn}. Bring the file up to date, then ask for a new verification.', fr: 'La vérification de {organization} vaut jusqu’au {dueOn}. Mettez le dossier à jour, puis demandez une nouvelle vérification.' },
  },
  verificationExpired: {
    subject: { en: 'The verification of {organization} has expired', fr: 'La vérification de {organization} est expirée' },
    body: { en: 'The verification of {organization} has expired. You can go on writing; bring the file up to date and ask for a new verification.', fr: 'La vérification de {organization} est expirée. Vous pouvez continuer à rédiger; mettez le dossier à jour et demandez une nouvelle vérification.' },
  },
  organizationRestricted: {
    subject: { en: '{organization} is restricted', fr: '{organization} est sous réserve' },
    body: { en: 'You can go on writing and submitting proposals for {organization}. Its page says why it is restricted and what that means.', fr: 'Vous pouvez continuer à rédiger et à soumettre des propositions pour {organization}. Sa page indique le motif de la réserve et ce qu’elle entraîne.' },
  },
  organizationRestrictedStaff: {
    subject: { en: '{organization} is restricted', fr: '{organization} est sous réserve' },
    body: { en: 'Whoever finds a proposal of {organization} eligible states why. The page of the organization says what happened.', fr: 'Quiconque juge admissible une proposition de {organization} doit le justifier. La page de l’organisme indique ce qui s’est passé.' },
  },
  organizationBarred: {
    subject: { en: '{organization} is barred', fr: '{organization} est exclu' },
    body: { en: '{organization} can start no drafts, submit no proposals and receive no payments until this is lifted. Its page says why.', fr: '{organization} ne peut ni commencer d’ébauche, ni soumettre de proposition, ni recevoir de paiement jusqu’à la levée de cette mesure. Sa page en donne le motif.' },
  },
  organizationBarredStaff: {
    subject: { en: '{organization} is barred', fr: '{organization} est exclu' },
    body: { en: 'Proposals of {organization} are not found eligible and payments to it are not released until this is lifted.', fr: 'Les propositions de {organization} ne peuvent être jugées admissibles et aucun paiement à cet organisme ne peut être autorisé jusqu’à la levée de cette mesure.' },
  },
  organizationFlagLifted: {
    subject: { en: 'The measure concerning {organization} is lifted', fr: 'La mesure visant {organization} est levée' },
    body: { en: '{organization} is no longer restricted or barred. It is verified again.', fr: '{organization} n’est plus sous réserve ni exclu. Une nouvelle vérification suit.' },
  },
  accessRequested: {
    subject: { en: 'Somebody asks for access to {organization}', fr: 'Quelqu’un demande l’accès à {organization}' },
    body: { en: 'A person asks to work with {organization} in the portal. Read who it is, then grant access or refuse it.', fr: 'Une personne demande à travailler avec {organization} dans le portail. Lisez de qui il s’agit, puis accordez ou refusez l’accès.' },
  },
  accessRequestedOwnerless: {
    subject: { en: '{organization} has no owner who can answer', fr: '{organization} n’a aucune personne responsable qui puisse répondre' },
    body: { en: 'A person asks for access to {organization}, and the accounts of all its owners are deactivated. Its page lets you name a member as owner.', fr: 'Une personne demande l’accès à {organization}, et les comptes de toutes les personnes responsables sont désactivés. La page de l’organisme vous permet de nommer une ou un membre responsable.' },
  },
  accessGranted: {
    subject: { en: 'You are now a member of {organization}', fr: 'Vous êtes maintenant membre de {organization}' },
    body: { en: 'Your request for access to {organization} is granted. Its page shows your roles.', fr: 'Votre demande d’accès à {organization} est accordée. La page de l’organisme indique vos rôles.' },
  },
  accessRefused: {
    subject: { en: 'Your request for access to {organization} is refused', fr: 'Votre demande d’accès à {organization} est refusée' },
    body: { en: 'An owner of {organization} refused your request for access. The page of your request says why.', fr: 'Une personne responsable de {organization} a refusé votre demande d’accès. La page de votre demande en donne le motif.' },
  },
  ownershipGiven: {
    subject: { en: 'You are now an owner of {organization}', fr: 'Vous êtes maintenant responsable de {organization}' },
    body: { en: 'The ownership of {organization} in the portal was handed over to you: you manage its members, its profile and its file. If you did not expect this, ask your organization.', fr: 'La responsabilité de {organization} dans le portail vous a été cédée : vous gérez ses membres, son profil et son dossier. Si cela vous surprend, adressez-vous à votre organisme.' },
  },
  ownerAppointed: {
    subject: { en: 'You are named an owner of {organization}', fr: 'Vous êtes nommé responsable de {organization}' },
    body: { en: 'No owner of {organization} could act any more, so the program named you as owner: you manage its members, its profile and its file. The history of the organization says why.', fr: 'Plus aucune personne responsable de {organization} ne pouvait agir : le programme vous a donc confié ce rôle. Vous gérez ses membres, son profil et son dossier. L’historique de l’organisme en donne le motif.' },
  },
  ownerChanged: {
    subject: { en: '{organization} has a new owner', fr: '{organization} a une nouvelle personne responsable' },
    body: { en: 'The ownership of {organization} in the portal has changed. Its page shows who is owner now, and its history who changed it.', fr: 'La responsabilité de {organization} dans le portail a changé. Sa page indique qui est responsable maintenant, et son historique, qui l’a changée.' },
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
