import { documentKinds } from '../../applicants/index.js';
import { countriesByName } from '../../programmes/index.js';
import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { Breadcrumbs, Button, ButtonGroup, Checkbox, Checkboxes, DateField, DateTimeField, Details, Fieldset, Form, HiddenField, Link, LinkButton, MoneyField, NumberField, page, PageHeading, Section, Select, Table, TextArea, TextField, usePage } from '../../../ui/index.js';
import { mostEnvelopeRows } from '../call.dto.js';
import type { CallEditView } from '../call-edit.view.js';
import { ConsentRuleField } from '../consent-rule/consent-rule-form.js';
import { stageWords } from '../stages/stages.words.js';
import { SavedMeanwhile } from './saved-meanwhile.js';

const says = texts({
  documents: { en: 'Documents asked of the organization', fr: 'Documents exigés de l’organisme' },
  documentsHint: { en: 'They come from the organization’s file. A proposal cannot be submitted while one of them is missing or expired.', fr: 'Ils proviennent du dossier de l’organisme. Une proposition ne peut pas être soumise tant qu’il en manque un ou que l’un d’eux est expiré.' },
  newTitle: { en: 'Draft a call for proposals', fr: 'Rédiger un appel de propositions' },
  editTitle: { en: 'Edit the draft of {reference}', fr: 'Modifier l’ébauche de {reference}' },
  calls: { en: 'Calls for proposals', fr: 'Appels de propositions' },
  words: { en: 'Words', fr: 'Textes' },
  titleEn: { en: 'Title in English', fr: 'Titre en anglais' },
  titleFr: { en: 'Title in French', fr: 'Titre en français' },
  summaryEn: { en: 'Summary in English', fr: 'Résumé en anglais' },
  summaryFr: { en: 'Summary in French', fr: 'Résumé en français' },
  purposeEn: { en: 'Purpose in English', fr: 'But en anglais' },
  purposeFr: { en: 'Purpose in French', fr: 'But en français' },
  purposeHint: { en: 'What the call wants to achieve, for whom, and what it does not fund.', fr: 'Ce que l’appel vise, pour qui, et ce qu’il ne finance pas.' },
  eligibility: { en: 'Themes and applicants', fr: 'Thèmes et demandeurs' },
  themes: { en: 'Themes', fr: 'Thèmes' },
  kinds: { en: 'Who may apply', fr: 'Qui peut présenter une demande' },
  dates: { en: 'Dates', fr: 'Dates' },
  opens: { en: 'Opens', fr: 'Ouverture' },
  closes: { en: 'Deadline', fr: 'Date limite' },
  closesHint: { en: 'Proposals received before this time count.', fr: 'Les propositions reçues avant ce moment comptent.' },
  questions: { en: 'Questions are taken until', fr: 'Questions acceptées jusqu’au' },
  questionsHint: { en: 'Leave empty to take them until the deadline.', fr: 'Laissez vide pour les accepter jusqu’à la date limite.' },
  grace: { en: 'Grace period in seconds', fr: 'Délai de grâce en secondes' },
  graceHint: { en: 'Lets requests that arrived in time finish. It makes nobody’s deadline later.', fr: 'Permet aux demandes arrivées à temps de se terminer. Il ne reporte la date limite de personne.' },
  earliest: { en: 'Earliest project start', fr: 'Début de projet au plus tôt' },
  target: { en: 'Decisions expected by', fr: 'Décisions attendues d’ici le' },
  targetHint: { en: 'Told to the public and to applicants. Leave empty while no date can be kept.', fr: 'Communiqué au public et aux demandeurs. Laissez vide tant qu’aucune date ne peut être tenue.' },
  where: { en: 'Countries where projects may take place', fr: 'Pays où les projets peuvent se dérouler' },
  whereChosen: { en: '{count, plural, =0 {Any country} one {# country chosen} other {# countries chosen}}', fr: '{count, plural, =0 {Tous les pays} one {# pays choisi} other {# pays choisis}}' },
  whereHint: { en: 'Tick none to leave it open.', fr: 'N’en cochez aucun pour ne rien limiter.' },
  months: { en: 'Longest duration in months', fr: 'Durée maximale en mois' },
  money: { en: 'Money', fr: 'Fonds' },
  envelope: { en: 'Envelope by fiscal year', fr: 'Enveloppe par exercice' },
  envelopeHint: { en: 'Up to five fiscal years. Leave the rows you do not need empty.', fr: 'Jusqu’à cinq exercices. Laissez vides les lignes inutiles.' },
  year: { en: 'Fiscal year, row {row}', fr: 'Exercice, ligne {row}' },
  amount: { en: 'Amount, row {row}', fr: 'Montant, ligne {row}' },
  row: { en: 'Row', fr: 'Ligne' },
  fiscalYear: { en: 'Fiscal year', fr: 'Exercice' },
  amountHead: { en: 'Amount', fr: 'Montant' },
  criterion: { en: 'Criterion', fr: 'Critère' },
  weight: { en: 'Weight', fr: 'Pondération' },
  noYear: { en: 'No year', fr: 'Aucun exercice' },
  minimum: { en: 'Smallest amount per proposal', fr: 'Montant minimal par proposition' },
  maximum: { en: 'Largest amount per proposal', fr: 'Montant maximal par proposition' },
  costShare: { en: 'Share of costs paid by others, at least', fr: 'Part des coûts payée par d’autres, au moins' },
  overhead: { en: 'Indirect costs, at most, of direct costs', fr: 'Coûts indirects, au plus, des coûts directs' },
  stacking: { en: 'All Canadian government funding, at most, of total costs', fr: 'Ensemble du financement public canadien, au plus, des coûts totaux' },
  assessment: { en: 'Assessment', fr: 'Évaluation' },
  reviews: { en: 'Reviews per proposal', fr: 'Évaluations par proposition' },
  anonymised: { en: 'Reviewers are not told who applies', fr: 'Les évaluateurs ne savent pas qui présente la demande' },
  anonymisedHint: { en: 'Names, contacts, partners and file names are withheld from them. It cannot be changed once approval is asked for.', fr: 'Les noms, les personnes-ressources, les partenaires et les noms de fichiers leur sont cachés. Ce choix ne peut plus changer une fois l’approbation demandée.' },
  weights: { en: 'Weights of the criteria', fr: 'Pondération des critères' },
  weightsHint: { en: 'The nine weights must make 100 before approval is asked for.', fr: 'Les neuf pondérations doivent totaliser 100 avant la demande d’approbation.' },
  amendment: { en: 'Days before the deadline by which an amended form may still ask more of applicants', fr: 'Jours avant la date limite jusqu’auxquels un formulaire modifié peut encore demander davantage aux demandeurs' },
  amendmentHint: { en: 'Later than that, such an amendment also needs a later deadline.', fr: 'Passé ce délai, une telle modification exige aussi le report de la date limite.' },
  form: { en: 'Application form', fr: 'Formulaire de demande' },
  formLead: { en: 'Save the draft above first. On its own pages the form’s sections and questions are added, moved, reworded and tried out.', fr: 'Enregistrez d’abord l’ébauche ci-dessus. Le formulaire a ses propres pages : on y ajoute, déplace, reformule et met à l’essai les sections et les questions.' },
  toForm: { en: 'Build the form', fr: 'Composer le formulaire' },
  save: { en: 'Save the draft', fr: 'Enregistrer l’ébauche' },
  cancel: { en: 'Leave without saving', fr: 'Quitter sans enregistrer' },
});

