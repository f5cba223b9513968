import { texts } from '../../../kernel/i18n/text.js';

/** What is said about files of a budget. */
export const sheetWords = texts({
  lines: { en: 'Budget', fr: 'Budget' },
  lists: { en: 'Lists', fr: 'Listes' },
  fileName: { en: 'budget', fr: 'budget' },
  templateName: { en: 'budget-template', fr: 'modele-budget' },
  noFile: { en: 'Choose a CSV or XLSX file first.', fr: 'Choisissez d’abord un fichier CSV ou XLSX.' },
  wrongKind: { en: 'A budget is read from a CSV or XLSX file.', fr: 'Un budget se lit à partir d’un fichier CSV ou XLSX.' },
  tooLarge: { en: 'A budget’s file may have at most {size}. Remove pictures and other sheets.', fr: 'Le fichier d’un budget peut compter au plus {size}. Retirez les images et les autres feuilles.' },
  tooLargeUnpacked: { en: 'The workbook unpacks to more than a budget can need. Copy the lines into the template.', fr: 'Une fois décompressé, le classeur dépasse ce qu’un budget peut exiger. Copiez les lignes dans le modèle.' },
  tooManyRows: { en: 'The file has far more rows than a budget. Copy the lines into the template.', fr: 'Le fichier compte beaucoup plus de lignes qu’un budget. Copiez les lignes dans le modèle.' },
  tooManyLines: { en: 'A budget has at most 200 lines. The rows from here on were not read.', fr: 'Un budget compte au plus 200\u00a0lignes. Les lignes à partir d’ici n’ont pas été lues.' },
  wrongEncoding: { en: 'The file is not in UTF-8, so accents would be lost. In the spreadsheet choose “CSV UTF-8”, or save as XLSX.', fr: 'Le fichier n’est pas en UTF-8; les accents seraient perdus. Dans le tableur, choisissez «\u00a0CSV UTF-8\u00a0» ou enregistrez en XLSX.' },
  notReadable: { en: 'The file could not be read. Save it again from the spreadsheet, or use the template.', fr: 'Le fichier n’a pas pu être lu. Enregistrez-le de nouveau à partir du tableur ou utilisez le modèle.' },
  noHeadings: { en: 'The first rows have no headings of a budget. These columns are needed: {columns}. The template has them all.', fr: 'Les premières lignes ne contiennent pas les en-têtes d’un budget. Ces colonnes sont nécessaires\u00a0: {columns}. Le modèle les contient toutes.' },
  formula: { en: 'This cell holds a formula. Its result is not taken over: copy the cell and paste it as a value.', fr: 'Cette cellule contient une formule. Son résultat n’est pas repris\u00a0: copiez la cellule et collez-la comme valeur.' },
  tooFine: { en: 'Round this number to two decimals.', fr: 'Arrondissez ce nombre à deux décimales.' },
  badCell: { en: 'This cell holds an error or a true/false value. Type a text or a number.', fr: 'Cette cellule contient une erreur ou une valeur vrai/faux. Inscrivez un texte ou un nombre.' },
  notDraft: { en: 'This proposal is no longer a draft, so its budget cannot be changed.', fr: 'Cette proposition n’est plus une ébauche\u00a0: son budget ne peut plus être modifié.' },
  hasProblems: { en: 'Some cells could not be read. Correct them in the file and read it again; your typed budget is unchanged.', fr: 'Certaines cellules n’ont pas pu être lues. Corrigez-les dans le fichier et lisez-le de nouveau; le budget saisi reste inchangé.' },
  nothingRead: { en: 'The file has no line of a budget.', fr: 'Le fichier ne contient aucune ligne de budget.' },
  used: { en: 'These lines were used already.', fr: 'Ces lignes ont déjà été reprises.' },
  changedMeanwhile: { en: 'The budget was changed since you looked at this page. Nothing was replaced: compare the totals again and decide.', fr: 'Le budget a été modifié depuis que vous avez consulté cette page. Rien n’a été remplacé\u00a0: comparez de nouveau les totaux et décidez.' },
  read: { en: 'The file is read. Nothing is replaced yet.', fr: 'Le fichier est lu. Rien n’est encore remplacé.' },
  replaced: { en: 'The lines of the file are now the budget.', fr: 'Les lignes du fichier constituent maintenant le budget.' },
});
