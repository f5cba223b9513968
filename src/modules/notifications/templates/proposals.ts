/** Notices about proposals. A decision is only pointed at: what it says stands behind the sign-in. */
export const proposalTemplates = {
  partnerAsked: {
    subject: { en: '{organization} names your organization as a partner', fr: '{organization} nomme votre organisme comme partenaire' },
    body: { en: '{organization} asks your organization to consent to its part in a project. Read which part is meant, then consent or decline.', fr: '{organization} demande à votre organisme de consentir à sa part dans un projet. Lisez de quelle part il s’agit, puis consentez ou refusez.' },
  },
  partnerAskedAgain: {
    subject: { en: '{organization} asks your organization again', fr: '{organization} consulte de nouveau votre organisme' },
    body: { en: 'What {organization} says of your organization’s part in a project may have changed, so an earlier answer no longer counts. Read it as it stands now, then consent or decline.', fr: 'Ce que {organization} dit de la part de votre organisme dans un projet peut avoir changé : une réponse antérieure ne compte plus. Lisez-le tel qu’il est maintenant, puis consentez ou refusez.' },
  },
  partnerTakenBack: {
    subject: { en: '{organization} no longer asks your organization', fr: '{organization} ne consulte plus votre organisme' },
    body: { en: '{organization} has taken back its request to your organization. You need do nothing.', fr: '{organization} a retiré sa demande à votre organisme. Vous n’avez rien à faire.' },
  },
  partnerAskedAnew: {
    subject: { en: 'A partner of {reference} is asked anew', fr: 'Un partenaire de {reference} est consulté de nouveau' },
    body: { en: '{partner} is asked once more to consent to its part in {reference}.', fr: '{partner} est de nouveau invité à consentir à sa part dans {reference}.' },
  },
  partnerConsented: {
    subject: { en: 'A partner of {reference} consents', fr: 'Un partenaire de {reference} consent' },
    body: { en: '{partner} consents to its part in {reference}.', fr: '{partner} consent à sa part dans {reference}.' },
  },
  partnerDeclined: {
    subject: { en: 'A partner of {reference} declines', fr: 'Un partenaire de {reference} refuse' },
    body: { en: '{partner} declines its part in {reference}. The page of the partners says why.', fr: '{partner} refuse sa part dans {reference}. La page des partenaires en donne le motif.' },
  },
  partnerChanged: {
    subject: { en: 'A partner of {reference} needs to be asked anew', fr: 'Un partenaire de {reference} doit être consulté de nouveau' },
    body: { en: 'What {reference} says of {partner} changed after the partner was asked, so an earlier answer no longer counts. The page of the partners says how it is asked anew.', fr: 'Ce que {reference} dit de {partner} a changé après la demande : une réponse antérieure ne compte plus. La page des partenaires indique comment le partenaire est consulté de nouveau.' },
  },
  draftClosing: {
    subject: { en: 'Your draft {reference} is not submitted yet', fr: 'Votre ébauche {reference} n’est pas encore soumise' },
    body: { en: 'Your proposal {reference} for the call “{call}” is still a draft. The call closes on {deadline}. A person who may sign for your organization has to submit it before then.', fr: 'Votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» est encore une ébauche. L’appel se termine le {deadline}. Une personne autorisée à signer pour votre organisme doit la soumettre avant ce moment.' },
  },
  proposalExtended: {
    subject: { en: 'More time for your proposal {reference}', fr: 'Plus de temps pour votre proposition {reference}' },
    body: { en: 'Your proposal {reference} for the call “{call}” may be submitted until {deadline}. This is for your organization alone.', fr: 'Votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» peut être soumise jusqu’au {deadline}. Ce report vaut pour votre organisme seulement.' },
  },
  extensionRequested: {
    subject: { en: 'More time is asked for {reference}', fr: 'Un report est demandé pour {reference}' },
    body: { en: 'More time, until {due}, is asked for the proposal {reference} in the call “{call}”. Somebody other than who asked decides.', fr: 'Un report jusqu’au {due} est demandé pour la proposition {reference} de l’appel «\u00a0{call}\u00a0». Une autre personne que celle qui l’a demandé décide.' },
  },
  extensionRefused: {
    subject: { en: 'About more time for your proposal {reference}', fr: 'Au sujet du report pour votre proposition {reference}' },
    body: { en: 'More time for your proposal {reference} in the call “{call}” was not given. The reason stands on its page.', fr: 'Le report demandé pour votre proposition {reference} de l’appel «\u00a0{call}\u00a0» n’a pas été accordé. Le motif figure sur sa page.' },
  },
  sectionGiven: {
    subject: { en: 'You were given sections of {reference}: {sections}', fr: 'Des sections de {reference} vous sont confiées\u00a0: {sections}' },
    body: { en: 'A colleague gave you sections of the proposal {reference} for the call “{call}”: {sections}. The call closes on {deadline}.', fr: 'Une personne de votre organisme vous a confié des sections de la proposition {reference} pour l’appel «\u00a0{call}\u00a0»\u00a0: {sections}. L’appel se termine le {deadline}.' },
  },
  commentWritten: {
    subject: { en: 'A comment on section {sections} of {reference}', fr: 'Un commentaire sur la section {sections} de {reference}' },
    body: { en: 'A colleague wrote a comment on section {sections} of the proposal {reference} for the call “{call}”. Only members of your organization can read it, in the portal.', fr: 'Une personne de votre organisme a écrit un commentaire sur la section {sections} de la proposition {reference} pour l’appel «\u00a0{call}\u00a0». Seuls les membres de votre organisme peuvent le lire, dans le portail.' },
  },
  reopenedClosing: {
    subject: { en: 'Your proposal {reference} is open for changes', fr: 'Votre proposition {reference} est rouverte' },
    body: { en: 'You reopened your proposal {reference} for the call “{call}”, which closes on {deadline}. The version you submitted stays valid. If you do not submit again before then, we put it back unchanged.', fr: 'Vous avez rouvert votre proposition {reference} pour l’appel «\u00a0{call}\u00a0», qui se termine le {deadline}. La version soumise reste valide. Si vous n’en soumettez pas une nouvelle d’ici là, nous la rétablirons telle quelle.' },
  },
  proposalReady: {
    subject: { en: 'Proposal {reference} is ready for your signature', fr: 'La proposition {reference} est prête pour votre signature' },
    body: { en: 'The proposal {reference} for the call “{call}” is complete and waits for a signature. The call closes on {deadline}. Read it, sign and submit it in the portal.', fr: 'La proposition {reference} pour l’appel «\u00a0{call}\u00a0» est complète et attend une signature. L’appel se termine le {deadline}. Relisez-la, signez-la et soumettez-la dans le portail.' },
  },
  proposalTakenBack: {
    subject: { en: 'Proposal {reference} is a draft again', fr: 'La proposition {reference} est de nouveau une ébauche' },
    body: { en: 'The proposal {reference} for the call “{call}” was taken back before its signature, to be changed. It has to be submitted before {deadline}.', fr: 'La proposition {reference} pour l’appel «\u00a0{call}\u00a0» a été reprise avant sa signature afin d’être modifiée. Elle doit être soumise avant le {deadline}.' },
  },
  proposalReopened: {
    subject: { en: 'Proposal {reference} was reopened', fr: 'La proposition {reference} a été rouverte' },
    body: { en: 'The proposal {reference} for the call “{call}” was reopened to be changed. The version that was submitted stays valid until a new one is submitted; without a new one we put it back at the deadline, {deadline}.', fr: 'La proposition {reference} pour l’appel «\u00a0{call}\u00a0» a été rouverte afin d’être modifiée. La version soumise reste valide jusqu’à la soumission d’une nouvelle version; sans cela, nous la rétablirons à la date limite, le {deadline}.' },
  },
  proposalRestored: {
    subject: { en: 'Your submitted version of {reference} stands', fr: 'Votre version soumise de {reference} est maintenue' },
    body: { en: 'The call “{call}” closed on {deadline} before you submitted your proposal {reference} again. We put back the version with the receipt {receipt}; it is the one we assess.', fr: 'L’appel «\u00a0{call}\u00a0» s’est terminé le {deadline} avant que vous soumettiez de nouveau votre proposition {reference}. Nous avons rétabli la version portant l’accusé {receipt}; c’est celle que nous évaluons.' },
  },
  proposalSubmitted: {
    subject: { en: 'We received proposal {reference}', fr: 'Nous avons reçu la proposition {reference}' },
    body: { en: 'Your proposal {reference} for the call “{call}” was received on {at}.\n\nReceipt: {receipt}\nVersion: {version}\nSHA-256: {sha256}\n\nWith the receipt and the SHA-256 anybody can check in the portal, under “Check a receipt”, that it is genuine.', fr: 'Votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» a été reçue le {at}.\n\nAccusé de réception\u00a0: {receipt}\nVersion\u00a0: {version}\nSHA-256\u00a0: {sha256}\n\nAvec l’accusé et le SHA-256, toute personne peut vérifier son authenticité dans le portail, sous «\u00a0Vérifier un accusé de réception\u00a0».' },
  },
  fileInfected: {
    subject: { en: 'A virus was found in a file of {reference}', fr: 'Un virus a été détecté dans un fichier de {reference}' },
    body: { en: 'The virus scanner found something in a file of your proposal {reference} for the call “{call}”. The file is blocked and nobody can open it. The page of the proposal names it. If the proposal is still a draft, remove the file and upload a clean one.', fr: 'La recherche de virus a donné un résultat dans un fichier de votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Le fichier est bloqué et personne ne peut l’ouvrir. La page de la proposition indique lequel. Si la proposition est encore une ébauche, retirez ce fichier et téléversez-en un sain.' },
  },
  proposalLapsed: {
    subject: { en: 'Your draft {reference} was not submitted', fr: 'Votre ébauche {reference} n’a pas été soumise' },
    body: { en: 'The call “{call}” closed on {deadline}, and your draft {reference} was not submitted. You can still read it.', fr: 'L’appel «\u00a0{call}\u00a0» s’est terminé le {deadline} sans que votre ébauche {reference} soit soumise. Vous pouvez encore la consulter.' },
  },
  proposalWithdrawn: {
    subject: { en: 'Proposal {reference} is withdrawn', fr: 'La proposition {reference} est retirée' },
    body: { en: 'The proposal {reference} for the call “{call}” was withdrawn for your organization.', fr: 'La proposition {reference} pour l’appel «\u00a0{call}\u00a0» a été retirée au nom de votre organisme.' },
  },
  proposalWithdrawnStaff: {
    subject: { en: 'Proposal {reference} was withdrawn by its applicant', fr: 'La proposition {reference} a été retirée par le demandeur' },
    body: { en: 'The applicant withdrew the proposal {reference} of the call “{call}”.', fr: 'Le demandeur a retiré la proposition {reference} de l’appel «\u00a0{call}\u00a0».' },
  },
  proposalWithdrawnReviewer: {
    subject: { en: 'Your review of {reference} is no longer needed', fr: 'Votre évaluation de {reference} n’est plus nécessaire' },
    body: { en: 'The applicant withdrew the proposal {reference} of the call “{call}”. You need do nothing more.', fr: 'Le demandeur a retiré la proposition {reference} de l’appel «\u00a0{call}\u00a0». Vous n’avez plus rien à faire.' },
  },
  informationRequested: {
    subject: { en: 'A question about your proposal {reference}', fr: 'Une question sur votre proposition {reference}' },
    body: { en: 'We have a question about your proposal {reference} for the call “{call}”. Please answer by {due}.', fr: 'Nous avons une question sur votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Veuillez y répondre au plus tard le {due}.' },
  },
  informationGiven: {
    subject: { en: 'The applicant answered about {reference}', fr: 'Le demandeur a répondu au sujet de {reference}' },
    body: { en: 'The applicant answered your question about the proposal {reference} of the call “{call}”.', fr: 'Le demandeur a répondu à votre question sur la proposition {reference} de l’appel «\u00a0{call}\u00a0».' },
  },
  informationDue: {
    subject: { en: 'Your answer about {reference} is due soon', fr: 'Votre réponse au sujet de {reference} est attendue bientôt' },
    body: { en: 'We asked you about your proposal {reference} for the call “{call}” and have no answer yet. Please send it by {due}. At that time we go on with what is saved.', fr: 'Nous vous avons posé une question sur votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» et n’avons pas encore reçu de réponse. Veuillez l’envoyer au plus tard le {due}. À ce moment, nous poursuivrons avec ce qui est enregistré.' },
  },
  informationLapsed: {
    subject: { en: 'The time to answer about {reference} has passed', fr: 'Le délai de réponse au sujet de {reference} est écoulé' },
    body: { en: 'We asked you about your proposal {reference} for the call “{call}” and received no complete answer by {due}. We go on with what we have.', fr: 'Nous vous avons posé une question sur votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» et n’avons pas reçu de réponse complète au plus tard le {due}. Nous poursuivons avec ce que nous avons.' },
  },
  informationLapsedStaff: {
    subject: { en: 'No complete answer about {reference} in time', fr: 'Pas de réponse complète à temps au sujet de {reference}' },
    body: { en: 'The applicant did not send an answer to your question about the proposal {reference} of the call “{call}” by {due}. The proposal is back in screening with what there is.', fr: 'Le demandeur n’a pas envoyé de réponse à votre question sur la proposition {reference} de l’appel «\u00a0{call}\u00a0» au plus tard le {due}. La proposition est de retour à l’examen avec ce qu’il y a.' },
  },
  messageFromProgram: {
    subject: { en: 'A message about your proposal {reference}', fr: 'Un message au sujet de votre proposition {reference}' },
    body: { en: 'The program wrote to you about your proposal {reference} for the call “{call}”. You can read the message and answer it in the portal.', fr: 'Le programme vous a écrit au sujet de votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Vous pouvez lire le message et y répondre dans le portail.' },
  },
  messageFromApplicant: {
    subject: { en: 'A message from the applicant of {reference}', fr: 'Un message du demandeur de {reference}' },
    body: { en: 'The applicant wrote a message about the proposal {reference} of the call “{call}”. It waits for an answer in the portal.', fr: 'Le demandeur a écrit un message au sujet de la proposition {reference} de l’appel «\u00a0{call}\u00a0». Il attend une réponse dans le portail.' },
  },
  proposalIneligible: {
    subject: { en: 'About the eligibility of your proposal {reference}', fr: 'Au sujet de l’admissibilité de votre proposition {reference}' },
    body: { en: 'We looked at the eligibility of your proposal {reference} for the call “{call}”. You can read the result and its reason in the portal.', fr: 'Nous avons examiné l’admissibilité de votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Vous pouvez lire le résultat et son motif dans le portail.' },
  },
  proposalReinstated: {
    subject: { en: 'Your proposal {reference} is being looked at again', fr: 'Votre proposition {reference} est examinée de nouveau' },
    body: { en: 'Your proposal {reference} for the call “{call}” is being looked at again. You need do nothing.', fr: 'Votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» est examinée de nouveau. Vous n’avez rien à faire.' },
  },
  decisionReopened: {
    subject: { en: 'The decision on {reference} is open again', fr: 'La décision sur {reference} est rouverte' },
    body: { en: 'The decision on the proposal {reference} of the call “{call}” was taken back and waits to be made again.', fr: 'La décision sur la proposition {reference} de l’appel «\u00a0{call}\u00a0» a été annulée et doit être prise de nouveau.' },
  },
  proposalInvited: {
    subject: { en: 'Your concept note {reference} was chosen', fr: 'Votre note conceptuelle {reference} est retenue' },
    body: { en: 'Your organization is invited to write a full proposal after its concept note {reference}. The call “{nextCall}” takes it until {nextDeadline}. Start it from the page of the concept note: its answers are carried over.', fr: 'Votre organisme est invité à rédiger une proposition complète à la suite de sa note conceptuelle {reference}. L’appel «\u00a0{nextCall}\u00a0» l’accepte jusqu’au {nextDeadline}. Commencez-la à partir de la page de la note conceptuelle\u00a0: les réponses de celle-ci y sont reprises.' },
  },
  proposalReserve: {
    subject: { en: 'Your proposal {reference} is on the reserve list', fr: 'Votre proposition {reference} est sur la liste de réserve' },
    body: { en: 'Your proposal {reference} for the call “{call}” can be funded if money becomes free in time. You can read the decision, its date and its reasons in the portal.', fr: 'Votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» pourra être financée si des fonds se libèrent à temps. Vous pouvez lire la décision, sa date et ses motifs dans le portail.' },
  },
  proposalPromoted: {
    subject: { en: 'Your proposal {reference} is funded', fr: 'Votre proposition {reference} est financée' },
    body: { en: 'Money became free: your proposal {reference} for the call “{call}”, until now on the reserve list, is funded. We now prepare a funding agreement with you.', fr: 'Des fonds se sont libérés\u00a0: votre proposition {reference} pour l’appel «\u00a0{call}\u00a0», jusqu’ici sur la liste de réserve, est financée. Nous préparons maintenant une entente de financement avec vous.' },
  },
  proposalPromotedStaff: {
    subject: { en: 'Proposal {reference} is funded from the reserve list', fr: 'La proposition {reference} est financée à partir de la liste de réserve' },
    body: { en: 'The proposal {reference} of the call “{call}” was on the reserve list and is now funded. Its agreement can be prepared.', fr: 'La proposition {reference} de l’appel «\u00a0{call}\u00a0» était sur la liste de réserve et est maintenant financée. Son entente peut être préparée.' },
  },
  proposalReserveLapsed: {
    subject: { en: 'Your proposal {reference} is no longer on the reserve list', fr: 'Votre proposition {reference} n’est plus sur la liste de réserve' },
    body: { en: 'No money became free in time for your proposal {reference} for the call “{call}”. Its time on the reserve list has ended, and it is not funded.', fr: 'Aucuns fonds ne se sont libérés à temps pour votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Son inscription sur la liste de réserve a pris fin, et elle n’est pas financée.' },
  },
  approvalNeeded: {
    subject: { en: 'Your approval is needed for {reference}', fr: 'Votre approbation est requise pour {reference}' },
    body: { en: 'A decision on the proposal {reference} of the call “{call}” is recommended and waits for your step of the approval chain.', fr: 'Une décision sur la proposition {reference} de l’appel «\u00a0{call}\u00a0» est recommandée et attend votre étape de la chaîne d’approbation.' },
  },
  recommendationSentBack: {
    subject: { en: 'Your recommendation on {reference} was sent back', fr: 'Votre recommandation sur {reference} a été renvoyée' },
    body: { en: 'Your recommendation on the proposal {reference} of the call “{call}” was sent back. Read the reason in the portal, then recommend again or withdraw it.', fr: 'Votre recommandation sur la proposition {reference} de l’appel «\u00a0{call}\u00a0» a été renvoyée. Lisez-en le motif dans le portail, puis recommandez de nouveau ou retirez-la.' },
  },
  ineligibilityToConfirm: {
    subject: { en: 'A finding of ineligibility waits for you: {reference}', fr: 'Un constat de non-admissibilité vous attend\u00a0: {reference}' },
    body: { en: 'The proposal {reference} of the call “{call}” was found not eligible. It is final once a second person confirms it.', fr: 'La proposition {reference} de l’appel «\u00a0{call}\u00a0» a été jugée non admissible. Ce constat sera définitif une fois confirmé par une seconde personne.' },
  },
  reconsiderationAsked: {
    subject: { en: 'Reconsideration asked for: {reference}', fr: 'Réexamen demandé\u00a0: {reference}' },
    body: { en: 'The applicant asks that the decision on the proposal {reference} of the call “{call}” be looked at again. A person who did not decide answers.', fr: 'Le demandeur demande que la décision sur la proposition {reference} de l’appel «\u00a0{call}\u00a0» soit réexaminée. Une personne qui n’a pas décidé répond.' },
  },
  reconsiderationReceived: {
    subject: { en: 'We received your request about {reference}', fr: 'Nous avons reçu votre demande au sujet de {reference}' },
    body: { en: 'Your organization asked that the decision on its proposal {reference} for the call “{call}” be looked at again. A person who did not take the decision will answer; we will write to you.', fr: 'Votre organisme a demandé que la décision sur sa proposition {reference} pour l’appel «\u00a0{call}\u00a0» soit réexaminée. Une personne qui n’a pas pris la décision répondra; nous vous écrirons.' },
  },
  reconsiderationAccepted: {
    subject: { en: 'The decision on {reference} is looked at again', fr: 'La décision sur {reference} est réexaminée' },
    body: { en: 'Your request about the proposal {reference} for the call “{call}” is accepted: a new decision will be taken, and we will write to you. You need do nothing.', fr: 'Votre demande au sujet de la proposition {reference} pour l’appel «\u00a0{call}\u00a0» est acceptée\u00a0: une nouvelle décision sera prise et nous vous écrirons. Vous n’avez rien à faire.' },
  },
  reconsiderationRefused: {
    subject: { en: 'The answer to your request about {reference}', fr: 'La réponse à votre demande au sujet de {reference}' },
    body: { en: 'The decision on your proposal {reference} for the call “{call}” stands. You can read why in the portal.', fr: 'La décision sur votre proposition {reference} pour l’appel «\u00a0{call}\u00a0» est maintenue. Vous pouvez en lire les raisons dans le portail.' },
  },
  proposalDecided: {
    subject: { en: 'The decision on your proposal {reference}', fr: 'La décision sur votre proposition {reference}' },
    body: { en: 'A decision was made on your proposal {reference} for the call “{call}”. You can read it, with its reasons, in the portal.', fr: 'Une décision a été prise sur votre proposition {reference} pour l’appel «\u00a0{call}\u00a0». Vous pouvez la lire dans le portail, avec ses motifs.' },
  },
} as const;
