import { texts } from '../../../../kernel/i18n/text.js';
import { BackLink, Button, Checkbox, DateText, Form, HiddenField, InstantText, page, PageHeading, Section, StatusTag, Table, TextField, usePage } from '../../../../ui/index.js';
import { agreementClauses } from '../agreement-text.js';
import { isDue, paperTag } from '../paper.js';
import type { AgreementView } from '../profile.view.js';
import { registerRefusals } from '../register-words.js';

const says = texts({
  title: { en: 'Reviewer agreement', fr: 'Entente d’évaluation' },
  back: { en: 'Your reviewer profile', fr: 'Votre profil d’évaluation' },
  lead: { en: 'It counts for one year from your signature. The English and French texts are equal.', fr: 'Elle vaut pour un an à compter de votre signature. Les textes français et anglais ont la même valeur.' },
  edition: { en: 'Edition of {edition}', fr: 'Édition de {edition}' },
  until: { en: 'Signed until', fr: 'Signée jusqu’au' },
  sign: { en: 'Your signature', fr: 'Votre signature' },
  agreed: { en: 'I have read this agreement and will keep to it.', fr: 'J’ai lu la présente entente et je la respecterai.' },
  name: { en: 'Type your name: {name}', fr: 'Tapez votre nom\u00a0: {name}' },
  submit: { en: 'Sign the agreement', fr: 'Signer l’entente' },
  history: { en: 'Your signatures', fr: 'Vos signatures' },
  signed: { en: 'Signed', fr: 'Signée le' },
  last: { en: 'Last day', fr: 'Dernier jour' },
  editionHead: { en: 'Edition', fr: 'Édition' },
});

function AgreementBody(view: AgreementView) {
  const { t, locale } = usePage();
  return (
    <>
      <BackLink href="/reviewer-profile" label={says.back} />
      <PageHeading title={says.title} caption={t(says.edition, { edition: view.edition })} lead={says.lead} status={<StatusTag {...paperTag(view.standing)} />} />
      {view.untilOn && <p>{t(says.until)} <DateText date={view.untilOn} /></p>}
      {agreementClauses.map(({ title, text }, i) => <Section key={i} title={{ en: `${i + 1}. ${title.en}`, fr: `${i + 1}. ${title.fr}` }}><p class="prose">{t(text)}</p></Section>)}
      <Section title={says.sign}>
        {isDue(view.standing) ? (
          <Form action="/reviewer-profile/agreement">
            <HiddenField name="language" value={locale} />
            <Checkbox name="agreed" label={says.agreed} required />
            <TextField name="name" label={t(says.name, { name: view.name })} autocomplete="name" required spellcheck={false} />
            <Button>{says.submit}</Button>
          </Form>
        ) : <p>{t(registerRefusals.agreementStands)}</p>}
      </Section>
      {view.history.length > 0 && (
        <Section title={says.history}>
          <Table caption={says.history} captionHidden rows={view.history} rowKey={(row) => row.id} columns={[
            { key: 'signed', label: says.signed, cell: (row) => <InstantText at={row.signedAt} /> },
            { key: 'until', label: says.last, cell: (row) => <DateText date={row.untilOn} /> },
            { key: 'edition', label: says.editionHead, cell: (row) => row.edition },
          ]} />
        </Section>
      )}
    </>
  );
}

export const agreementPage = page<AgreementView>((_, say) => say(says.title), (view) => <AgreementBody {...view} />);
