import { texts } from '../../../../kernel/i18n/text.js';
import { TextArea, usePage } from '../../../../ui/index.js';
import type { Option } from '../../form/index.js';
import { linesOf, mostTypedOptions } from '../option-lines.js';

/** What limits are called. */
export const limitWords = texts({
  limit: { en: 'Most characters', fr: 'Nombre maximal de caractères' },
  format: { en: 'What it must look like', fr: 'Forme attendue' },
  anyText: { en: 'Any text', fr: 'Texte libre' },
  email: { en: 'An email address', fr: 'Une adresse de courriel' },
  phone: { en: 'A phone number', fr: 'Un numéro de téléphone' },
  options: { en: 'Options offered', fr: 'Options proposées' },
  optionsHint: { en: 'One option a line: code | English | French. Leave the code out of a new option; keep it when you reword one.', fr: 'Une option par ligne\u00a0: code | anglais | français. Omettez le code d’une nouvelle option; gardez-le si vous en reformulez une.' },
  listed: { en: '{count, number} options from the portal’s own list. They are not changed here.', fr: '{count, number} options tirées de la liste du portail. Elles ne se modifient pas ici.' },
  choicesMin: { en: 'Fewest choices', fr: 'Nombre minimal de choix' },
  choicesMax: { en: 'Most choices', fr: 'Nombre maximal de choix' },
  least: { en: 'Smallest number', fr: 'Plus petit nombre' },
  most: { en: 'Largest number', fr: 'Plus grand nombre' },
  whole: { en: 'Whole numbers only', fr: 'Nombres entiers seulement' },
  countries: { en: 'Most countries', fr: 'Nombre maximal de pays' },
  rowsMin: { en: 'Fewest rows', fr: 'Nombre minimal de lignes' },
  rowsMax: { en: 'Most rows', fr: 'Nombre maximal de lignes' },
  accept: { en: 'Kinds of files', fr: 'Types de fichiers' },
  maxFiles: { en: 'Most files', fr: 'Nombre maximal de fichiers' },
  maxMb: { en: 'Largest file, in megabytes', fr: 'Taille maximale d’un fichier, en mégaoctets' },
});

/** Options as lines; the portal's own long lists are only counted. */
export function OptionsField({ name, options }: { name: string; options: readonly Option[] }) {
  const { t } = usePage();
  if (options.length > mostTypedOptions) return <p class="muted">{t(limitWords.listed, { count: options.length })}</p>;
  return <TextArea name={name} label={limitWords.options} hint={limitWords.optionsHint} required value={linesOf(options)} rows={Math.max(4, Math.min(14, options.length + 2))} />;
}
