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
} as const;
