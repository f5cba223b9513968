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
  phasesMoved: {
    subject: { en: 'New dates for your reviews of {reference}', fr: 'Nouvelles dates pour vos évaluations de {reference}' },
    body: { en: 'The dates of reviewing the call “{call}” have changed. Scoring closes {due}. The dates of every phase stand on the pages of your reviews.', fr: 'Les dates de l’évaluation de l’appel «\u00a0{call}\u00a0» ont changé. La notation prend fin le {due}. Les dates de chaque étape figurent sur les pages de vos évaluations.' },
  },
  reviewTimeGiven: {
    subject: { en: 'You have more time for your review of {reference}', fr: 'Vous avez plus de temps pour votre évaluation de {reference}' },
    body: { en: 'The program officer gave you more time for your review of the proposal {reference} of the call “{call}”. You may write and submit it until {due}.', fr: 'L’agent ou l’agente de programme vous a accordé plus de temps pour évaluer la proposition {reference} de l’appel «\u00a0{call}\u00a0». Vous pouvez rédiger et soumettre votre évaluation jusqu’au {due}.' },
  },
  discussionOpened: {
    subject: { en: 'The discussion about call {reference} is open', fr: 'La discussion sur l’appel {reference} est ouverte' },
    body: { en: 'The discussion among the reviewers of the call “{call}” has opened. It ends {due}. On the page of your own review, open the others’ reviews and go to the discussion; amend your scores if it convinces you.', fr: 'La discussion entre évaluateurs de l’appel «\u00a0{call}\u00a0» est ouverte. Elle prend fin le {due}. Sur la page de votre évaluation, ouvrez celles des autres et allez à la discussion; modifiez vos notes si elle vous y amène.' },
  },
  discussionPost: {
    subject: { en: 'A new post in the discussion of {reference}', fr: 'Un nouveau message dans la discussion sur {reference}' },
    body: { en: 'Somebody wrote in the discussion among the reviewers of the proposal {reference} of the call “{call}”. The text can be read in the portal only.', fr: 'Quelqu’un a écrit dans la discussion entre évaluateurs de la proposition {reference} de l’appel «\u00a0{call}\u00a0». Le texte ne peut être lu que dans le portail.' },
  },
  reviewAmended: {
    subject: { en: 'A review of {reference} was amended', fr: 'Une évaluation de {reference} a été modifiée' },
    body: { en: 'A reviewer amended a submitted review of the proposal {reference} of the call “{call}” during the discussion. The earlier version and the reason stand on its page.', fr: 'Une évaluation soumise de la proposition {reference} de l’appel «\u00a0{call}\u00a0» a été modifiée pendant la discussion. La version antérieure et le motif figurent sur sa page.' },
  },
  reviewSilenceWarned: {
    subject: { en: 'Will you still review {reference}?', fr: 'Comptez-vous toujours évaluer {reference}?' },
    body: { en: 'We have not heard from you about the review of the proposal {reference} of the call “{call}”. In two days the portal will ask somebody else instead. To keep it, answer the invitation, or save your draft, within these two days. If you cannot review it, decline it: that helps too.', fr: 'Nous n’avons pas eu de vos nouvelles au sujet de l’évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0». Dans deux jours, le portail sollicitera quelqu’un d’autre. Pour la garder, répondez à l’invitation ou enregistrez votre ébauche d’ici là. Si vous ne pouvez pas l’évaluer, refusez-la\u00a0: cela nous aide aussi.' },
  },
  reviewLapsed: {
    subject: { en: 'You need not review {reference} any more', fr: 'Vous n’avez plus à évaluer {reference}' },
    body: { en: 'Because we did not hear from you in time, the review of the proposal {reference} of the call “{call}” passes to somebody else. Nothing more is asked of you, and you stay in our register of reviewers. We would be glad to ask you again.', fr: 'Comme nous n’avons pas eu de vos nouvelles à temps, l’évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» sera confiée à quelqu’un d’autre. Rien d’autre ne vous est demandé, et vous restez dans notre répertoire d’évaluation. Nous serions heureux de vous solliciter de nouveau.' },
  },
  reviewReplaced: {
    subject: { en: 'A silent reviewer of {reference} was replaced', fr: 'Une personne sans réponse a été remplacée pour {reference}' },
    body: { en: 'A reviewer of the proposal {reference} of the call “{call}” stayed silent longer than the rule of the call allows. The portal took the review back and asked the best matched free reviewer without a conflict of interest.', fr: 'Une personne chargée d’évaluer la proposition {reference} de l’appel «\u00a0{call}\u00a0» est restée sans réponse plus longtemps que ne le permet la règle de l’appel. Le portail a repris l’évaluation et sollicité la personne disponible qui correspond le mieux et n’a pas de conflit d’intérêts.' },
  },
  reviewNotReplaced: {
    subject: { en: 'Nobody is free to review {reference}', fr: 'Personne n’est disponible pour évaluer {reference}' },
    body: { en: 'A silent reviewer of the proposal {reference} of the call “{call}” was let go by the rule of the call, and no reviewer without a conflict of interest has room for it. Please find somebody.', fr: 'Une personne sans réponse a été retirée de l’évaluation de la proposition {reference} de l’appel «\u00a0{call}\u00a0» selon la règle de l’appel, et aucune personne sans conflit d’intérêts n’est disponible. Veuillez trouver quelqu’un.' },
  },
} as const;
