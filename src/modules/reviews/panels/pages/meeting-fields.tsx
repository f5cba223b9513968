import { texts } from '../../../../kernel/i18n/text.js';
import { programmeZone } from '../../../../kernel/time/dates.js';
import { zoneCity, zoneName, zones } from '../../../../kernel/time/zones.js';
import { DateTimeField, NumberField, Select, TextField, usePage } from '../../../../ui/index.js';
import type { MeetingFacts } from '../panel.view.js';

const says = texts({
  titleEn: { en: 'Title in English', fr: 'Titre en anglais' },
  titleFr: { en: 'Title in French', fr: 'Titre en français' },
  startsAt: { en: 'Date and time', fr: 'Date et heure' },
  inZone: { en: 'Year-month-day, in the time zone below.', fr: 'Année-mois-jour, dans le fuseau horaire ci-dessous.' },
  zone: { en: 'Time zone', fr: 'Fuseau horaire' },
  place: { en: 'Place', fr: 'Lieu' },
  placeHint: { en: 'A room or an address. Give this, a link, or both.', fr: 'Une salle ou une adresse. Indiquez ceci, un lien, ou les deux.' },
  link: { en: 'Link to join', fr: 'Lien pour y participer' },
  quorum: { en: 'Quorum', fr: 'Quorum requis' },
  quorumHint: { en: 'Members who must be present, chair included, and not recused from the item.', fr: 'Nombre de membres qui doivent être présents, présidence comprise, et non récusés pour le point.' },
});

/** What a meeting is planned with. */
export function MeetingFields({ meeting }: { meeting: MeetingFacts | null }) {
  const { locale } = usePage();
  const zone = meeting?.zone ?? programmeZone;
  return (
    <>
      <TextField name="titleEn" label={says.titleEn} required width="full" value={meeting?.title.en} />
      <TextField name="titleFr" label={says.titleFr} required width="full" value={meeting?.title.fr} />
      <DateTimeField name="startsAt" label={says.startsAt} required value={meeting?.startsAt} zone={zone} inZone={says.inZone} />
      <Select name="zone" label={says.zone} required width="l" value={zone} placeholder={null} choices={[programmeZone, ...zones.filter((one) => one !== programmeZone)].map((one) => ({ value: one, label: `${one === programmeZone ? zoneCity(one) : one.replaceAll('_', ' ')} (${zoneName(one, locale)})` }))} />
      <TextField name="place" label={says.place} hint={says.placeHint} width="full" value={meeting?.place} />
      <TextField name="link" label={says.link} width="full" value={meeting?.link} spellcheck={false} />
      <NumberField name="quorum" label={says.quorum} hint={says.quorumHint} required value={meeting?.quorum} />
    </>
  );
}
