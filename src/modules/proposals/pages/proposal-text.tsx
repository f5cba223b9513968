import type { ComponentChildren } from 'preact';
import { texts } from '../../../kernel/i18n/text.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { DateText, formatNumber, formatPercent, Money, NumberText, Prose, Section, SummaryList, type SummaryItem, Table, usePage } from '../../../ui/index.js';
import { budgetCategories, type BudgetLine, fundingSources, lineCost, type PartnerSum } from '../../calls/index.js';
import { countryName, recipientTypes } from '../../programmes/index.js';
import type { ContentView, ShownAnswer, ShownCell, ShownSection, ShownValue } from '../content.view.js';
import { fieldWords } from '../fields/field-words.js';
import type { AnonymousContent } from '../without-names.js';
import type { OrganizationFacts } from '../proposal-reads.js';
import { FileLine } from './file-line.js';

const says = texts({
  organization: { en: 'The organization', fr: 'L’organisme' },
  legalName: { en: 'Legal name', fr: 'Nom légal' },
  kind: { en: 'Type', fr: 'Type' },
  place: { en: 'Place', fr: 'Lieu' },
  businessNumber: { en: 'Business number', fr: 'Numéro d’entreprise' },
  registration: { en: 'Registration', fr: 'Immatriculation' },
  notAnswered: { en: 'Not answered', fr: 'Sans réponse' },
  lines: { en: 'Budget lines', fr: 'Lignes budgétaires' },
  others: { en: 'Others pay', fr: 'Autres sources' },
  countries: { en: 'Countries and their share', fr: 'Pays et leur part' },
});

/** A section as {@link ProposalText} and the check page show it, with where to change its answers. */
export interface TextOptions {
  /** The download of a file. */
  fileHref: (fileId: string) => string;
  /** Where one changes an answer; absent where nothing can be changed. */
  changeHref?: ((section: string, answer: ShownAnswer) => string) | undefined;
  level?: 2 | 3 | undefined;
  /** What stands beside a section or an answer that something else refers to, by its code; such places get an anchor. */
  beside?: ((code: string) => ComponentChildren) | undefined;
}

/** A whole proposal, read-only: all sections with every answer in words. */
export function ProposalText({ content, ...options }: { content: ContentView | AnonymousContent } & TextOptions) {
  return (
    <div class="proposal-text">
      {content.organization && <OrganizationText organization={content.organization} level={options.level ?? 3} />}
      {content.sections.map((section) => <SectionText key={section.key} section={section} language={content.language} {...options} />)}
    </div>
  );
}

/** The organization's file, which goes with every proposal. */
export function OrganizationText({ organization: o, level }: { organization: OrganizationFacts; level: 2 | 3 }) {
  const { t, locale } = usePage();
  const kind = recipientTypes.find(({ code }) => code === o.kind)?.name;
  return (
    <Section title={says.organization} level={level}>
      <SummaryList items={[
        { term: says.legalName, value: <>{o.legalName}{o.operatingName && ` (${o.operatingName})`}</> },
        { term: says.kind, value: kind ? t(kind) : o.kind },
        { term: says.place, value: [o.city, o.province, countryName(o.country, locale)].filter(Boolean).join(', ') },
        ...(o.businessNumber ? [{ term: says.businessNumber, value: o.businessNumber }] : []),
        ...(o.registrationNumber ? [{ term: says.registration, value: [o.registrationNumber, o.registrationYear].filter(Boolean).join(', ') }] : []),
      ]} />
    </Section>
  );
}

