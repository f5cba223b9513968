import type { JSX } from 'preact';
import { otherLocale } from '../../../kernel/i18n/text.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { BackLink, DateText, dateWords, InstantText, Money, Notice, page, PageHeading, Prose, Section, Table, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import { instalmentKindNames } from '../agreement-words.js';
import type { AgreementView } from '../agreement.view.js';
import { clauses, textWords as says } from '../clauses.js';

/** The agreement as a document, in the language of the page; both versions are equally valid. Made to be printed. */
function Text(view: AgreementView): JSX.Element {
  const { t, to, locale, path } = usePage();
  const money = (cents: number): string => formatMoney(cents, locale);
  const values = {
    maximum: money(view.maximumCents), holdback: money(view.holdbackCents), percent: view.holdbackPercent, start: dateWords(view.startOn, locale), end: dateWords(view.endOn, locale), number: view.number,
  };
  const chosen = view.language;
  return (
    <article>
      <BackLink href={`/agreements/${view.id}`} label={view.number} />
      <PageHeading caption={<>{t(view.programme)} · {view.number}</>} title={view.kind === 'grant' ? says.grantAgreement : says.contributionAgreement} lead={view.title} />
      {view.recipientSignedAt === null && <Notice tone="info">{t(says.draft)}</Notice>}
      {chosen !== locale && <p class="back"><a href={`/${chosen}${path}`} hreflang={chosen} lang={chosen}>{says.otherVersion[chosen]}</a></p>}
      <Section title={says.parties}>
        <p>{t(says.between)}</p>
        <p><strong>{t(says.crown)}</strong> {t(says.department)}</p>
        <p>{t(says.and)}</p>
        <p><strong>{view.organization.name}</strong>, {view.organization.city}, {countryName(view.organization.country, locale)} {t(says.recipient)}</p>
      </Section>
      <Section title={says.purpose}>
        <Prose text={t(view.publicDescription) || t(says.notWritten)} />
        <h3>{t(says.results)}</h3>
        <Prose text={t(view.expectedResults) || t(says.notWritten)} />
      </Section>
      <Section title={says.amounts}>
        <p>{t(view.kind === 'grant' ? says.grantAmount : says.contributionAmount, values)}</p>
        <Table caption={says.byYear} rows={view.years} rowKey={(year) => year.fiscalYear} totals={{ amount: <Money cents={view.maximumCents} /> }} columns={[
          { key: 'year', label: says.year, cell: (year) => fiscalYearLabel(year.fiscalYear) },
          { key: 'amount', label: says.amount, numeric: true, cell: (year) => <Money cents={year.amountCents} /> },
        ]} />
      </Section>
      <Section title={says.schedule}>
        <p>{t(view.holdbackPercent > 0 ? says.withHoldback : says.withoutHoldback, values)}</p>
        <Table caption={says.schedule} captionHidden rows={view.instalments} rowKey={(row) => row.number} totals={{ amount: <Money cents={view.instalments.reduce((sum, row) => sum + row.amountCents, 0)} /> }} columns={[
          { key: 'number', label: says.instalment, cell: (row) => <>{row.number}. {t(instalmentKindNames[row.kind])}</> },
          { key: 'due', label: says.due, cell: (row) => <DateText date={row.dueOn} /> },
          { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
        ]} />
      </Section>
      <Section title={says.conditions}>
        {clauses.filter((clause) => !clause.only || clause.only === view.kind).map((clause, index) => (
          <section key={clause.key}><h3>{index + 1}. {t(clause.title)}</h3><p>{t(clause.text, values)}</p></section>
        ))}
      </Section>
      <Section title={says.signatures}>
        <Signature label={says.forRecipient} name={view.recipientSignedBy} at={view.recipientSignedAt} />
        <Signature label={says.forDepartment} name={view.departmentSignedBy} at={view.departmentSignedAt} />
        <p class="muted">{t(says.bothVersions)} <a href={`/${otherLocale(locale)}${path}`} hreflang={otherLocale(locale)} lang={otherLocale(locale)}>{says.otherVersion[otherLocale(locale)]}</a></p>
      </Section>
      <p class="back"><a href={to(`/agreements/${view.id}`)}>{t(says.backToAgreement, { number: view.number })}</a></p>
    </article>
  );
}

function Signature(props: { label: { en: string; fr: string }; name: string | null; at: Date | null }): JSX.Element {
  const { t } = usePage();
  return <p><strong>{t(props.label)}</strong><br />{props.at ? <>{props.name}<br /><InstantText at={props.at} /></> : t(says.notSigned)}</p>;
}

export const agreementTextPage = page<AgreementView>((view, say) => `${say(view.kind === 'grant' ? says.grantAgreement : says.contributionAgreement)} ${view.number}`, (view) => <Text {...view} />);
