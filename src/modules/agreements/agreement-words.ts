import { type Bilingual, texts } from '../../kernel/i18n/text.js';

export const agreementKinds = ['grant', 'contribution'] as const;
export type AgreementKind = (typeof agreementKinds)[number];
export const kindNames: Record<AgreementKind, Bilingual> = texts({
  grant: { en: 'Grant', fr: 'Subvention' },
  contribution: { en: 'Contribution', fr: 'Contribution' },
});

export const instalmentKinds = ['advance', 'progress', 'final'] as const;
export type InstalmentKind = (typeof instalmentKinds)[number];
export const instalmentKindNames: Record<InstalmentKind, Bilingual> = texts({
  advance: { en: 'Advance', fr: 'Avance' },
  progress: { en: 'Progress', fr: 'Étape' },
  final: { en: 'Final', fr: 'Final' },
});
