import { texts } from '../../../../kernel/i18n/text.js';
import { NumberField, Select, TextField } from '../../../../ui/index.js';
import type { GoverningMember } from '../governing-body.view.js';
import { governingPositionNames, governingPositions } from '../governing-position.js';
import { mostLetters } from '../pasted-names.js';

/** The words of a person in the list, for forms and tables. */
export const memberWords = texts({
  name: { en: 'Full name', fr: 'Nom complet' },
  nameHint: { en: 'As the person writes it.', fr: 'Tel que la personne l’écrit.' },
  position: { en: 'Position', fr: 'Fonction' },
  since: { en: 'Since (year)', fr: 'Depuis (année)' },
  left: { en: 'Left in (year)', fr: 'Départ (année)' },
  leftHint: { en: 'Only for somebody who has left. They stay in the list for five years.', fr: 'Seulement pour une personne partie. Elle reste sur la liste pendant cinq ans.' },
});

/** What is asked about one person. */
export function MemberFields({ member }: { member?: GoverningMember }) {
  return (
    <>
      <TextField name="fullName" label={memberWords.name} hint={memberWords.nameHint} required value={member?.fullName} maxLength={mostLetters} autocomplete="off" />
      <Select name="position" label={memberWords.position} required value={member?.position} choices={governingPositions.map((value) => ({ value, label: governingPositionNames[value] }))} />
      <NumberField name="sinceYear" label={memberWords.since} width="xs" value={member?.sinceYear} />
      <NumberField name="leftYear" label={memberWords.left} hint={memberWords.leftHint} width="xs" value={member?.leftYear} />
    </>
  );
}
