import type { Locale } from '../../../kernel/i18n/text.js';
import { countryName, provinces, recipientTypes } from '../../programmes/index.js';
import type { OrganizationProfile } from '../organization-profile.js';

/** A field of the profile as people read it; empty when not answered. */
export function profileWords(key: keyof OrganizationProfile, value: unknown, locale: Locale): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  if (key === 'kind') return recipientTypes.find(({ code }) => code === text)?.name[locale] ?? text;
  if (key === 'country') return countryName(text, locale);
  if (key === 'province') return provinces.find(({ code }) => code === text)?.name[locale] ?? text;
  return text;
}
