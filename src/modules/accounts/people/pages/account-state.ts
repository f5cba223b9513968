import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';
import type { Tone } from '../../../../ui/index.js';

const says = texts({
  active: { en: 'Active', fr: 'Actif' },
  unconfirmed: { en: 'Address not confirmed', fr: 'Adresse non confirmée' },
  deactivated: { en: 'Deactivated', fr: 'Désactivé' },
});

/** Whether an account can be used, as a tag. */
export const accountState = ({ active, confirmed }: { active: boolean; confirmed: boolean }): { tone: Tone; label: Bilingual } =>
  !active ? { tone: 'danger', label: says.deactivated } : confirmed ? { tone: 'success', label: says.active } : { tone: 'warning', label: says.unconfirmed };
