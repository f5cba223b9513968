/** Notices about reviews. The proposal is named by its reference only: reading it comes after the conflict declaration. */
export const reviewTemplates = {
  reviewInvited: {
    subject: { en: 'Will you review proposal {reference}?', fr: 'Voulez-vous évaluer la proposition {reference}?' },
    body: { en: 'You are asked to review the proposal {reference} of the call “{call}”. Say first whether you have a conflict of interest. The review is due by {due}.', fr: 'Nous vous invitons à évaluer la proposition {reference} de l’appel «\u00a0{call}\u00a0». Indiquez d’abord si vous avez un conflit d’intérêts. L’évaluation est attendue au plus tard le {due}.' },
  },
  reviewConflicted: {
    subject: { en: 'A reviewer of {reference} has a conflict of interest', fr: 'Conflit d’intérêts déclaré pour {reference}' },
    body: { en: 'A reviewer declared a conflict of interest about the proposal {reference} of the call “{call}”. Another reviewer may be needed.', fr: 'Un conflit d’intérêts a été déclaré au sujet de la proposition {reference} de l’appel «\u00a0{call}\u00a0». Une autre personne devra peut-être l’évaluer.' },
  },
  reviewDeclined: {
    subject: { en: 'A reviewer of {reference} declined', fr: 'Évaluation de {reference} refusée' },
    body: { en: 'A reviewer declined to review the proposal {reference} of the call “{call}”. Another reviewer may be needed.', fr: 'L’évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» a été refusée. Une autre personne devra peut-être l’évaluer.' },
  },
  reviewSubmitted: {
    subject: { en: 'A review of {reference} is in', fr: 'Une évaluation de {reference} est soumise' },
    body: { en: 'A review of the proposal {reference} of the call “{call}” was submitted.', fr: 'Une évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» a été soumise.' },
  },
  reviewReopened: {
    subject: { en: 'A review of {reference} was taken back to be changed', fr: 'Une évaluation de {reference} a été reprise pour être modifiée' },
    body: { en: 'The reviewer took back a submitted review of the proposal {reference} of the call “{call}” to change it. It does not count until it is submitted again.', fr: 'La personne a repris son évaluation soumise de la proposition {reference} de l’appel «\u00a0{call}\u00a0» pour la modifier. Elle ne compte pas tant qu’elle n’est pas soumise de nouveau.' },
  },
  reviewReturned: {
    subject: { en: 'Your review of {reference} came back to you', fr: 'Votre évaluation de {reference} vous est renvoyée' },
    body: { en: 'Your review of the proposal {reference} of the call “{call}” was sent back. The reason stands on its page. The review is due by {due}.', fr: 'Votre évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» vous a été renvoyée. Le motif figure sur sa page. L’évaluation est attendue au plus tard le {due}.' },
  },
  reviewDismissed: {
    subject: { en: 'Your review of {reference} is no longer needed', fr: 'Votre évaluation de {reference} n’est plus nécessaire' },
    body: { en: 'Your review of the proposal {reference} of the call “{call}” was taken back. You need do nothing more.', fr: 'L’évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» vous a été retirée. Vous n’avez plus rien à faire.' },
  },
  reviewRecused: {
    subject: { en: 'Your review of {reference} is closed', fr: 'Votre évaluation de {reference} est close' },
    body: { en: 'A conflict of interest was found about the proposal {reference} of the call “{call}”. You no longer have access to it and need do nothing more. If you think this is a mistake, write to the program.', fr: 'Un conflit d’intérêts a été relevé au sujet de la proposition {reference} de l’appel «\u00a0{call}\u00a0». Vous n’y avez plus accès et n’avez plus rien à faire. Si vous croyez qu’il s’agit d’une erreur, écrivez au programme.' },
  },
  reviewRecusedStaff: {
    subject: { en: 'A review of {reference} was set aside', fr: 'Une évaluation de {reference} a été écartée' },
    body: { en: 'A conflict of interest was found between a reviewer and the proposal {reference} of the call “{call}”. The review is kept and no longer counts. Another reviewer may be needed.', fr: 'Un conflit d’intérêts a été relevé entre une personne chargée de l’évaluation et la proposition {reference} de l’appel «\u00a0{call}\u00a0». L’évaluation est conservée, mais ne compte plus. Une autre personne devra peut-être évaluer la proposition.' },
  },
  reviewDue: {
    subject: { en: 'Your review of {reference} is due soon', fr: 'Votre évaluation de {reference} est attendue bientôt' },
    body: { en: 'Your review of the proposal {reference} of the call “{call}” is due by {due}.', fr: 'Votre évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» est attendue au plus tard le {due}.' },
  },
  reviewOverdue: {
    subject: { en: 'Your review of {reference} is late', fr: 'Votre évaluation de {reference} est en retard' },
    body: { en: 'Your review of the proposal {reference} of the call “{call}” was due by {due}. If you cannot finish it, decline it, so that somebody else can be asked.', fr: 'Votre évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» était attendue au plus tard le {due}. Si vous ne pouvez pas la terminer, refusez-la pour qu’une autre personne puisse être sollicitée.' },
  },
} as const;
