import { texts } from '../../../../kernel/i18n/text.js';
import { ActionForm, Breadcrumbs, InstantText, Notice, page, PageHeading, Section, StatusTag, SummaryList, Table, TextArea, TextField, usePage } from '../../../../ui/index.js';
import { countryName } from '../../../programmes/index.js';
import type { BankPageView } from '../bank-account.view.js';
import { bankAccountWorkflow } from '../bank-account.workflow.js';
import { AccountForm } from './account-form.js';

const says = texts({
  organizations: { en: 'Organizations', fr: 'Organismes' },
  file: { en: 'Organization file', fr: 'Dossier de l’organisme' },
  title: { en: 'Bank account', fr: 'Compte bancaire' },
  lead: { en: 'Where grants and contributions are paid. The numbers are kept encrypted, and screens show only their end.', fr: 'Où les subventions et les contributions sont versées. Les numéros sont conservés chiffrés, et les écrans n’en montrent que la fin.' },
  none: { en: 'No account is given yet.', fr: 'Aucun compte n’est encore fourni.' },
  bank: { en: 'Bank', fr: 'Banque' },
  country: { en: 'Country', fr: 'Pays' },
  account: { en: 'Account', fr: 'Compte' },
  given: { en: 'Given', fr: 'Fourni le' },
  checked: { en: 'Checked', fr: 'Vérifié le' },
  note: { en: 'What is wrong with it', fr: 'Ce qui ne va pas' },
  read: { en: 'Read the numbers', fr: 'Consulter les numéros' },
  readLead: { en: 'Compare them with the bank’s letter in the file. Your name and reason are kept in the trail.', fr: 'Comparez-les à la lettre de la banque au dossier. Votre nom et votre motif restent dans la piste de vérification.' },
  reason: { en: 'Why do you read them?', fr: 'Pourquoi les consultez-vous?' },
  verdict: { en: 'Your verdict', fr: 'Votre verdict' },
  why: { en: 'What is wrong, and what should the organization do?', fr: 'Qu’est-ce qui ne va pas, et que doit faire l’organisme?' },
  change: { en: 'Change the account', fr: 'Changer de compte' },
  give: { en: 'Give the account', fr: 'Fournir le compte' },
  changeLead: { en: 'A changed account is checked anew before anything is paid to it.', fr: 'Un nouveau compte est vérifié avant tout paiement.' },
  readings: { en: 'Who read the numbers', fr: 'Qui a consulté les numéros' },
  reader: { en: 'Reader', fr: 'Personne' },
  when: { en: 'When', fr: 'Quand' },
  motive: { en: 'Why', fr: 'Pourquoi' },
});

function Body(view: BankPageView) {
  const { t, locale } = usePage();
  const { account: a, organizationId } = view;
  const path = `/organizations/${organizationId}`;
  const action = (name: string) => view.actions.find((one) => one.name === name);
  const [verify, refuse] = [action('verify'), action('refuse')];
  return (
    <>
      <Breadcrumbs items={[{ href: '/organizations', label: says.organizations }, { href: path, label: view.organizationName }, { href: `${path}/file`, label: says.file }]} />
      <PageHeading title={says.title} caption={view.organizationName} lead={says.lead} status={a && <StatusTag tone={bankAccountWorkflow.states[a.state].tone} label={bankAccountWorkflow.states[a.state][view.audience]} />} />
      {a?.checkNote && <Notice tone="warning" title={says.note}>{a.checkNote}</Notice>}
      {a ? (
        <SummaryList items={[
          { term: says.bank, value: a.bankName }, { term: says.country, value: countryName(a.country, locale) }, { term: says.account, value: `•••• ${a.lastDigits}` },
          { term: says.given, value: <InstantText at={a.submittedAt} /> }, ...(a.checkedAt ? [{ term: says.checked, value: <InstantText at={a.checkedAt} /> }] : []),
        ]} />
      ) : <p>{t(says.none)}</p>}
      {a && view.mayRead && (
        <Section title={says.read} lead={says.readLead}>
          <ActionForm action={`${path}/bank-account/${a.id}/readings`} label={says.read}><TextField name="reason" label={says.reason} required maxLength={500} /></ActionForm>
        </Section>
      )}
      {a && (verify ?? refuse) && (
        <Section title={says.verdict}>
          {verify?.unmet.map(({ code, text }) => <p key={code}>{t(text)}</p>)}
          {verify && !verify.unmet.length && <ActionForm action={`${path}/bank-account/${a.id}/verification`} label={verify.label} tone="primary" />}
          {refuse && <ActionForm action={`${path}/bank-account/${a.id}/refusal`} label={refuse.label} confirm={{ question: '' }}><TextArea name="reason" label={says.why} required rows={3} limit={2_000} /></ActionForm>}
        </Section>
      )}
      {view.mayGive && <Section title={a ? says.change : says.give} lead={says.changeLead}><AccountForm path={path} country={view.organizationCountry} /></Section>}
      {view.readings.length > 0 && (
        <Section title={says.readings}>
          <Table caption={says.readings} captionHidden rows={view.readings} columns={[
            { key: 'reader', label: says.reader, cell: (r) => r.reader }, { key: 'when', label: says.when, cell: (r) => <InstantText at={r.readAt} /> }, { key: 'why', label: says.motive, cell: (r) => r.reason },
          ]} />
        </Section>
      )}
    </>
  );
}

/** Where an organization is paid. */
export const bankAccountPage = page<BankPageView>((_, say) => say(says.title), (view) => <Body {...view} />);
