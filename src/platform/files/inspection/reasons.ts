import { texts } from '../../../kernel/i18n/text.js';

/** Why a file is not taken, and what to do about it. */
export const reasons = texts({
  empty: { en: 'The file is empty. Choose another one.', fr: 'Le fichier est vide. Choisissez-en un autre.' },
  wrongKind: { en: 'The file is not what its name says, or not a kind we accept: PDF, DOCX, XLSX, PNG or JPEG.', fr: 'Le fichier ne correspond pas à son nom ou n’est pas d’un type accepté\u00a0: PDF, DOCX, XLSX, PNG ou JPEG.' },
  noXml: { en: 'The file is no XML. Choose the list as its publisher offers it.', fr: 'Le fichier n’est pas du XML. Choisissez la liste telle que l’offre son éditeur.' },
  drawing: { en: 'SVG drawings can carry programs, so we do not accept them. Save the picture as PNG or JPEG.', fr: 'Les dessins SVG peuvent contenir des programmes\u00a0: nous ne les acceptons pas. Enregistrez l’image au format PNG ou JPEG.' },
  macros: { en: 'The document contains macros. Save it without macros, as DOCX or XLSX, and send it again.', fr: 'Le document contient des macros. Enregistrez-le sans macros, au format DOCX ou XLSX, et envoyez-le de nouveau.' },
  encrypted: { en: 'The document is protected by a password or encrypted, so we cannot check or read it. Remove the protection and send it again.', fr: 'Le document est protégé par un mot de passe ou chiffré\u00a0: nous ne pouvons ni le vérifier ni le lire. Retirez la protection et envoyez-le de nouveau.' },
  activeContent: { en: 'The document contains programs or actions. Print it to a new PDF and send that one.', fr: 'Le document contient des programmes ou des actions. Imprimez-le dans un nouveau PDF et envoyez celui-ci.' },
  polyglot: { en: 'The file is two kinds of file in one. Save it anew from the program it was made with, and send it again.', fr: 'Le fichier réunit deux types de fichiers en un seul. Enregistrez-le de nouveau à partir du logiciel d’origine et renvoyez-le.' },
  tooMuchInside: { en: 'The document unpacks to far more than its size, so we do not open it. Make it smaller or save it as PDF.', fr: 'Une fois décompressé, le document est démesuré\u00a0: nous ne l’ouvrons pas. Réduisez-le ou enregistrez-le en PDF.' },
  damaged: { en: 'The file is damaged and cannot be read. Save it anew and send it again.', fr: 'Le fichier est endommagé et illisible. Enregistrez-le de nouveau et renvoyez-le.' },
});
export type Reason = keyof typeof reasons;

/** What content turned out to be: a kind we take, or the reason why we do not. */
export type Verdict = { mediaType: string; refused?: undefined } | { refused: Reason };
export const refused = (reason: Reason): Verdict => ({ refused: reason });
