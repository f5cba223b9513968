/** Notices about people's access, organizations and the trail. */
export const peopleTemplates = {
  roleGiven: {
    subject: { en: 'You have a new role in the portal', fr: 'Vous avez un nouveau rôle dans le portail' },
    body: { en: 'You now have this role: {role}. Sign in again to use it.', fr: 'Vous avez maintenant le rôle suivant\u00a0: {role}. Ouvrez une nouvelle session pour l’utiliser.' },
  },
  roleTaken: {
    subject: { en: 'A role of yours has ended', fr: 'Un de vos rôles a pris fin' },
    body: { en: 'You no longer have this role: {role}. If this is a surprise, write to us.', fr: 'Vous n’avez plus le rôle suivant\u00a0: {role}. Si cela vous surprend, écrivez-nous.' },
  },
  reviewerAccepted: {
    subject: { en: 'An invitation to become a reviewer was accepted', fr: 'Une invitation à devenir évaluateur ou évaluatrice a été acceptée' },
    body: { en: 'Somebody you invited accepted to become a reviewer. New proposals can be assigned once the agreement and the declaration of interests are signed.', fr: 'Une personne que vous avez invitée a accepté de faire partie des évaluateurs et évaluatrices. De nouvelles propositions pourront lui être attribuées une fois l’entente et la déclaration d’intérêts signées.' },
  },
  reviewerDeclined: {
    subject: { en: 'An invitation to become a reviewer was declined', fr: 'Une invitation à devenir évaluateur ou évaluatrice a été refusée' },
    body: { en: 'Somebody you invited declined to become a reviewer. The list of invitations shows the reason.', fr: 'Une personne que vous avez invitée a refusé de faire partie des évaluateurs et évaluatrices. La liste des invitations indique le motif.' },
  },
  reviewerAgreementExpiring: {
    subject: { en: 'Your reviewer agreement ends soon', fr: 'Votre entente d’évaluation prend fin bientôt' },
    body: { en: 'Your reviewer agreement counts until {dueOn}. Sign it for another year before then, so that proposals can still be assigned to you.', fr: 'Votre entente d’évaluation vaut jusqu’au {dueOn}. Signez-la pour une autre année avant cette date, pour que des propositions puissent encore vous être attribuées.' },
  },
  reviewerAgreementEnding: {
    subject: { en: 'Your reviewer agreement ends', fr: 'Votre entente d’évaluation prend fin' },
    body: { en: 'The last day of your reviewer agreement is {dueOn}. After it nothing new is assigned to you until you sign again. Reviews you have begun go on.', fr: 'Le dernier jour de votre entente d’évaluation est le {dueOn}. Ensuite, rien de nouveau ne vous sera attribué avant une nouvelle signature. Les évaluations commencées se poursuivent.' },
  },
  interestsExpiring: {
    subject: { en: 'Your declaration of interests is due soon', fr: 'Votre déclaration d’intérêts est à renouveler bientôt' },
    body: { en: 'Your declaration of interests counts until {dueOn}. Make a new one before then, so that proposals can still be assigned to you.', fr: 'Votre déclaration d’intérêts vaut jusqu’au {dueOn}. Faites-en une nouvelle avant cette date, pour que des propositions puissent encore vous être attribuées.' },
  },
  interestsEnding: {
    subject: { en: 'Your declaration of interests ends', fr: 'Votre déclaration d’intérêts prend fin' },
    body: { en: 'The last day of your declaration of interests is {dueOn}. After it nothing new is assigned to you until you make a new one. Reviews you have begun go on.', fr: 'Le dernier jour de votre déclaration d’intérêts est le {dueOn}. Ensuite, rien de nouveau ne vous sera attribué avant une nouvelle déclaration. Les évaluations commencées se poursuivent.' },
  },
  memberJoined: {
    subject: { en: 'Somebody joined {organization}', fr: 'Quelqu’un s’est joint à {organization}' },
    body: { en: 'A person joined {organization} in the portal. The organization’s page shows who belongs to it.', fr: 'Une personne s’est jointe à {organization} dans le portail. La page de l’organisme indique qui en fait partie.' },
  },
  memberRolesChanged: {
    subject: { en: 'Your roles in {organization} have changed', fr: 'Vos rôles au sein de {organization} ont changé' },
    body: { en: 'What you may do for {organization} in the portal has changed. The organization’s page shows your roles.', fr: 'Ce que vous pouvez faire au nom de {organization} dans le portail a changé. La page de l’organisme indique vos rôles.' },
  },
  memberRemoved: {
    subject: { en: 'Your access for {organization} has ended', fr: 'Votre accès au nom de {organization} a pris fin' },
    body: { en: 'You no longer act for {organization} in the portal. If this is a surprise, ask your organization.', fr: 'Vous n’agissez plus au nom de {organization} dans le portail. Si cela vous surprend, adressez-vous à votre organisme.' },
  },
  accountReactivated: {
    subject: { en: 'Your account works again', fr: 'Votre compte fonctionne de nouveau' },
    body: { en: 'Your account in the grant portal works again. You can sign in.', fr: 'Votre compte dans le portail de subventions fonctionne de nouveau. Vous pouvez ouvrir une session.' },
  },
  trailBroken: {
    subject: { en: 'The trail does not hold', fr: 'La piste de vérification est rompue' },
    body: { en: 'A verification found an event in the trail that was changed or removed after the fact. The page shows where.', fr: 'Une vérification a trouvé dans la piste un événement modifié ou retiré après coup. La page indique où.' },
  },
  delegationGiven: {
    subject: { en: 'You may approve for somebody else', fr: 'Vous pouvez approuver pour une autre personne' },
    body: { en: 'An approving role was delegated to you for some time. The portal says for whom and from which day until which day.', fr: 'Un rôle d’approbation vous a été délégué pour un certain temps. Le portail indique au nom de qui, et de quel jour à quel jour.' },
  },
  delegationRevoked: {
    subject: { en: 'A delegation to you is revoked', fr: 'Une délégation qui vous était accordée est révoquée' },
    body: { en: 'An approving role that was delegated to you is taken back. From now on you no longer approve for that person.', fr: 'Un rôle d’approbation qui vous était délégué est repris. Désormais, vous n’approuvez plus pour cette personne.' },
  },
} as const;
