import { texts } from '../../kernel/i18n/text.js';

/** Why something about a review is refused. */
export const refusals = texts({
  ownReview: { en: 'You review this proposal yourself. Submit your review, then open the other reviews from its page.', fr: 'Vous évaluez vous-même cette proposition. Soumettez votre évaluation, puis ouvrez les autres à partir de sa page.' },
  notScoring: { en: 'Scores cannot be changed at this point.', fr: 'Les notes ne peuvent pas être modifiées à cette étape.' },
  over: { en: 'Reviewing of this proposal is over. Nothing was saved.', fr: 'L’évaluation de cette proposition est terminée. Rien n’a été enregistré.' },
  clash: { en: 'A part of this review was changed in another window while you were writing. Nothing was overwritten: compare both texts below and choose.', fr: 'Une partie de cette évaluation a été modifiée dans une autre fenêtre pendant que vous écriviez. Rien n’a été écrasé\u00a0: comparez les deux textes ci-dessous et choisissez.' },
  clashHere: { en: 'This part was changed in another window. Choose which text to keep.', fr: 'Cette partie a été modifiée dans une autre fenêtre. Choisissez le texte à garder.' },
  notStorable: { en: 'A part could not be saved as it was typed. It is still below, and the rest is saved.', fr: 'Une partie n’a pas pu être enregistrée telle qu’elle a été saisie. Elle figure toujours ci-dessous, et le reste est enregistré.' },
  otherWriter: { en: 'This review was typed by another person. Sign in as that person to save it.', fr: 'Cette évaluation a été saisie par une autre personne. Ouvrez une session à son nom pour l’enregistrer.' },
  notAnonymised: { en: 'This call tells reviewers who applies. Choose another kind of conflict.', fr: 'Cet appel indique aux évaluateurs qui présente la demande. Choisissez un autre lien.' },
  conflictOpen: { en: 'A possible conflict of interest was found. Nothing was saved, and the proposal is closed to you until the program officer has cleared it.', fr: 'Un conflit d’intérêts possible a été relevé. Rien n’a été enregistré et la proposition vous est fermée jusqu’à ce que l’agent ou l’agente de programme l’ait levé.' },
  callNotInReview: { en: 'Reviewers can be assigned once the call is closed and until its results are released.', fr: 'Les évaluations peuvent être attribuées après la clôture de l’appel et jusqu’à la communication des résultats.' },
  proposalNotEligible: { en: 'Only eligible proposals are reviewed. This one has another state now.', fr: 'Seules les propositions admissibles sont évaluées. L’état de celle-ci a changé.' },
  panelLocked: { en: 'The panel has settled this proposal and is locked: nobody else is asked to review it.', fr: 'Le comité a réglé cette proposition et sa réunion est verrouillée\u00a0: personne d’autre n’est sollicité pour l’évaluer.' },
  proposalUnknown: { en: 'Choose a proposal of this call.', fr: 'Choisissez une proposition de cet appel.' },
  notReviewer: { en: 'Choose a person with the role of reviewer.', fr: 'Choisissez une personne qui a le rôle d’évaluation.' },
  reviewerConflict: { en: 'This person has a conflict of interest with the proposal and cannot review it.', fr: 'Cette personne a un conflit d’intérêts à l’égard de la proposition et ne peut pas l’évaluer.' },
  alreadyAssigned: { en: 'This person has already been asked to review this proposal.', fr: 'Cette personne a déjà été sollicitée pour évaluer cette proposition.' },
  noProposals: { en: 'Choose at least one proposal.', fr: 'Choisissez au moins une proposition.' },
  nothingAmended: { en: 'Nothing differs from your review as it stands. Change a score or a comment, or leave the review as it is.', fr: 'Rien ne diffère de votre évaluation actuelle. Modifiez une note ou un commentaire, ou laissez l’évaluation telle quelle.' },
  dueNeeded: { en: 'Scoring has closed and the due date has passed. Give a date until which this reviewer may write.', fr: 'La notation est terminée et l’échéance est passée. Indiquez jusqu’à quand cette personne peut écrire.' },
  duePast: { en: 'Choose a due date in the future.', fr: 'Choisissez une date d’échéance à venir.' },
});

/** What is said after a good step. */
export const notices = texts({
  assigned: { en: 'The reviewer is assigned and will be told.', fr: 'L’évaluation est attribuée et la personne en sera avisée.' },
  manyAssigned: { en: 'The reviewer is assigned and will be told. Proposals for which this person cannot be asked were left out; the list shows who has what.', fr: 'Les évaluations sont attribuées et la personne en sera avisée. Les propositions pour lesquelles elle ne peut être sollicitée ont été laissées de côté; la liste montre qui a quoi.' },
  trained: { en: 'The training example is done. Compare your scores with those of the panel.', fr: 'L’exemple de formation est terminé. Comparez vos notes avec celles du comité.' },
  saved: { en: 'Your draft is saved.', fr: 'Votre ébauche est enregistrée.' },
});
