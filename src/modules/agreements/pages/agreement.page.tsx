import type { JSX } from 'preact';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { formatMoney } from '../../../kernel/money/money.js';
import { sayBoth } from '../../../kernel/i18n/text.js';
import { BackLink, ButtonGroup, Columns, DateText, dateWords, InstantText, KeyFigures, Link, LinkButton, Money, Notice, page, PageHeading, Prose, Section, StatusTag, SummaryList, Table, Timeline, usePage } from '../../../ui/index.js';
import { countryName } from '../../programmes/index.js';
import { instalmentKindNames, kindNames } from '../agreement-words.js';
import type { AgreementView, InstalmentView } from '../agreement.view.js';
import { agreementWorkflow } from '../agreement.workflow.js';
import { eventWords } from '../history-words.js';
import { paymentStates, reportStates } from '../linked-words.js';
import { says } from '../messages.js';
import { Steps } from './steps.js';

function Show(view: AgreementView): JSX.Element {
  const { t } = usePage();
  const state = agreementWorkflow.states[view.state];
  return (
    <>
      <BackLink href="/agreements" label={says.agreements} />
      <PageHeading caption={<>{view.number} · {view.organization.name}</>} title={titleOf(view, t(view.title))} status={<StatusTag tone={state.tone} label={state[view.audience]} />} />
      <KeyFigures items={[
        { label: says.maximum, value: <Money cents={view.maximumCents} short /> },
        { label: says.paid, value: <Money cents={view.paidCents} short /> },
        ...(state.final ? [] : [{ label: says.left, value: <Money cents={view.maximumCents - view.paidCents} short /> }]),
      ]} />
      <ButtonGroup>
        <LinkButton href={`/agreements/${view.id}/text`} tone="secondary">{says.readText}</LinkButton>
        {view.mayChange && <LinkButton href={`/agreements/${view.id}/edit`} tone="secondary">{says.edit}</LinkButton>}
      </ButtonGroup>
      <Columns aside={<Glance {...view} />} asideLabel={says.overview}>
        <Steps view={view} />
        <Schedule {...view} />
        <FinalReport {...view} />
        <Texts {...view} />
        <Section title={says.history}>
          <Timeline events={view.history.map((line) => ({ at: line.at, what: eventWords(line.name, view.audience), who: line.who, reason: line.reason }))} />
        </Section>
      </Columns>
    </>
  );
}

const titleOf = (view: AgreementView, inLanguage: string): string => inLanguage || view.title.en || view.title.fr || view.number;

function Glance(view: AgreementView): JSX.Element {
  const { t, locale } = usePage();
  const countries = view.countryShares.map(({ country, share }) => `${countryName(country, locale)}${share === null || share === 100 ? '' : locale === 'fr' ? ` (${String(share).replace('.', ',')}\u00a0%)` : ` (${share}%)`}`).join(', ');
  return (
    <>
      <h2>{t(says.overview)}</h2>
      <SummaryList compact items={[
        { term: says.kind, value: kindNames[view.kind] },
        { term: says.period, value: <><DateText date={view.startOn} /> {t(says.to)} <DateText date={view.endOn} /></> },
        { term: says.proposal, value: <Link href={`/proposals/${view.proposalId}`}>{view.proposalReference}</Link> },
        { term: says.call, value: view.callReference },
        { term: says.theme, value: view.theme },
        ...(countries ? [{ term: says.countries, value: countries }] : []),
        { term: says.holdback, value: <>{view.holdbackPercent}{locale === 'fr' ? '\u00a0%' : '%'} (<Money cents={view.holdbackCents} short />)</> },
        { term: says.language, value: view.language === 'en' ? says.english : says.french },
        ...(view.state === 'inPreparation' || view.state === 'offered' ? [{ term: says.offerStandsUntil, value: <InstantText at={view.offerExpiresAt} both /> }] : []),
      ]} />
    </>
  );
}

function Schedule(view: AgreementView): JSX.Element {
  const { t, locale } = usePage();
  const payment = (row: InstalmentView): JSX.Element | string => {
    if (!row.payment) return '–';
    const { id, state, paidOn } = row.payment;
    const tag = <StatusTag tone={paymentStates[state].tone} label={paymentStates[state][view.audience]} />;
    return <>{view.mayReadPayments ? <Link href={`/payments/${id}`} about={`${view.number} – ${row.number}`}>{tag}</Link> : tag}{paidOn && <> {t(says.paidOn, { date: dateWords(paidOn, locale) })}</>}</>;
  };
  return (
    <Section title={says.schedule}>
      <Table<InstalmentView> caption={says.schedule} captionHidden rows={view.instalments} rowKey={(row) => row.number} empty={says.noSchedule}
        totals={{ amount: <Money cents={view.instalments.reduce((sum, row) => sum + row.amountCents, 0)} /> }}
        columns={[
          { key: 'instalment', label: says.instalment, cell: (row) => <>{row.number}. {t(instalmentKindNames[row.kind])}</> },
          { key: 'due', label: says.due, cell: (row) => <DateText date={row.dueOn} /> },
          { key: 'year', label: says.year, cell: (row) => fiscalYearLabel(row.fiscalYear) },
          { key: 'amount', label: says.amount, numeric: true, cell: (row) => <Money cents={row.amountCents} /> },
          ...(view.instalments.some((row) => row.payment) ? [{ key: 'payment', label: says.payment, cell: payment }] : []),
        ]} />
    </Section>
  );
}

function FinalReport({ report, audience, paidCents, number }: AgreementView): JSX.Element | null {
  const { t, locale } = usePage();
  if (!report) return null;
  const state = reportStates[report.state];
  const unspent = report.state === 'accepted' && report.spentCents !== null ? paidCents - report.spentCents : 0;
  return (
    <Section title={says.report}>
      <p><Link href={`/reports/${report.id}`}>{<>{t(says.report)} {number}</>}</Link> <StatusTag tone={state.tone} label={state[audience]} /><br />{t(says.reportDue, { date: dateWords(report.dueOn, locale) })}</p>
      {unspent > 0 && <Notice tone="warning">{{ en: sayBoth(says.unspent, { amount: formatMoney(unspent, 'en') }).en, fr: sayBoth(says.unspent, { amount: formatMoney(unspent, 'fr') }).fr }}</Notice>}
    </Section>
  );
}

/** Before the offer both languages stand side by side, afterwards the page's own. */
function Texts(view: AgreementView): JSX.Element {
  const { t, locale } = usePage();
  const both = view.state === 'inPreparation' ? (['en', 'fr'] as const) : ([locale] as const);
  const fields = [['title', says.title], ['publicDescription', says.description], ['expectedResults', says.results]] as const;
  return (
    <Section title={says.texts}>
      <SummaryList items={fields.flatMap(([field, label]) => both.map((language) => ({
        term: both.length === 1 ? label : sayBoth(language === 'en' ? says.inEnglish : says.inFrench, { label: t(label) }),
        value: view[field][language] ? <Prose text={view[field][language]} {...(language === locale ? {} : { lang: language })} /> : <span class="muted">{t(says.missing)}</span>,
      })))} />
    </Section>
  );
}

export const agreementPage = page<AgreementView>((view, say) => titleOf(view, say(view.title)), (view) => <Show {...view} />);
