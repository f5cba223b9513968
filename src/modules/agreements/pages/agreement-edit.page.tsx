import type { JSX } from 'preact';
import { formatMoney } from '../../../kernel/money/money.js';
import { fiscalYearLabel } from '../../../kernel/time/fiscal-year.js';
import { BackLink, Button, ButtonGroup, DateField, DateTimeField, Details, Fieldset, fieldValue, Form, HiddenField, Link, Money, MoneyField, NumberField, page, PageHeading, Prose, Radios, Section, Select, SummaryList, Table, TextArea, TextField, usePage } from '../../../ui/index.js';
import { agreementKinds, instalmentKindNames, instalmentKinds, kindNames } from '../agreement-words.js';
import type { AgreementView } from '../agreement.view.js';
import { maxInstalments } from '../instalment-rows.js';
import { says } from '../messages.js';
import { yearsOf } from '../schedule.js';

const texts = [['title', says.title, 300], ['publicDescription', says.description, 4000], ['expectedResults', says.results, 4000]] as const;
const languages = [['En', 'en', says.inEnglish], ['Fr', 'fr', says.inFrench]] as const;

function Edit(view: AgreementView): JSX.Element {
  const { t, form, locale } = usePage();
  const clash = form?.status === 409 && form.action === `/agreements/${view.id}`;
  return (
    <>
      <BackLink href={`/agreements/${view.id}`} label={view.number} />
      <PageHeading caption={<>{view.number} · {view.organization.name}</>} title={says.edit} lead={says.editLead} />
      {clash && <Stored {...view} />}
      <Form action={`/agreements/${view.id}`} warnUnsaved>
        <HiddenField name="version" value={view.version} />
        <Section title={says.texts}>
          {texts.flatMap(([field, label, limit]) => languages.map(([suffix, language, words]) => {
            const shared = { name: `${field}${suffix}`, label: t(words, { label: t(label) }), value: view[field][language], required: true };
            return field === 'title' ? <TextField key={shared.name} {...shared} width="full" maxLength={limit} /> : <TextArea key={shared.name} {...shared} limit={limit} rows={5} lang={language} />;
          }))}
        </Section>
        <Section title={says.terms}>
          <Radios name="kind" label={says.kind} hint={says.kindHint} required inline value={view.kind} choices={agreementKinds.map((kind) => ({ value: kind, label: kindNames[kind] }))} />
          <DateField name="startOn" label={says.startOn} required value={view.startOn} />
          <DateField name="endOn" label={says.endOn} required value={view.endOn} />
          <NumberField name="holdbackPercent" label={says.holdbackPercent} hint={says.holdbackHint} required width="xs" value={view.holdbackPercent} suffix="%" />
          <DateTimeField name="offerExpiresAt" label={says.offerStandsUntil} required value={view.offerExpiresAt} />
        </Section>
        <Fieldset legend={says.schedule} name="instalments" hint={t(says.scheduleHint, { maximum: formatMoney(view.maximumCents, locale) })}>
          <Years {...view} />
          <Rows {...view} />
        </Fieldset>
        <ButtonGroup><Button>{says.save}</Button><Link href={`/agreements/${view.id}`}>{says.leave}</Link></ButtonGroup>
      </Form>
    </>
  );
}

/** The planned and the decided money of each fiscal year. */
function Years(view: AgreementView): JSX.Element {
  const planned = new Map(yearsOf(view.instalments).map((year) => [year.fiscalYear, year.amountCents]));
  const decided = new Map(view.years.map((year) => [year.fiscalYear, year.amountCents]));
  const rows = [...new Set([...decided.keys(), ...planned.keys()])].sort((a, b) => a - b);
  return (
    <Table caption={says.years} rows={rows} rowKey={(year) => year} columns={[
      { key: 'year', label: says.year, cell: (year) => fiscalYearLabel(year) },
      { key: 'decided', label: says.decided, numeric: true, cell: (year) => <Money cents={decided.get(year) ?? 0} /> },
      { key: 'planned', label: says.planned, numeric: true, cell: (year) => <Money cents={planned.get(year) ?? 0} /> },
    ]} />
  );
}

/** The stored rows, or those of a refused form, and some empty ones. */
function Rows(view: AgreementView): JSX.Element {
  const { t, form } = usePage();
  const typed = fieldValue(form, 'instalments');
  const used = Math.max(view.instalments.length, Array.isArray(typed) ? typed.length : 0);
  const rows = Array.from({ length: Math.min(Math.max(used + 2, 4), maxInstalments) }, (_, index) => index);
  return (
    <Table caption={says.schedule} captionHidden rows={rows} rowKey={(index) => index} columns={[
      { key: 'number', label: says.place, cell: (index) => String(index + 1) },
      { key: 'kind', label: says.type, cell: (index) => <Select name={`instalments[${index}][kind]`} label={`${t(says.type)} ${index + 1}`} labelHidden required width="m" value={view.instalments[index]?.kind} placeholder={says.chooseType} choices={instalmentKinds.map((kind) => ({ value: kind, label: instalmentKindNames[kind] }))} /> },
      { key: 'amount', label: says.amount, cell: (index) => <MoneyField name={`instalments[${index}][amount]`} label={`${t(says.amount)} ${index + 1}`} labelHidden required width="s" value={view.instalments[index]?.amountCents} /> },
      { key: 'due', label: says.due, cell: (index) => <DateField name={`instalments[${index}][dueOn]`} label={`${t(says.due)} ${index + 1}`} labelHidden required hint="" value={view.instalments[index]?.dueOn} /> },
    ]} />
  );
}

/** After a clash: what the other person saved, to compare with. */
function Stored(view: AgreementView): JSX.Element {
  const { t, locale } = usePage();
  return (
    <Details summary={says.storedNow} open>
      <SummaryList items={[
        ...texts.flatMap(([field, label]) => languages.map(([, language, words]) => ({ term: t(words, { label: t(label) }), value: view[field][language] ? <Prose text={view[field][language]} lang={language} /> : '' }))),
        { term: says.kind, value: kindNames[view.kind] },
        { term: says.schedule, value: view.instalments.map((row) => `${t(instalmentKindNames[row.kind])}, ${formatMoney(row.amountCents, locale)}, ${row.dueOn}`).join('; ') },
      ]} />
    </Details>
  );
}

export const agreementEditPage = page<AgreementView>((view, say) => `${say(says.edit)} ${view.number}`, (view) => <Edit {...view} />);
