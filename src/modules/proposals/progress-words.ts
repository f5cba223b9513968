import { texts } from '../../kernel/i18n/text.js';
import type { Progress } from './section.view.js';

/** How far a section is, in words and colour. */
export const progressNames = texts({
  notStarted: { en: 'Not started', fr: 'Pas commencée' },
  inProgress: { en: 'In progress', fr: 'En cours' },
  needsAttention: { en: 'Needs attention', fr: 'À revoir' },
  complete: { en: 'Complete', fr: 'Complète' },
}) satisfies Record<Progress, { en: string; fr: string }>;
export const progressTones = { notStarted: 'neutral', inProgress: 'info', needsAttention: 'warning', complete: 'success' } as const;
