import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** Languages a reviewer may read. */
export const readLanguages = ['en', 'fr', 'es', 'pt', 'ar', 'ru'] as const;
export type ReadLanguage = (typeof readLanguages)[number];
export const readLanguageNames: Record<ReadLanguage, Bilingual> = texts({
  en: { en: 'English', fr: 'Anglais' },
  fr: { en: 'French', fr: 'Français' },
  es: { en: 'Spanish', fr: 'Espagnol' },
  pt: { en: 'Portuguese', fr: 'Portugais' },
  ar: { en: 'Arabic', fr: 'Arabe' },
  ru: { en: 'Russian', fr: 'Russe' },
});
export const languageName = (code: string): Bilingual => (Object.hasOwn(readLanguageNames, code) ? readLanguageNames[code as ReadLanguage] : { en: code, fr: code });

/** How well somebody knows a field. */
export const levels = [1, 2, 3] as const;
export const levelNames: Record<number, Bilingual> = texts({
  1: { en: '1 – familiar with it', fr: '1 – je le connais' },
  2: { en: '2 – works in it', fr: '2 – j’y travaille' },
  3: { en: '3 – expert', fr: '3 – spécialiste' },
});

/** What is said after a good step. */
export const registerNotices = texts({
  saved: { en: 'Your reviewer profile is saved. Conflicts of interest are looked for anew.', fr: 'Votre profil d’évaluation est enregistré. Les conflits d’intérêts sont recherchés de nouveau.' },
  signed: { en: 'The agreement is signed. It counts for one year.', fr: 'L’entente est signée. Elle vaut pour un an.' },
  declared: { en: 'Your declaration is signed. It counts for one year.', fr: 'Votre déclaration est signée. Elle vaut pour un an.' },
  invited: { en: 'The invitation is on its way.', fr: 'L’invitation est en route.' },
  renewed: { en: 'The invitation is sent again, with a new link.', fr: 'L’invitation est renvoyée avec un nouveau lien.' },
  revoked: { en: 'The invitation is withdrawn. Its link no longer works.', fr: 'L’invitation est retirée. Son lien ne fonctionne plus.' },
  accepted: { en: 'Welcome. You are a reviewer now: complete your profile, then sign the agreement and the declaration of interests.', fr: 'Bienvenue. Vous faites maintenant partie des évaluateurs et évaluatrices\u00a0: remplissez votre profil, puis signez l’entente et la déclaration d’intérêts.' },
  declined: { en: 'Your answer is recorded. Thank you for letting us know.', fr: 'Votre réponse est enregistrée. Merci de nous en avoir informés.' },
});

/** Why something about the register is refused. */
export const registerRefusals = texts({
  stale: { en: 'Your profile was saved in another window after you opened it. What you typed is still here; compare it with what is saved, then save again.', fr: 'Votre profil a été enregistré dans une autre fenêtre après que vous l’avez ouvert. Votre saisie est toujours ici; comparez-la avec ce qui est enregistré, puis enregistrez de nouveau.' },
  declaredSince: { en: 'A newer declaration was signed in another window after you opened this page. Look at it before you sign another one.', fr: 'Une déclaration plus récente a été signée dans une autre fenêtre après que vous avez ouvert cette page. Consultez-la avant d’en signer une autre.' },
  agreementStands: { en: 'Your agreement is valid. It can be signed anew from 60 days before it ends.', fr: 'Votre entente est valide. Elle pourra être signée de nouveau à partir de 60 jours avant son expiration.' },
  otherName: { en: 'Type your name as it stands in your account: {name}.', fr: 'Tapez votre nom tel qu’il figure dans votre compte\u00a0: {name}.' },
  skills: { en: 'Choose a level from 1 to 3 for themes of this list only.', fr: 'Choisissez un niveau de 1 à 3, uniquement pour les thèmes de cette liste.' },
  country: { en: 'Choose a country of the list.', fr: 'Choisissez un pays de la liste.' },
  languages: { en: 'Choose at least one language you read.', fr: 'Choisissez au moins une langue que vous lisez.' },
  domain: { en: 'Enter the web domain only, such as institute.example.', fr: 'Entrez seulement le domaine Web, par exemple institut.example.' },
  pastName: { en: 'Enter the name of the employer.', fr: 'Entrez le nom de l’employeur.' },
  alreadyReviewer: { en: 'The person with this address is a reviewer already.', fr: 'La personne qui a cette adresse figure déjà parmi les évaluateurs et évaluatrices.' },
  ownAddress: { en: 'This is your own address. Somebody else has to invite you.', fr: 'C’est votre propre adresse. Une autre personne doit vous inviter.' },
  alreadyInvited: { en: 'There is an unanswered invitation to this address. Withdraw it, or send it again once it has expired.', fr: 'Une invitation à cette adresse est sans réponse. Retirez-la ou renvoyez-la lorsqu’elle sera expirée.' },
  tooMany: { en: 'Too many invitations were sent today. Try again tomorrow.', fr: 'Trop d’invitations ont été envoyées aujourd’hui. Réessayez demain.' },
  notExpired: { en: 'The link of this invitation still works. It can be sent again once it has expired.', fr: 'Le lien de cette invitation fonctionne encore. Elle pourra être renvoyée lorsqu’il sera expiré.' },
  notOpen: { en: 'This invitation is no longer open.', fr: 'Cette invitation n’est plus ouverte.' },
  otherAddress: { en: 'This invitation was sent to another address. Sign in with the account of that address to accept it.', fr: 'Cette invitation a été envoyée à une autre adresse. Ouvrez une session avec le compte de cette adresse pour l’accepter.' },
});

/** Whether new proposals may come, said of the reader and of somebody else. */
export const availability = texts({
  active: { en: 'New proposals can be assigned to you. You can stop this at any time; reviews you have begun go on.', fr: 'De nouvelles propositions peuvent vous être attribuées. Vous pouvez y mettre fin en tout temps; les évaluations commencées se poursuivent.' },
  paused: { en: 'No new proposals are assigned to you. Reviews you have begun go on.', fr: 'Aucune nouvelle proposition ne vous est attribuée. Les évaluations commencées se poursuivent.' },
  activeOther: { en: 'New proposals can be assigned to this person while both papers are valid.', fr: 'De nouvelles propositions peuvent être attribuées à cette personne tant que les deux documents sont valides.' },
  pausedOther: { en: 'No new proposals are assigned to this person. Reviews already begun go on.', fr: 'Aucune nouvelle proposition n’est attribuée à cette personne. Les évaluations commencées se poursuivent.' },
});
