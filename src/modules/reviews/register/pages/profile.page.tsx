import { type Bilingual, texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, BackLink, Button, Checkboxes, Details, Fieldset, Form, HiddenField, NumberField, page, PageHeading, Section, Select, StatusTag, TextField, usePage } from '../../../../ui/index.js';
import { countriesByName, type ThemeRecord } from '../../../programmes/index.js';
import type { ReviewerProfileView } from '../profile.view.js';
import { availability, levelNames, levels, readLanguageNames, readLanguages } from '../register-words.js';
import { reviewerWorkflow } from '../reviewer.workflow.js';
import { PaperLines, PaperNotice } from './paper-lines.js';

const says = texts({
  title: { en: 'Your reviewer profile', fr: 'Votre profil d’évaluation' },
  back: { en: 'My reviews', fr: 'Mes évaluations' },
  lead: { en: 'The program uses it to find proposals that fit you and to keep you away from those that do not. Applicants never see it.', fr: 'Le programme s’en sert pour trouver les propositions qui vous conviennent et pour écarter celles qui ne vous conviennent pas. Les demandeurs ne le voient jamais.' },
  papers: { en: 'Agreement and declaration', fr: 'Entente et déclaration' },
  availability: { en: 'Availability', fr: 'Disponibilité' },
  about: { en: 'What you know', fr: 'Vos compétences' },
  skills: { en: 'Themes', fr: 'Thèmes' },
  skillsHint: { en: 'Open a theme and say how well you know it or its parts: 1 familiar with it, 2 works in it, 3 expert. Leave out the rest.', fr: 'Ouvrez un thème et indiquez à quel point vous le connaissez, lui ou ses parties\u00a0: 1 je le connais, 2 j’y travaille, 3 spécialiste. Laissez le reste de côté.' },
  whole: { en: '{theme}, in general', fr: '{theme}, en général' },
  noLevel: { en: 'Not my field', fr: 'Pas mon domaine' },
  chosen: { en: '{theme} ({count, plural, =0 {nothing chosen} one {# chosen} other {# chosen}})', fr: '{theme} ({count, plural, =0 {aucun choix} one {# choix} other {# choix}})' },
  languages: { en: 'Languages you read', fr: 'Langues que vous lisez' },
  countries: { en: 'Countries you know', fr: 'Pays que vous connaissez' },
  countriesHint: { en: 'From work or study. You are also asked about their neighbours in the region, after those who know the country itself. Save to get more rows.', fr: 'Par le travail ou les études. On vous sollicitera aussi pour les pays voisins de la région, après les personnes qui connaissent le pays même. Enregistrez pour obtenir d’autres lignes.' },
  country: { en: 'Country {number}', fr: 'Pays {number}' },
  none: { en: 'None', fr: 'Aucun' },
  home: { en: 'Country you live in', fr: 'Pays où vous habitez' },
  capacity: { en: 'Proposals you can review in one call, at most', fr: 'Nombre maximal de propositions que vous pouvez évaluer dans un appel' },
  work: { en: 'Where you work', fr: 'Votre travail' },
  workLead: { en: 'You are not asked about proposals of your employers or their partners.', fr: 'Vous n’êtes pas sollicité au sujet des propositions de vos employeurs ni de leurs partenaires.' },
  employer: { en: 'Your employer', fr: 'Votre employeur' },
  domain: { en: 'Web domain of your employer', fr: 'Domaine Web de votre employeur' },
  domainHint: { en: 'For example institute.example', fr: 'Par exemple institut.example' },
  past: { en: 'Earlier employer {number}', fr: 'Ancien employeur {number}' },
  pastName: { en: 'Name of the employer', fr: 'Nom de l’employeur' },
  pastDomain: { en: 'Its web domain', fr: 'Son domaine Web' },
  until: { en: 'Last year there', fr: 'Dernière année à cet endroit' },
  save: { en: 'Save the profile', fr: 'Enregistrer le profil' },
});
const { states, transitions } = reviewerWorkflow;
/** As many rows as were typed or kept, and two more. */
const rowsFor = (typed: unknown, kept: number, most: number): number[] => Array.from({ length: Math.min(most, Math.max(kept + 2, Array.isArray(typed) ? typed.length : 0)) }, (_, i) => i);

