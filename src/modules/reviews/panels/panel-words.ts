import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** What somebody is in a meeting. Observers read. */
export const panelRoles = ['chair', 'member', 'observer'] as const;
export type PanelRole = (typeof panelRoles)[number];
export const panelRoleNames: Record<PanelRole, Bilingual> = texts({
  chair: { en: 'Chair', fr: 'Présidence' },
  member: { en: 'Member', fr: 'Membre' },
  observer: { en: 'Observer', fr: 'Observateur ou observatrice' },
});

/** What the panel advises on a proposal. */
export const advices = ['recommended', 'notRecommended'] as const;
export type Advice = (typeof advices)[number];
export const adviceNames: Record<Advice, Bilingual> = texts({
  recommended: { en: 'Recommended', fr: 'Recommandée' },
  notRecommended: { en: 'Not recommended', fr: 'Non recommandée' },
});

/** Why something in the panel room is refused. */
export const panelRefusals = texts({
  callNotReviewed: { en: 'A panel meets once the call is closed, and until its results are released.', fr: 'Un comité se réunit après la clôture de l’appel et jusqu’à la communication des résultats.' },
  zone: { en: 'Choose a time zone of the list.', fr: 'Choisissez un fuseau horaire de la liste.' },
  instant: { en: 'Enter a date and time that exist in this time zone.', fr: 'Entrez une date et une heure qui existent dans ce fuseau horaire.' },
  past: { en: 'Choose a time in the future.', fr: 'Choisissez un moment à venir.' },
  outsidePhase: { en: 'The panel phase of this call is from {from} until {until}. Choose a time in it, or move the phase first.', fr: 'L’étape du comité de cet appel va du {from} au {until}. Choisissez un moment qui en fait partie, ou déplacez d’abord l’étape.' },
  noPhase: { en: 'The phases of this call have no panel. Date one first.', fr: 'Les étapes de cet appel ne comptent pas de comité. Fixez-en d’abord les dates.' },
  where: { en: 'Give a place or a link.', fr: 'Indiquez un lieu ou un lien.' },
  link: { en: 'Enter a web address that begins with https://.', fr: 'Entrez une adresse Web qui commence par https://.' },
  changed: { en: 'Somebody changed this meeting while you were writing. Nothing was overwritten: look at what stands now, then save again.', fr: 'Quelqu’un a modifié cette réunion pendant que vous écriviez. Rien n’a été écrasé\u00a0: voyez ce qui est en place, puis enregistrez de nouveau.' },
  notPlanned: { en: 'The meeting is no longer planned: this cannot be changed any more.', fr: 'La réunion n’est plus à l’état planifié\u00a0: ceci ne peut plus être modifié.' },
  notOpen: { en: 'The meeting is not open. Nothing was changed.', fr: 'La réunion n’est pas en cours. Rien n’a été modifié.' },
  over: { en: 'The meeting is over. Nothing was changed.', fr: 'La réunion est terminée. Rien n’a été modifié.' },
  person: { en: 'Choose a reviewer or a person of the department who may sit on a panel.', fr: 'Choisissez un évaluateur ou une évaluatrice, ou une personne du ministère qui peut siéger à un comité.' },
  unready: { en: 'This person has no valid reviewer agreement or declaration of interests, or takes nothing new at present.', fr: 'Cette personne n’a pas d’entente d’évaluation ou de déclaration d’intérêts valide, ou ne prend rien de nouveau en ce moment.' },
  chairStays: { en: 'A meeting needs its chair: name another chair first.', fr: 'Une réunion a besoin d’une présidence\u00a0: nommez d’abord quelqu’un d’autre à la présidence.' },
  proposals: { en: 'Choose proposals of this call that are under review and on no other agenda.', fr: 'Choisissez des propositions de cet appel qui sont à l’étude et qui ne figurent à aucun autre ordre du jour.' },
  touched: { en: 'This proposal has been discussed and stays on the agenda.', fr: 'Cette proposition a été discutée et reste à l’ordre du jour.' },
  notThere: { en: 'Only members who are present, and not recused, suggest scores.', fr: 'Seuls les membres présents et non récusés suggèrent des notes.' },
  notDiscussed: { en: 'Scores are set while the proposal is under discussion.', fr: 'Les notes sont fixées pendant la discussion de la proposition.' },
  criterion: { en: 'This criterion is not part of the rubric.', fr: 'Ce critère ne fait pas partie de la grille.' },
  score: { en: 'Choose a score from 0 to 4.', fr: 'Choisissez une note de 0 à 4.' },
  clash: { en: 'Somebody set a score while you were choosing. Nothing was overwritten: what stands now is shown at each criterion.', fr: 'Quelqu’un a fixé une note pendant que vous choisissiez. Rien n’a été écrasé\u00a0: ce qui est en place figure à chaque critère.' },
  clashHere: { en: 'Set by somebody else meanwhile. Save again to put your score in its place.', fr: 'Fixée entre-temps par quelqu’un d’autre. Enregistrez de nouveau pour y mettre votre note.' },
  noteClash: { en: 'Somebody changed this text while you were writing. Nothing was overwritten: their text stands above, yours is below.', fr: 'Quelqu’un a modifié ce texte pendant que vous écriviez. Rien n’a été écrasé\u00a0: son texte figure ci-dessus, le vôtre ci-dessous.' },
  advice: { en: 'Choose what the panel advises.', fr: 'Choisissez l’avis du comité.' },
  recusedAlready: { en: 'This person is already recused from this item.', fr: 'Cette personne est déjà récusée pour ce point.' },
  forOthers: { en: 'Only the program officer can recuse somebody else.', fr: 'Seul l’agent ou l’agente de programme peut récuser quelqu’un d’autre.' },
  why: { en: 'Say why.', fr: 'Indiquez pourquoi.' },
  nothingToDraft: { en: 'Both languages have a text already. Change it below.', fr: 'Les deux langues ont déjà un texte. Modifiez-le ci-dessous.' },
  anonymised: { en: 'This call tells its reviewers who applies. Choose another kind of conflict.', fr: 'Cet appel indique aux évaluateurs qui présente la demande. Choisissez un autre lien.' },
});