function CallEditBody(view: CallEditView) {
  const { t, locale } = usePage();
  const title = view.id ? t(says.editTitle, { reference: view.reference ?? '' }) : t(says.newTitle);
  const back = view.id ? `/calls/${view.id}` : '/calls';
  return (
    <>
      <Breadcrumbs items={[{ href: '/calls', label: says.calls }, ...(view.id ? [{ href: back, label: view.reference ?? '' }] : [])]} />
      <PageHeading title={title} />
      <SavedMeanwhile {...view} />
      <Form action={view.id ? `/calls/${view.id}/edit` : '/calls'} warnUnsaved>
        {view.version !== null && <HiddenField name="version" value={view.version} />}
        <Section title={says.words}>
          <TextField name="titleEn" label={says.titleEn} value={view.title.en} required width="full" />
          <TextField name="titleFr" label={says.titleFr} value={view.title.fr} required width="full" />
          <TextArea name="summaryEn" label={says.summaryEn} value={view.summary.en} required rows={3} limit={600} lang="en" />
          <TextArea name="summaryFr" label={says.summaryFr} value={view.summary.fr} required rows={3} limit={600} lang="fr" />
          <TextArea name="purposeEn" label={says.purposeEn} hint={says.purposeHint} value={view.purpose.en} required rows={8} limit={10_000} lang="en" />
          <TextArea name="purposeFr" label={says.purposeFr} hint={says.purposeHint} value={view.purpose.fr} required rows={8} limit={10_000} lang="fr" />
        </Section>
        <Section title={says.eligibility}>
          <Checkboxes name="themeCodes" label={says.themes} required values={view.themeCodes} choices={view.themes.map(({ code, name }) => ({ value: code, label: name }))} />
          {!view.byInvitation && <Checkbox name="conceptNotes" label={stageWords.conceptNotes} hint={stageWords.conceptNotesHint} checked={view.conceptNotes} />}
          <Checkboxes name="requiredDocuments" label={says.documents} hint={says.documentsHint} values={view.requiredDocuments} choices={documentKinds.map(({ code, name }) => ({ value: code, label: name }))} />
          <Details summary={`${t(says.where)} (${t(says.whereChosen, { count: view.countries.length })})`}><Checkboxes name="countries" label={says.where} hint={says.whereHint} values={view.countries} choices={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name[locale] }))} /></Details>
          <ConsentRuleField rule={view.partnerConsent} />
          <Checkboxes name="recipientKinds" label={says.kinds} required values={view.recipientKinds} choices={view.kinds.map(({ code, name }) => ({ value: code, label: name }))} />
        </Section>
        <Section title={says.dates}>
          <DateTimeField name="opensAt" label={says.opens} required value={view.opensAt} />
          <DateTimeField name="closesAt" label={says.closes} hint={says.closesHint} required value={view.closesAt} />
          <DateTimeField name="questionsCloseAt" label={says.questions} hint={says.questionsHint} value={view.questionsCloseAt} />
          <NumberField name="graceSeconds" label={says.grace} hint={says.graceHint} required value={view.graceSeconds} width="xs" />
          <DateField name="decisionTargetOn" label={says.target} hint={says.targetHint} value={view.decisionTargetOn} />
          <DateField name="earliestStartOn" label={says.earliest} required value={view.earliestStartOn} />
          <NumberField name="amendmentDays" label={says.amendment} hint={says.amendmentHint} required value={view.amendmentDays} width="xs" />
          <NumberField name="maximumMonths" label={says.months} required value={view.maximumMonths} width="xs" />
        </Section>
        <Section title={says.money}><MoneyFields {...view} /></Section>
        <Section title={says.assessment}>
          <NumberField name="reviewsPerProposal" label={says.reviews} required value={view.reviewsPerProposal} width="xs" />
          <Checkbox name="anonymised" label={says.anonymised} hint={says.anonymisedHint} checked={view.anonymised} />
          <Fieldset legend={says.weights} hint={says.weightsHint} name="weights" small>
            <Table caption={says.weights} captionHidden rows={view.criteria} rowKey={({ code }) => code} columns={[
              { key: 'criterion', label: says.criterion, cell: ({ label }) => label },
              { key: 'weight', label: says.weight, cell: ({ code, label, weight }) => <NumberField name={`weights[${code}]`} label={label} labelHidden required value={weight} width="xs" suffix="%" /> },
            ]} />
          </Fieldset>
        </Section>
        <ButtonGroup><Button>{says.save}</Button><Link href={back}>{t(says.cancel)}</Link></ButtonGroup>
      </Form>
      {view.id && <Section title={says.form} lead={says.formLead}><ButtonGroup><LinkButton tone="secondary" href={`/calls/${view.id}/form`}>{says.toForm}</LinkButton></ButtonGroup></Section>}
    </>
  );
}