/** One section, read-only. */
export function SectionText({ section, language, level = 3, fileHref, changeHref, beside }: { section: ShownSection; language: 'en' | 'fr' } & TextOptions) {
  const { t, locale } = usePage();
  const lang = language === locale ? undefined : language;
  const parts: (SummaryItem[] | ShownAnswer)[] = [];
  for (const answer of section.answers) {
    if (answer.value && isTable(answer.value)) parts.push(answer);
    else {
      const last = parts.at(-1);
      const value = withBeside(answer.value && <Value value={answer.value} lang={lang} fileHref={fileHref} />, answer.code, beside);
      const item = { term: `${answer.code}. ${t(answer.label)}`, value, changeHref: changeHref?.(section.key, answer) };
      if (Array.isArray(last)) last.push(item);
      else parts.push([item]);
    }
  }
  return (
    <Section title={section.key ? `${section.key}. ${t(section.title)}` : section.title} level={level} id={`section-${section.key || 'other'}`}>
      {beside?.(section.key)}
      {parts.map((part, index) => (Array.isArray(part)
        ? <SummaryList key={index} items={part} />
        : <div key={index}>{withBeside(<Rows answer={part} lang={lang} changeHref={changeHref?.(section.key, part)} />, part.code, beside)}</div>))}
    </Section>
  );
}

/** An answer with its anchor and what refers to it. */
function withBeside(value: ComponentChildren, code: string, beside: TextOptions['beside']): ComponentChildren {
  const more = beside?.(code);
  return more ? <div id={placeId(code)} tabindex={-1} class="place">{value ?? <p class="muted">–</p>}{more}</div> : value;
}

/** Where a section or an answer stands on a page that shows the whole text. */
export const placeId = (code: string): string => (/^[A-Z]+$/.test(code) ? `section-${code}` : `answer-${code}`);

const isTable = ({ kind }: ShownValue): boolean => kind === 'rows' || kind === 'budget';

function Value({ value, lang, fileHref }: { value: ShownValue; lang: string | undefined; fileHref: TextOptions['fileHref'] }) {
  const { t, locale } = usePage();
  switch (value.kind) {
    case 'text': return <Prose text={value.text} {...(lang ? { lang } : {})} />;
    case 'choice': return <>{t(value.label)}</>;
    case 'choices': return <ul class="plain">{value.chosen.map(({ code, label }) => <li key={code}>{t(label)}</li>)}</ul>;
    case 'truth': return <>{t(value.yes ? fieldWords.yes : fieldWords.no)}</>;
    case 'number': return <>{formatNumber(value.number, locale)}</>;
    case 'money': return <Money cents={value.cents} />;
    case 'date': return <DateText date={value.date} />;
    case 'countryShares': return <ul class="plain">{value.shares.map(({ country, name, share }, index) => <li key={index}>{country ? t(name) : '–'}{share !== null && `, ${formatPercent(share / 100, locale)}`}</li>)}</ul>;
    case 'files': return <ul class="plain">{value.files.map((file) => <li key={file.id}><FileLine file={file} href={fileHref(file.id)} /></li>)}</ul>;
    case 'rows':
    case 'budget': return null;
  }
}

/** An answer of one cell on its own, such as within a sentence. */
export const AnswerValue = ({ value, language }: { value: ShownValue; language: 'en' | 'fr' }) => {
  const { locale } = usePage();
  return value.kind === 'text' ? <span lang={language === locale ? undefined : language} dir="auto">{value.text}</span> : <Value value={value} lang={undefined} fileHref={() => ''} />;
};

