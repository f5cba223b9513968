import { texts } from '../../../kernel/i18n/text.js';
import type { ChangeKind } from '../form/index.js';

/** What happened to a question, in words; a kind without words does not compile. */
export const changeWords = texts({
  added: { en: 'New question', fr: 'Nouvelle question' },
  removed: { en: 'No longer asked', fr: 'N’est plus posée' },
  reworded: { en: 'Reworded', fr: 'Reformulée' },
  required: { en: 'Now required', fr: 'Désormais obligatoire' },
  optional: { en: 'Now optional', fr: 'Désormais facultative' },
  limits: { en: 'Limits or options changed', fr: 'Limites ou options modifiées' },
  condition: { en: 'Asked under another condition', fr: 'Posée sous une autre condition' },
  moved: { en: 'Moved to another section', fr: 'Déplacée dans une autre section' },
}) satisfies Record<ChangeKind, { en: string; fr: string }>;