/** What is said after a good step. */
export const panelNotices = texts({
  planned: { en: 'The meeting is planned. Name its members and set its agenda.', fr: 'La réunion est planifiée. Nommez ses membres et établissez l’ordre du jour.' },
  changed: { en: 'The meeting is changed.', fr: 'La réunion est modifiée.' },
  memberAdded: { en: 'The person is named, and told with an invitation for the calendar.', fr: 'La personne est nommée et avisée, avec une invitation pour son calendrier.' },
  memberRemoved: { en: 'The person no longer belongs to the meeting, and is told.', fr: 'La personne ne fait plus partie de la réunion et en est avisée.' },
  agenda: { en: 'The agenda is changed.', fr: 'L’ordre du jour est modifié.' },
  attendance: { en: 'The attendance is recorded.', fr: 'La présence est consignée.' },
  suggested: { en: 'Your suggested scores are recorded.', fr: 'Vos notes suggérées sont consignées.' },
  scored: { en: 'The consensus is saved.', fr: 'Le consensus est enregistré.' },
  noted: { en: 'The note is saved.', fr: 'La note est enregistrée.' },
  recused: { en: 'The recusal is recorded. The item is closed to the person from now on.', fr: 'La récusation est consignée. Le point est désormais fermé à la personne.' },
  minutes: { en: 'The minutes are saved.', fr: 'Le procès-verbal est enregistré.' },
  drafted: { en: 'A draft of the minutes is ready. Read it through in both languages.', fr: 'Une ébauche du procès-verbal est prête. Relisez-la dans les deux langues.' },
});
