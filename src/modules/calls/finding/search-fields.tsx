import { texts } from '../../../kernel/i18n/text.js';
import { DateField, MoneyField, Select, usePage } from '../../../ui/index.js';
import { countriesByName } from '../../programmes/index.js';
import { callPhases, type CallPhase, callStages } from '../call.dto.js';
import type { CallsSearch } from '../calls.queries.js';
import type { SearchChoices } from './saved-searches.service.js';
import { stageNames } from './search.js';

export const fieldNames = texts({
  state: { en: 'Status', fr: 'État' },
  theme: { en: 'Theme', fr: 'Thème' },
  all: { en: 'All', fr: 'Tous' },
  every: { en: 'All', fr: 'Toutes' },
  kind: { en: 'Kind of organization', fr: 'Type d’organisme' },
  stage: { en: 'How to apply', fr: 'Façon de présenter une demande' },
  country: { en: 'Country of the project', fr: 'Pays du projet' },
  amount: { en: 'Amount you would ask for', fr: 'Montant que vous demanderiez' },
  closesBy: { en: 'Closes on or before', fr: 'Date de clôture au plus tard le' },
});
export const phaseNames = texts({
  open: { en: 'Open', fr: 'Ouverts' },
  upcoming: { en: 'Upcoming', fr: 'À venir' },
  closed: { en: 'Closed', fr: 'Fermés' },
  preparation: { en: 'In preparation', fr: 'En préparation' },
  cancelled: { en: 'Cancelled', fr: 'Annulés' },
}) satisfies Record<CallPhase, { en: string; fr: string }>;
/** Phases that anybody may look for. */
export const publicPhases: readonly CallPhase[] = callPhases.slice(0, 3);

/** Everything a list of calls is narrowed by, but words. */
export function SearchFields({ filter, themes, kinds, phases }: SearchChoices & { filter: CallsSearch; phases: readonly CallPhase[] }) {
  const { locale } = usePage();
  return (
    <>
      <Select name="state" label={fieldNames.state} value={filter.state} placeholder={fieldNames.all} width="s" choices={phases.map((phase) => ({ value: phase, label: phaseNames[phase] }))} />
      <Select name="theme" label={fieldNames.theme} value={filter.theme} placeholder={fieldNames.all} choices={themes.map(({ code, name }) => ({ value: code, label: name }))} />
      <Select name="kind" label={fieldNames.kind} value={filter.kind} placeholder={fieldNames.all} choices={kinds.map(({ code, name }) => ({ value: code, label: name }))} />
      <Select name="stage" label={fieldNames.stage} value={filter.stage} placeholder={fieldNames.every} choices={callStages.map((stage) => ({ value: stage, label: stageNames[stage] }))} />
      <Select name="country" label={fieldNames.country} value={filter.country} placeholder={fieldNames.all} choices={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name[locale] }))} />
      <MoneyField name="amount" label={fieldNames.amount} value={filter.amountCents} />
      <DateField name="closesBy" label={fieldNames.closesBy} value={filter.closesBy ?? ''} />
    </>
  );
}