/** One theme with its sub-themes, folded until something in it is chosen. */
function Skills({ theme, under, skills, open }: { theme: ThemeRecord; under: readonly ThemeRecord[]; skills: Readonly<Record<string, number>>; open: boolean }) {
  const { t } = usePage();
  const all = [theme, ...under];
  const chosen = all.filter(({ code }) => skills[code]).length;
  const label = (one: ThemeRecord): Bilingual | string => (one === theme ? t(says.whole, { theme: t(theme.name) }) : one.name);
  return (
    <Details summary={t(says.chosen, { theme: t(theme.name), count: chosen })} open={open || chosen > 0}>
      {all.map((one) => <Select key={one.code} name={`skills[${one.code}]`} label={label(one)} value={skills[one.code]} placeholder={says.noLevel} choices={levels.map((level) => ({ value: level, label: levelNames[level]! }))} />)}
    </Details>
  );
}

function ProfileForm(view: ReviewerProfileView) {
  const { t, form, locale } = usePage();
  const typed = form?.action === '/reviewer-profile' ? form.values : null;
  const countries = countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }));
  const mains = view.themes.filter(({ parentCode }) => parentCode === null);
  return (
    <Form action="/reviewer-profile" warnUnsaved>
      <HiddenField name="version" value={view.version} />
      <Section title={says.about}>
        <Fieldset legend={says.skills} hint={says.skillsHint} name="skills">
          {mains.map((theme) => <Skills key={theme.code} theme={theme} under={view.themes.filter(({ parentCode }) => parentCode === theme.code)} skills={view.skills} open={typed !== null} />)}
        </Fieldset>
        <Checkboxes name="languages" label={says.languages} required values={view.languages} choices={readLanguages.map((code) => ({ value: code, label: readLanguageNames[code] }))} />
        <Fieldset legend={says.countries} hint={says.countriesHint} name="countries">
          {rowsFor(typed?.countries, view.countries.length, 20).map((i) => <Select key={i} name={`countries[${i}]`} label={t(says.country, { number: i + 1 })} labelHidden value={view.countries[i]} placeholder={says.none} choices={countries} />)}
        </Fieldset>
        <Select name="homeCountry" label={says.home} value={view.homeCountry} choices={countries} />
        <NumberField name="capacityPerCall" label={says.capacity} required value={view.capacityPerCall} />
      </Section>
      <Section title={says.work} lead={says.workLead}>
        <TextField name="employerName" label={says.employer} value={view.employerName} spellcheck={false} />
        <TextField name="employerDomain" label={says.domain} hint={says.domainHint} value={view.employerDomain} inputmode="url" code />
        {rowsFor(typed?.pastEmployers, view.pastEmployers.length, 15).map((i) => (
          <Fieldset key={i} legend={t(says.past, { number: i + 1 })}>
            <TextField name={`pastEmployers[${i}][name]`} label={says.pastName} value={view.pastEmployers[i]?.name} spellcheck={false} />
            <TextField name={`pastEmployers[${i}][domain]`} label={says.pastDomain} value={view.pastEmployers[i]?.domain} inputmode="url" code />
            <NumberField name={`pastEmployers[${i}][until]`} label={says.until} value={view.pastEmployers[i]?.until} />
          </Fieldset>
        ))}
      </Section>
      <Button>{says.save}</Button>
    </Form>
  );
}

function ProfileBody(view: ReviewerProfileView) {
  const step = view.state === 'paused' ? transitions.resume : transitions.pause;
  return (
    <>
      <BackLink href="/reviews" label={says.back} />
      <PageHeading title={says.title} lead={says.lead} status={<StatusTag label={states[view.state].staff} tone={states[view.state].tone} />} />
      <PaperNotice papers={view.papers} />
      <Section title={says.papers}><PaperLines papers={view.papers} own /></Section>
      <ProfileForm {...view} />
      <Section title={says.availability} lead={availability[view.state]}>
        <ActionForm action={`/reviewer-profile/${step.noun}`} label={step.label} />
      </Section>
    </>
  );
}

export const reviewerProfilePage = page<ReviewerProfileView>((_, say) => say(says.title), (view) => <ProfileBody {...view} />);
