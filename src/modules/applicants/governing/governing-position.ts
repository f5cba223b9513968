import { type Bilingual, texts } from '../../../kernel/i18n/text.js';

/** What somebody does in a governing body; the executive director sits there by office. */
export const governingPositions = ['chair', 'viceChair', 'treasurer', 'secretary', 'member', 'executiveDirector'] as const;
export type GoverningPosition = (typeof governingPositions)[number];
export const governingPositionNames = texts({
  chair: { en: 'Chair', fr: 'Présidence' },
  viceChair: { en: 'Vice-chair', fr: 'Vice-présidence' },
  treasurer: { en: 'Treasurer', fr: 'Trésorerie' },
  secretary: { en: 'Secretary', fr: 'Secrétariat' },
  member: { en: 'Member', fr: 'Membre' },
  executiveDirector: { en: 'Executive director (ex officio)', fr: 'Direction générale (d’office)' },
}) satisfies Record<GoverningPosition, Bilingual>;

/** Other words that lists of boards use. */
const also: Readonly<Record<string, GoverningPosition>> = {
  president: 'chair', presidente: 'chair', chairperson: 'chair', chairman: 'chair', chairwoman: 'chair', 'vice president': 'viceChair', 'vice presidente': 'viceChair', tresorier: 'treasurer', tresoriere: 'treasurer', secretaire: 'secretary',
  director: 'member', administrateur: 'member', administratrice: 'member', 'executive director': 'executiveDirector', 'direction generale': 'executiveDirector', 'directeur general': 'executiveDirector', 'directrice generale': 'executiveDirector',
};
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/[^a-z]+/g, ' ').trim();
const byWord: ReadonlyMap<string, GoverningPosition> = new Map([
  ...governingPositions.flatMap((one) => [one, governingPositionNames[one].en, governingPositionNames[one].fr].map((word) => [plain(word), one] as const)), ...Object.entries(also)]);

/** The position a word of either language means; undefined for a word that means none. */
export const positionOf = (word: string): GoverningPosition | undefined => byWord.get(plain(word));
