import type { Locale } from '../../../src/kernel/i18n/text.js';

const en = {
  // the portal
  signIn: 'Sign in', myWork: 'My work', calls: 'Calls for proposals', proposals: 'Proposals', reviews: 'Reviews', agreements: 'Agreements', payments: 'Payments', reports: 'Reports',
  spending: 'Spending', awards: 'Awards', trail: 'Trail', people: 'People', notices: 'Notices', applyFilters: 'Apply filters', seeCalls: 'See calls for proposals',
  // accounts and organizations
  createAccount: 'Create an account', createTheAccount: 'Create the account', confirmAddress: 'Confirm the address', addressConfirmed: 'Your address is confirmed.',
  giveRole: 'Give the role', roleGiven: 'The role is given.', registerOrganization: 'Register an organization', registerTheOrganization: 'Register the organization',
  sendInvitation: 'Send the invitation', invitationOnItsWay: 'The invitation is on its way.', acceptInvitation: 'Accept the invitation', nowMember: 'You are now a member.',
  // calls
  draftCall: 'Draft a call', saveDraft: 'Save the draft', draftSaved: 'The draft is saved.', askApproval: 'Ask for approval', approveCall: 'Approve the call', callApproved: 'The call is approved and its money allocated.',
  scheduled: 'Scheduled', open: 'Open', closed: 'Closed', startReview: 'Start the review', startDeciding: 'Start deciding', assignTab: 'Reviewers', rankingTab: 'Ranking', notDecidedYet: 'To decide',
  underReviewOfCall: 'Closed, proposals under review', resultsAnnounced: 'Closed, results announced',
  // writing a proposal
  startProposal: 'Start a proposal', startDraft: 'Start the draft', saveAndContinue: 'Save and continue', upload: 'Upload', everythingComplete: 'Everything is complete', submitProposal: 'Submit the proposal',
  proposalSubmitted: 'Proposal submitted', download: 'Download the submission as kept (JSON)', withdraw: 'Withdraw the proposal', withdrawn: 'Withdrawn', draft: 'Draft', notSubmitted: 'Not submitted',

  // screening
  askInformation: 'Ask for information', answerNeeded: 'Your answer is needed', sendAnswer: 'Send the answer', answerSent: 'Your answer is sent.', confirmEligibility: 'Confirm eligibility', eligible: 'Eligible',
  declareIneligible: 'Declare not eligible', ineligible: 'Not eligible', ineligibleToConfirm: 'Not eligible, to be confirmed', confirmIneligible: 'Confirm that it is not eligible', underReview: 'Under review',
  // reviews
  assign: 'Assign', assignReviewer: 'Assign the reviewer', accept: 'Accept and read the proposal', declareConflict: 'Declare the conflict of interest', conflictRecorded: 'Your conflict of interest is recorded.', closedReviews: 'Closed', submittedReviews: 'Submitted',
  submitReview: 'Check and submit the review', reviewSubmitted: 'Your review is submitted.', otherReviews: 'The other reviews', openOthers: 'Open the other reviews', noOtherReviews: 'No other review of this proposal is submitted yet.',
  // decisions
  recordDecision: 'Record the decision', decisionRecorded: 'The decision is recorded.', prepareRelease: 'Prepare the release', release: 'Release the results', released: 'Results released', approvedStaff: 'Approved, not announced',
  declinedStaff: 'Declined, not announced', readDecision: 'Read the decision', approvedTitle: 'Your proposal was approved', declinedTitle: 'Your proposal was not approved', fundingAwarded: 'Funding awarded', notFunded: 'Not funded',
  // agreements
  prepareAgreement: 'Prepare the agreement', saveAgreement: 'Save the agreement', offer: 'Offer the agreement', offered: 'The agreement is offered and its money is committed.', readAgreement: 'Read the agreement', sign: 'Sign the agreement',
  signed: 'You have signed.', countersign: 'Sign for the Department', inForce: 'In force', startCloseOut: 'Start the close-out', inCloseOut: 'In close-out', close: 'Close the agreement', closedAgreement: 'The agreement is closed.', closedAward: 'Closed',
  // payments and reports
  certify: 'Certify the payment', certified: 'The payment is certified under section 34.', releasePayment: 'Release the payment', samePerson: 'You certified this payment under section 34. Another person must release it under section 33.',
  paymentReleased: 'The payment is released under section 33.', confirmPaid: 'Confirm that it was paid', paymentPaid: 'The payment is recorded as paid.', waitsForReport: 'The final payment waits until the final report is accepted.',
  saveAndSubmitReport: 'Save and submit the report', reportSubmitted: 'The report is submitted.', sendReportBack: 'Send the report back', reportReturned: 'The report is sent back to the recipient.', pleaseChange: 'Please change the report',
  acceptReport: 'Accept the report', reportAccepted: 'The report is accepted.',
  // oversight
  reserved: 'Reserved', committed: 'Committed', paid: 'Paid', free: 'Free', available: 'Available', show: 'Show', paidSoFar: 'Paid so far', verification: 'Verification', verify: 'Verify the whole trail', holds: 'The trail holds:', nothingToDo: 'There is nothing for you to do on this call now.',
};
export type Words = typeof en;

