import { texts } from '../../../../kernel/i18n/text.js';
import { FilterForm, Link, LinkButton, page, PageHeading, Pagination, Select, StatusTag, Table, usePage } from '../../../../ui/index.js';
import { countriesByName } from '../../../programmes/index.js';
import { unreadyWords } from '../readiness.js';
import { languageName, readLanguageNames, readLanguages } from '../register-words.js';
import type { RegisteredReviewer, RegisterView } from '../reviewers.view.js';
import { type ReviewerState, reviewerWorkflow } from '../reviewer.workflow.js';

const says = texts({
  title: { en: 'Reviewer register', fr: 'Répertoire d’évaluation' },
  lead: { en: 'Everybody who may review, what they know, and whether new proposals can be assigned to them.', fr: 'Toutes les personnes qui peuvent évaluer, leurs compétences, et si de nouvelles propositions peuvent leur être attribuées.' },
  invitations: { en: 'Invitations ({count, number} open)', fr: 'Invitations ({count, number} en attente)' },
  theme: { en: 'Theme', fr: 'Thème' },
  language: { en: 'Language read', fr: 'Langue lue' },
  country: { en: 'Country known', fr: 'Pays connu' },
  state: { en: 'Availability', fr: 'Disponibilité' },
  papers: { en: 'Agreement and declaration', fr: 'Entente et déclaration' },
  valid: { en: 'Both valid', fr: 'Toutes deux valides' },
  missing: { en: 'Missing or expired', fr: 'Manquantes ou expirées' },
  any: { en: 'Any', fr: 'Peu importe' },
  name: { en: 'Name', fr: 'Nom' },
  employer: { en: 'Employer', fr: 'Employeur' },
  themes: { en: 'Best known themes', fr: 'Thèmes les mieux connus' },
  languages: { en: 'Languages', fr: 'Langues' },
  open: { en: 'Open reviews', fr: 'Évaluations en cours' },
  ready: { en: 'Can be assigned', fr: 'Peut être sollicité' },
  empty: { en: 'No reviewer fits. Clear the filters, or invite somebody.', fr: 'Aucune personne ne correspond. Effacez les filtres ou invitez quelqu’un.' },
});
/** As many themes of a person as fit in a line. */
const fewThemes = 3;
const states = Object.keys(reviewerWorkflow.states) as ReviewerState[];

function RegisterBody({ reviewers, filter, themes, invitations, next }: RegisterView) {
  const { t, locale } = usePage();
  const given = Object.entries(filter).filter((entry): entry is [string, string] => entry[1] !== null);
  const nameOf = (code: string): string => t(themes.find((theme) => theme.code === code)?.name ?? { en: code, fr: code });
  return (
    <>
      <PageHeading title={says.title} lead={says.lead} actions={<LinkButton href="/reviewer-invitations" tone="secondary">{t(says.invitations, { count: invitations })}</LinkButton>} />
      <FilterForm action="/reviewers" active={given.length > 0}>
        <Select name="theme" label={says.theme} value={filter.theme} placeholder={says.any} choices={themes.map(({ code, name, parentCode }) => ({ value: code, label: parentCode ? `– ${t(name)}` : name }))} />
        <Select name="language" label={says.language} value={filter.language} placeholder={says.any} width="s" choices={readLanguages.map((code) => ({ value: code, label: readLanguageNames[code] }))} />
        <Select name="country" label={says.country} value={filter.country} placeholder={says.any} choices={countriesByName(locale).map(({ code, name }) => ({ value: code, label: name }))} />
        <Select name="state" label={says.state} value={filter.state} placeholder={says.any} width="s" choices={states.map((state) => ({ value: state, label: reviewerWorkflow.states[state].staff }))} />
        <Select name="papers" label={says.papers} value={filter.papers} placeholder={says.any} choices={(['valid', 'missing'] as const).map((one) => ({ value: one, label: says[one] }))} />
      </FilterForm>
      <Table<RegisteredReviewer> caption={says.title} captionHidden rows={reviewers} rowKey={(row) => row.id} empty={says.empty} columns={[
        { key: 'name', label: says.name, cell: (row) => <Link href={`/reviewers/${row.id}`}>{row.name}</Link> },
        { key: 'employer', label: says.employer, cell: (row) => row.employerName ?? '–' },
        { key: 'themes', label: says.themes, cell: (row) => row.skills.slice(0, fewThemes).map(nameOf).join(', ') || '–' },
        { key: 'languages', label: says.languages, cell: (row) => row.languages.map((code) => t(languageName(code))).join(', ') || '–' },
        { key: 'ready', label: says.state, cell: (row) => <StatusTag tone={row.unready ? (row.unready === 'paused' ? 'neutral' : 'warning') : 'success'} label={row.unready ? capital(t(unreadyWords[row.unready])) : t(says.ready)} /> },
        { key: 'open', label: says.open, numeric: true, cell: (row) => row.open },
      ]} />
      <Pagination next={next && `/reviewers?${new URLSearchParams([...given, ['after', next]])}`} label={t(says.title)} />
    </>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const registerPage = page<RegisterView>((_, say) => say(says.title), (view) => <RegisterBody {...view} />);
