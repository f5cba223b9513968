import { texts } from '../../../kernel/i18n/text.js';

/** What is said about answers carried over from an earlier proposal. */
export const copyWords = texts({
  title: { en: 'Copy from an earlier proposal', fr: 'Copier d’une proposition antérieure' },
  copied: { en: 'The answers are carried over. Look through what was not.', fr: 'Les réponses sont reprises. Voyez ce qui ne l’a pas été.' },
  notDraft: { en: 'This proposal is no longer a draft, so nothing can be carried over.', fr: 'Cette proposition n’est plus une ébauche\u00a0: rien ne peut y être repris.' },
  already: { en: 'The answers of that proposal were carried over already.', fr: 'Les réponses de cette proposition ont déjà été reprises.' },
  choose: { en: 'Choose one of your organization’s other proposals.', fr: 'Choisissez une autre proposition de votre organisme.' },
  notAsked: { en: 'This call does not ask it.', fr: 'Cet appel ne le demande pas.' },
  otherKind: { en: 'This call asks it in another way.', fr: 'Cet appel le demande autrement.' },
  answered: { en: 'There is an answer here already; it stays.', fr: 'Une réponse figure déjà ici; elle est conservée.' },
  madeAnew: { en: 'Statements and signatures are made anew for each proposal.', fr: 'Les déclarations et les signatures sont à refaire pour chaque proposition.' },
  files: { en: 'Files are added anew, so that they are current.', fr: 'Les fichiers sont à verser de nouveau, afin qu’ils soient à jour.' },
});
