import { type Bilingual, texts } from '../../../kernel/i18n/text.js';
import { addDays, addMonths } from '../../../kernel/time/dates.js';
import type { Tone } from '../../../ui/index.js';

/** How a yearly paper stands today: the agreement, or the declaration of interests. */
export type PaperStanding = 'missing' | 'grace' | 'valid' | 'expiring' | 'expired';

/** From this many days before its last day a paper is signed anew. */
export const renewalDays = 60;

/** The last day of a paper signed on a day: one year. */
export const lastDayOf = (signedOn: string): string => addMonths(signedOn, 12);

/** How a paper stands; its last day still counts. `graceUntilOn` is for those who review without one. */
export function standingOf(untilOn: string | null, today: string, graceUntilOn: string | null = null): PaperStanding {
  if (untilOn === null || untilOn < today) return graceUntilOn !== null && graceUntilOn >= today ? 'grace' : untilOn === null ? 'missing' : 'expired';
  return untilOn <= addDays(today, renewalDays) ? 'expiring' : 'valid';
}

/** True where a new signature is asked for. */
export const isDue = (standing: PaperStanding): boolean => standing !== 'valid';

const says = texts({
  missing: { en: 'Not signed', fr: 'Non signée' },
  grace: { en: 'To be signed', fr: 'À signer' },
  valid: { en: 'Valid', fr: 'Valide' },
  expiring: { en: 'Expires soon', fr: 'Expire bientôt' },
  expired: { en: 'Expired', fr: 'Expirée' },
});
const tones: Record<PaperStanding, Tone> = { missing: 'danger', grace: 'warning', valid: 'success', expiring: 'warning', expired: 'danger' };

/** The standing as a tag. */
export const paperTag = (standing: PaperStanding): { label: Bilingual; tone: Tone } => ({ label: says[standing], tone: tones[standing] });
