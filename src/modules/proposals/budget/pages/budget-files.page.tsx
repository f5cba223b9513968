import { texts } from '../../../../kernel/i18n/text.js';
import { Breadcrumbs, Button, ButtonGroup, FileField, Form, InsetText, Link, Money, page, PageHeading, Section, usePage } from '../../../../ui/index.js';
import type { BudgetFilesView } from '../budget-reading.view.js';
import { mostBytes } from '../sheet.js';

const says = texts({
  title: { en: 'The budget in a spreadsheet', fr: 'Le budget dans un tableur' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  now: { en: 'Now {lines, plural, =0 {no line} one {# line} other {# lines}}', fr: 'Actuellement {lines, plural, =0 {aucune ligne} one {# ligne} other {# lignes}}' },
  download: { en: 'Download', fr: 'Télécharger' },
  lead: { en: 'Headings are in the language of this page; a file in either language can be read back.', fr: 'Les en-têtes sont dans la langue de la page; un fichier dans l’une ou l’autre langue peut être relu.' },
  linesXlsx: { en: 'These lines as a workbook (XLSX)', fr: 'Ces lignes en classeur (XLSX)' },
  linesCsv: { en: 'These lines as CSV', fr: 'Ces lignes en CSV' },
  templateXlsx: { en: 'Empty template (XLSX), with lists to choose from', fr: 'Modèle vide (XLSX), avec listes de choix' },
  templateCsv: { en: 'Empty template (CSV)', fr: 'Modèle vide (CSV)' },
  read: { en: 'Read a file', fr: 'Lire un fichier' },
  readLead: { en: 'Nothing is replaced yet: first you see which lines were read and what could not be.', fr: 'Rien n’est encore remplacé\u00a0: vous voyez d’abord quelles lignes ont été lues et ce qui n’a pas pu l’être.' },
  file: { en: 'File', fr: 'Fichier' },
  fileHint: { en: 'One row for each line, at most 200. Amounts as values, not as formulas; CSV in UTF-8.', fr: 'Une rangée par ligne, au plus 200. Des montants en valeurs, sans formules; CSV en UTF-8.' },
  check: { en: 'Read the file', fr: 'Lire le fichier' },
  back: { en: 'Back to the budget', fr: 'Retour au budget' },
});

function Body({ proposal, section, lines, totalCents, mayRead }: BudgetFilesView) {
  const { t } = usePage();
  const base = `/proposals/${proposal.id}/budget`;
  const back = `/proposals/${proposal.id}/sections/${section}`;
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${proposal.id}`, label: proposal.reference }]} />
      <PageHeading title={says.title} caption={<>{t(says.now, { lines })} · <Money cents={totalCents} /></>} />
      <Section title={says.download} lead={says.lead}>
        <ul>
          {(['lines.xlsx', 'lines.csv', 'template.xlsx', 'template.csv'] as const).map((file) => (
            <li key={file}><Link href={`${base}/files/${file}`} download>{{ 'lines.xlsx': says.linesXlsx, 'lines.csv': says.linesCsv, 'template.xlsx': says.templateXlsx, 'template.csv': says.templateCsv }[file]}</Link></li>
          ))}
        </ul>
      </Section>
      {mayRead && (
        <Section title={says.read}>
          <InsetText>{says.readLead}</InsetText>
          <Form action={`${base}/readings`} multipart>
            <FileField name="file" label={says.file} required hint={says.fileHint} accept=".xlsx,.csv" maxBytes={mostBytes} />
            <ButtonGroup><Button>{says.check}</Button><Link href={back}>{says.back}</Link></ButtonGroup>
          </Form>
        </Section>
      )}
      {!mayRead && <p><Link href={back}>{says.back}</Link></p>}
    </>
  );
}

/** Files of a budget. */
export const budgetFilesPage = page<BudgetFilesView>((_, say) => say(says.title), (view) => <Body {...view} />);
