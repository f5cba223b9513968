import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, DateField, DateTimeField, Form, Link, MoneyField, page, PageHeading, Radios } from '../../../ui/index.js';
import type { SecondStageView } from './second-stages.controller.js';
import { stageWords } from './stages.words.js';

const says = texts({
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  lead: { en: 'Organizations whose concept note is approved are invited to this second call when the results of the first are released. It must be approved before then.', fr: 'Les organismes dont la note conceptuelle est approuvée sont invités à ce second appel à la communication des résultats du premier. Il doit être approuvé d’ici là.' },
  opens: { en: 'Opens', fr: 'Ouverture' },
  closes: { en: 'Deadline', fr: 'Date limite' },
  start: { en: 'Earliest project start', fr: 'Début de projet au plus tôt' },
  minimum: { en: 'Smallest amount per proposal', fr: 'Montant minimal par proposition' },
  maximum: { en: 'Largest amount per proposal', fr: 'Montant maximal par proposition' },
  form: { en: 'Application form', fr: 'Formulaire de demande' },
  fromFirst: { en: 'The concept note’s questions as they are, and everything else the standard form asks', fr: 'Les questions de la note conceptuelle telles quelles, et tout ce que demande en plus le formulaire standard' },
  standard: { en: 'The standard form', fr: 'Le formulaire standard' },
  save: { en: 'Draft the second stage', fr: 'Ébaucher la seconde étape' },
  back: { en: 'Back to the call', fr: 'Retour à l’appel' },
});

function Body({ call, minimumCents, maximumCents }: SecondStageView) {
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, { href: `/calls/${call.id}`, label: call.reference }]} />
      <PageHeading title={stageWords.plan} caption={call.title} lead={says.lead} />
      <Form action={`/calls/${call.id}/second-stage`} warnUnsaved>
        <DateTimeField name="opensAt" label={says.opens} hint={stageWords.opensLate} required zone={call.zone} />
        <DateTimeField name="closesAt" label={says.closes} required zone={call.zone} />
        <DateField name="earliestStartOn" label={says.start} required />
        <MoneyField name="minimum" label={says.minimum} required value={minimumCents} />
        <MoneyField name="maximum" label={says.maximum} required value={maximumCents} />
        <Radios name="form" label={says.form} required value="first" choices={[{ value: 'first', label: says.fromFirst }, { value: 'standard', label: says.standard }]} />
        <ButtonGroup><Button>{says.save}</Button><Link href={`/calls/${call.id}`}>{says.back}</Link></ButtonGroup>
      </Form>
    </>
  );
}

/** Planning a second stage. */
export const secondStagePage = page<SecondStageView>((_, say) => say(stageWords.plan), (view) => <Body {...view} />);
