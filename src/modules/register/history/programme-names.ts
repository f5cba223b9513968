import type { Bilingual } from '../../../kernel/i18n/text.js';
import { texts } from '../../../kernel/i18n/text.js';

/** The programme, its sisters and its successors, as the Public Accounts name them. */
export const programmeCodes = ['HSP', 'GPSF', 'PSOPS', 'ACCBP', 'CTCBP', 'CLF'] as const;
export type ProgrammeCode = (typeof programmeCodes)[number];

/** Names short enough for the legend of a chart. */
export const shortProgrammeNames: Record<ProgrammeCode, Bilingual> = texts({
  HSP: { en: 'Human security', fr: 'Sécurité humaine' },
  GPSF: { en: 'Global Peace and Security', fr: 'Paix et sécurité mondiales' },
  PSOPS: { en: 'Peace operations', fr: 'Opérations de paix' },
  ACCBP: { en: 'Anti-crime', fr: 'Criminalité' },
  CTCBP: { en: 'Counter-terrorism', fr: 'Antiterrorisme' },
  CLF: { en: 'Landmines', fr: 'Mines' },
});

export const programmeNames: Record<ProgrammeCode, Bilingual> = texts({
  HSP: { en: 'Peacebuilding and Human Security Program', fr: 'Programme de consolidation de la paix et de sécurité humaine' },
  GPSF: { en: 'Global Peace and Security Fund', fr: 'Fonds pour la paix et la sécurité mondiales' },
  PSOPS: { en: 'Peace and Stabilization Operations Program', fr: 'Programme pour la stabilisation et les opérations de paix' },
  ACCBP: { en: 'Anti-Crime Capacity Building Program', fr: 'Programme d’aide au renforcement des capacités de lutte contre la criminalité' },
  CTCBP: { en: 'Counter-Terrorism Capacity Building Program', fr: 'Programme d’aide au renforcement des capacités antiterroristes' },
  CLF: { en: 'Canadian Landmine Fund', fr: 'Fonds canadien sur les mines antipersonnel' },
});