/** Answers of many cells, as a table under their question. */
function Rows({ answer, lang, changeHref }: { answer: ShownAnswer; lang: string | undefined; changeHref: string | undefined }) {
  const { t, to } = usePage();
  const { value } = answer;
  const caption = `${answer.code}. ${t(answer.label)}`;
  return (
    <div class="answer-table">
      {changeHref && <p class="answer-table__change"><a href={to(changeHref)}>{t({ en: 'Change', fr: 'Modifier' })}<span class="visually-hidden"> {caption}</span></a></p>}
      {value?.kind === 'rows' && (
        <Table caption={caption} wide={value.columns.length > 4} rows={value.rows.map((cells, index) => ({ cells, number: index + 1 }))} columns={[
          { key: 'number', label: { en: 'No.', fr: 'Nº' }, cell: (row) => String(row.number) },
          ...value.columns.map((column) => ({ key: column.key, label: column.label, numeric: column.kind === 'money', cell: (row: { cells: Readonly<Record<string, ShownCell>> }) => <Cell cell={row.cells[column.key]} kind={column.kind} lang={lang} /> })),
        ]} />
      )}
      {value?.kind === 'budget' && (
        <Table caption={caption} wide rows={value.budget.lines} rowKey={(line) => value.budget.lines.indexOf(line)}
          columns={[
            { key: 'description', label: fieldWords.description, cell: (line: BudgetLine) => <><span lang={lang} dir="auto">{line.description || '–'}</span><br /><span class="muted">{categoryName(line, t)}{line.partner && <> · <span dir="auto">{line.partner}</span></>}</span></> },
            { key: 'year', label: fieldWords.fiscalYear, cell: (line) => <span class="reference">{line.fiscalYear ? fiscalYearLabel(line.fiscalYear) : '–'}</span> },
            { key: 'quantity', label: fieldWords.quantity, numeric: true, cell: (line) => (line.quantity === null ? '–' : <><NumberText value={line.quantity} />{line.unit && ` ${line.unit}`}</>) },
            { key: 'unit', label: fieldWords.unitCost, numeric: true, cell: (line) => <Money cents={line.unitCostCents} /> },
            { key: 'cost', label: fieldWords.cost, numeric: true, cell: (line) => <Money cents={lineCost(line)} /> },
            { key: 'requested', label: fieldWords.requested, numeric: true, cell: (line) => <Money cents={line.sources.requested} /> },
            { key: 'others', label: says.others, cell: (line) => <Others line={line} /> },
          ]}
          totals={{ cost: <Money cents={value.totals.totalCents} />, requested: <Money cents={value.totals.requestedCents} />, others: <Money cents={value.totals.costShareCents} /> }} />
      )}
      {value?.kind === 'budget' && value.totals.byPartner.some(({ partner }) => partner !== null) && <PartnerBudgets sums={value.totals.byPartner} />}
    </div>
  );
}

/** What each organization of the project costs; they add up to the whole. */
function PartnerBudgets({ sums }: { sums: readonly PartnerSum[] }) {
  const { t } = usePage();
  return (
    <Table caption={fieldWords.byPartner} rows={sums} rowKey={({ partner }) => partner ?? ''} columns={[
      { key: 'partner', label: fieldWords.byPartner, cell: ({ partner }: PartnerSum) => partner ?? t(fieldWords.lead) },
      { key: 'requested', label: fieldWords.requested, numeric: true, cell: ({ sources }) => <Money cents={sources.requested} /> },
      { key: 'cost', label: fieldWords.totalCost, numeric: true, cell: ({ costCents }) => <Money cents={costCents} /> },
    ]} />
  );
}

function Cell({ cell, kind, lang }: { cell: ShownCell | undefined; kind: string; lang: string | undefined }) {
  const { t } = usePage();
  if (cell === undefined) return <span class="muted">–</span>;
  if (typeof cell === 'object') return <>{t(cell)}</>;
  if (kind === 'money') return <Money cents={Number(cell)} />;
  if (kind === 'date') return <DateText date={String(cell)} />;
  // A year or a number that names a row reads as typed; measures are grouped.
  if (typeof cell === 'number') return cell >= 10_000 ? <NumberText value={cell} /> : <>{cell}</>;
  return <Prose text={cell} {...(lang ? { lang } : {})} />;
}

function Others({ line }: { line: BudgetLine }) {
  const { t } = usePage();
  const paid = fundingSources.filter(({ code }) => code !== 'requested' && line.sources[code] > 0);
  return paid.length ? <ul class="plain">{paid.map(({ code, label }) => <li key={code}>{t(label)} <Money cents={line.sources[code]} /></li>)}</ul> : <span class="muted">–</span>;
}

const categoryName = ({ category }: BudgetLine, t: (text: { en: string; fr: string }) => string): string => {
  const found = budgetCategories.find(({ code }) => code === category);
  return found ? `${found.code} ${t(found.label)}` : '–';
};