function MoneyFields(view: CallEditView) {
  const { t } = usePage();
  const years = view.fiscalYears.map((year) => ({ value: year, label: fiscalYearLabel(year) }));
  return (
    <>
      <Fieldset legend={says.envelope} hint={says.envelopeHint} small>
        <Table caption={says.envelope} captionHidden rows={Array.from({ length: mostEnvelopeRows }, (_, i) => i)} rowKey={(i) => i} columns={[
          { key: 'row', label: says.row, cell: (i) => i + 1 },
          { key: 'year', label: says.fiscalYear, cell: (i) => <Select name={`envelope[${i}][fiscalYear]`} label={t(says.year, { row: i + 1 })} labelHidden required placeholder={says.noYear} width="s" choices={years} value={view.envelope[i]?.fiscalYear} /> },
          { key: 'amount', label: says.amountHead, cell: (i) => <MoneyField name={`envelope[${i}][amount]`} label={t(says.amount, { row: i + 1 })} labelHidden required value={view.envelope[i]?.amountCents} /> },
        ]} />
      </Fieldset>
      <MoneyField name="minimum" label={says.minimum} required value={view.minimumCents} />
      <MoneyField name="maximum" label={says.maximum} required value={view.maximumCents} />
      <NumberField name="costSharePercent" label={says.costShare} required value={view.costSharePercent} width="xs" suffix="%" />
      <NumberField name="overheadPercent" label={says.overhead} required value={view.overheadPercent} width="xs" suffix="%" />
      <NumberField name="stackingPercent" label={says.stacking} required value={view.stackingPercent} width="xs" suffix="%" />
    </>
  );
}

export const callEditPage = page<CallEditView>((view, say) => (view.id ? say(says.editTitle, { reference: view.reference ?? '' }) : say(says.newTitle)), (view) => <CallEditBody {...view} />);
