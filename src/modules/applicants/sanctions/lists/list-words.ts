import { texts } from '../../../../kernel/i18n/text.js';

/** Why a list file is not taken. */
export const listWords = texts({
  none: { en: 'Choose the file of the list.', fr: 'Choisissez le fichier de la liste.' },
  one: { en: 'Send one file at a time.', fr: 'Envoyez un seul fichier à la fois.' },
  large: { en: 'The file is larger than {size}, far more than any such list.', fr: 'Le fichier dépasse {size}, bien plus qu’une telle liste.' },
  format: { en: 'This source comes as XML, another list as CSV. Choose the file in that format.', fr: 'Cette source se présente en XML, une autre liste en CSV. Choisissez le fichier dans ce format.' },
  name: { en: 'Name the list.', fr: 'Nommez la liste.' },
  noName: { en: 'The name is for another list only; leave it empty here.', fr: 'Le nom ne vaut que pour une autre liste; laissez-le vide ici.' },
  encoding: { en: 'The file is not written in UTF-8.', fr: 'Le fichier n’est pas en UTF-8.' },
  doctype: { en: 'The file declares a document type. The lists have none; such a declaration can hide entities, so we do not read it.', fr: 'Le fichier déclare un type de document. Les listes n’en ont pas; comme une telle déclaration peut cacher des entités, nous ne le lisons pas.' },
  unsound: { en: 'The file is no sound XML: it breaks off or is damaged near line {line}. Download it again.', fr: 'Le fichier n’est pas du XML valide\u00a0: il est interrompu ou endommagé vers la ligne {line}. Téléchargez-le de nouveau.' },
  deep: { en: 'The file nests its elements deeper than the list does, near line {line}.', fr: 'Le fichier imbrique ses éléments plus profondément que la liste, vers la ligne {line}.' },
  long: { en: 'The file holds a text that is far too long, near line {line}.', fr: 'Le fichier contient un texte beaucoup trop long, vers la ligne {line}.' },
  many: { en: 'The file holds more than {max} entries or names of one entry.', fr: 'Le fichier contient plus de {max} inscriptions ou noms d’une même inscription.' },
  otherList: { en: 'The file is not this list: it begins with another element.', fr: 'Le fichier n’est pas cette liste\u00a0: il commence par un autre élément.' },
  nameless: { en: 'An entry near line {line} has no name. Nothing was loaded.', fr: 'Une inscription vers la ligne {line} n’a pas de nom. Rien n’a été chargé.' },
  noEntries: { en: 'The file holds no entry.', fr: 'Le fichier ne contient aucune inscription.' },
  noHeading: { en: 'The first line must name the columns: name, aliases, kind, reference. “name” and “reference” are needed.', fr: 'La première ligne doit nommer les colonnes\u00a0: nom, alias, type, référence. «\u00a0nom\u00a0» et «\u00a0référence\u00a0» sont nécessaires.' },
  csv: { en: 'The file cannot be read as CSV near line {line}.', fr: 'Le fichier ne peut pas être lu comme un CSV vers la ligne {line}.' },
  shrinks: { en: 'The file has {entries, number} entries, the version in force {before, number}: {fewer, number} fewer. Names that are gone are no longer found, so nothing is loaded yet. Compare the number with the publisher’s; if the file is whole, choose it again and type {entries} here.', fr: 'Le fichier compte {entries, number} inscriptions, la version en vigueur {before, number}\u00a0: il en manque {fewer, number}. Les noms disparus ne seraient plus repérés; rien n’est donc encore chargé. Comparez ce nombre à celui de l’éditeur; si le fichier est complet, choisissez-le de nouveau et inscrivez {entries} ici.' },
  same: { en: 'This is the file that counts already: nothing would change.', fr: 'C’est le fichier déjà en vigueur\u00a0: rien ne changerait.' },
});
