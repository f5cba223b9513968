import { texts } from '../../../kernel/i18n/text.js';
import { fieldValue, Section, Table, usePage } from '../../../ui/index.js';
import { fieldNames } from '../messages.js';
import { profileKeys } from '../organization-profile.js';
import type { OrganizationRecord } from '../organization.view.js';
import { profileWords } from './profile-words.js';

const says = texts({
  title: { en: 'Two versions', fr: 'Deux versions' },
  lead: { en: 'The form below holds what you typed. Take over what you want to keep, then save: your version replaces the stored one.', fr: 'Le formulaire ci-dessous contient ce que vous avez tapé. Reprenez ce que vous voulez garder, puis enregistrez\u00a0: votre version remplace celle qui est enregistrée.' },
  caption: { en: 'Fields that differ', fr: 'Champs qui diffèrent' },
  field: { en: 'Field', fr: 'Champ' },
  stored: { en: 'Stored now', fr: 'Enregistré maintenant' },
  typed: { en: 'What you typed', fr: 'Ce que vous avez tapé' },
  empty: { en: '(empty)', fr: '(vide)' },
});

/** After a clash: what is stored beside what was typed, field by field. */
export function BothTexts({ stored }: { stored: OrganizationRecord }) {
  const { t, locale, form } = usePage();
  if (form?.status !== 409) return null;
  const rows = profileKeys
    .map((key) => ({ key, stored: profileWords(key, stored[key], locale), typed: profileWords(key, fieldValue(form, key), locale) }))
    .filter((row) => row.stored !== row.typed);
  return (
    <Section title={says.title} lead={says.lead}>
      <Table caption={says.caption} captionHidden rows={rows} rowKey={(row) => row.key} columns={[
        { key: 'field', label: says.field, cell: (row) => t(fieldNames[row.key]) },
        { key: 'stored', label: says.stored, cell: (row) => row.stored || t(says.empty) },
        { key: 'typed', label: says.typed, cell: (row) => row.typed || t(says.empty) },
      ]} />
    </Section>
  );
}