const fr: Words = {
  signIn: 'Ouvrir une session', myWork: 'Mon travail', calls: 'Appels de propositions', proposals: 'Propositions', reviews: 'Évaluations', agreements: 'Ententes', payments: 'Paiements', reports: 'Rapports',
  spending: 'Dépenses', awards: 'Financement accordé', trail: 'Piste de vérification', people: 'Personnes', notices: 'Avis', applyFilters: 'Appliquer les filtres', seeCalls: 'Voir les appels de propositions',
  createAccount: 'Créer un compte', createTheAccount: 'Créer le compte', confirmAddress: 'Confirmer l’adresse', addressConfirmed: 'Votre adresse est confirmée.',
  giveRole: 'Attribuer le rôle', roleGiven: 'Le rôle est attribué.', registerOrganization: 'Inscrire un organisme', registerTheOrganization: 'Inscrire l’organisme',
  sendInvitation: 'Envoyer l’invitation', invitationOnItsWay: 'L’invitation est en route.', acceptInvitation: 'Accepter l’invitation', nowMember: 'Vous êtes maintenant membre.',
  draftCall: 'Rédiger un appel', saveDraft: 'Enregistrer l’ébauche', draftSaved: 'L’ébauche est enregistrée.', askApproval: 'Demander l’approbation', approveCall: 'Approuver l’appel', callApproved: 'L’appel est approuvé et ses fonds sont affectés.',
  scheduled: 'Planifié', open: 'Ouvert', closed: 'Fermé', startReview: 'Commencer l’évaluation', startDeciding: 'Passer aux décisions', assignTab: 'Évaluateurs', rankingTab: 'Classement', notDecidedYet: 'À décider',
  underReviewOfCall: 'Fermé, propositions à l’étude', resultsAnnounced: 'Fermé, résultats annoncés',
  startProposal: 'Commencer une proposition', startDraft: 'Commencer l’ébauche', saveAndContinue: 'Enregistrer et continuer', upload: 'Téléverser', everythingComplete: 'Tout est complet', submitProposal: 'Soumettre la proposition',
  proposalSubmitted: 'Proposition soumise', download: 'Télécharger la soumission telle que conservée (JSON)', withdraw: 'Retirer la proposition', withdrawn: 'Retirée', draft: 'Ébauche', notSubmitted: 'Non soumise',

  askInformation: 'Demander des renseignements', answerNeeded: 'Réponse attendue de votre part', sendAnswer: 'Envoyer la réponse', answerSent: 'Votre réponse est envoyée.', confirmEligibility: 'Confirmer l’admissibilité', eligible: 'Admissible',
  declareIneligible: 'Déclarer non admissible', ineligible: 'Non admissible', ineligibleToConfirm: 'Non admissible, à confirmer', confirmIneligible: 'Confirmer la non-admissibilité', underReview: 'À l’étude',
  assign: 'Attribuer', assignReviewer: 'Attribuer l’évaluation', accept: 'Accepter et lire la proposition', declareConflict: 'Déclarer le conflit d’intérêts', conflictRecorded: 'Votre conflit d’intérêts est consigné.', closedReviews: 'Fermées', submittedReviews: 'Soumises',
  submitReview: 'Vérifier et soumettre l’évaluation', reviewSubmitted: 'Votre évaluation est soumise.', otherReviews: 'Les autres évaluations', openOthers: 'Ouvrir les autres évaluations', noOtherReviews: 'Aucune autre évaluation de cette proposition n’est encore soumise.',
  recordDecision: 'Consigner la décision', decisionRecorded: 'La décision est consignée.', prepareRelease: 'Préparer la communication', release: 'Communiquer les résultats', released: 'Résultats communiqués', approvedStaff: 'Approuvée, non annoncée',
  declinedStaff: 'Refusée, non annoncée', readDecision: 'Lire la décision', approvedTitle: 'Votre proposition est approuvée', declinedTitle: 'Votre proposition n’est pas approuvée', fundingAwarded: 'Financement accordé', notFunded: 'Non financée',
  prepareAgreement: 'Préparer l’entente', saveAgreement: 'Enregistrer l’entente', offer: 'Offrir l’entente', offered: 'L’entente est offerte et les fonds sont engagés.', readAgreement: 'Lire l’entente', sign: 'Signer l’entente',
  signed: 'Vous avez signé.', countersign: 'Signer pour le Ministère', inForce: 'En vigueur', startCloseOut: 'Commencer la clôture', inCloseOut: 'En clôture', close: 'Clore l’entente', closedAgreement: 'L’entente est close.', closedAward: 'Close',
  certify: 'Certifier le paiement', certified: 'Le paiement est certifié en vertu de l’article 34.', releasePayment: 'Autoriser le paiement', samePerson: 'Vous avez certifié ce paiement en vertu de l’article 34. Une autre personne doit l’autoriser en vertu de l’article 33.',
  paymentReleased: 'Le paiement est autorisé en vertu de l’article 33.', confirmPaid: 'Confirmer le versement', paymentPaid: 'Le paiement est inscrit comme versé.', waitsForReport: 'Le paiement final attend l’acceptation du rapport final.',
  saveAndSubmitReport: 'Enregistrer et soumettre le rapport', reportSubmitted: 'Le rapport est soumis.', sendReportBack: 'Renvoyer le rapport', reportReturned: 'Le rapport est renvoyé au bénéficiaire.', pleaseChange: 'Veuillez modifier le rapport',
  acceptReport: 'Accepter le rapport', reportAccepted: 'Le rapport est accepté.',
  reserved: 'Réservé', committed: 'Engagé', paid: 'Payé', free: 'Libre', available: 'Disponible', show: 'Afficher', paidSoFar: 'Payé à ce jour', verification: 'Vérification', verify: 'Vérifier toute la piste', holds: 'La piste est intacte :', nothingToDo: 'Vous n’avez rien à faire pour cet appel en ce moment.',
};

/** The words people look for on the pages, in each language. */
export const words: Record<Locale, Words> = { en, fr };
