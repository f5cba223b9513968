import { texts } from '../../../kernel/i18n/text.js';
import type { Tone } from '../../../ui/index.js';

/** What is known of a file's harmlessness. */
export type ScanState = 'pending' | 'clean' | 'infected' | 'notScanned' | 'failed';

const words = texts({
  pending: { en: 'Being checked for viruses', fr: 'Recherche de virus en cours' },
  clean: { en: 'No virus found', fr: 'Aucun virus détecté' },
  infected: { en: 'Virus found: blocked', fr: 'Virus détecté\u00a0: bloqué' },
  notScanned: { en: 'Not scanned for viruses', fr: 'Non vérifié (virus)' },
  failed: { en: 'Virus check did not work, trying again', fr: 'Échec de la recherche de virus, nouvel essai en cours' },
});
const tones: Record<ScanState, Tone> = { pending: 'progress', clean: 'success', infected: 'danger', notScanned: 'neutral', failed: 'warning' };

/** The state in words, with its colour. */
export const scanTag = (state: ScanState): { label: { en: string; fr: string }; tone: Tone } => ({ label: words[state], tone: tones[state] });

/** Who asks for the bytes: somebody of the organization that sent them, or anybody else who may read the proposal. */
export type FileReader = 'owner' | 'other';

/**
 * Who gets the bytes in which state. Their owners may have them back at any time but infected; others only once
 * the scanner cleared them, or where there is none and the page says so. What is infected nobody gets.
 */
export const mayOpen: Readonly<Record<ScanState, Readonly<Record<FileReader, boolean>>>> = {
  pending: { owner: true, other: false },
  clean: { owner: true, other: true },
  infected: { owner: false, other: false },
  notScanned: { owner: true, other: true },
  failed: { owner: true, other: false },
};
