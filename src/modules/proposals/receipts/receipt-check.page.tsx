import { texts } from '../../../kernel/i18n/text.js';
import { Button, FileField, Form, InstantText, Link, Notice, page, PageHeading, Section, SummaryList, TextArea, TextField, usePage } from '../../../ui/index.js';
import type { GenuineReceipt, ReceiptCheckView } from './receipts.service.js';

const says = texts({
  title: { en: 'Check a receipt', fr: 'Vérifier un accusé de réception' },
  lead: { en: 'Whoever holds the receipt of a submission can check here that this portal issued it, and that nothing was changed since. Nothing about what was proposed, or by whom, is shown.', fr: 'Toute personne qui détient l’accusé de réception d’une soumission peut vérifier ici que ce portail l’a délivré et que rien n’a été modifié depuis. Rien n’est dit de la proposition ni de son auteur.' },
  form: { en: 'What you have', fr: 'Ce que vous avez' },
  receipt: { en: 'Receipt number', fr: 'Numéro de l’accusé de réception' },
  receiptHint: { en: 'If you have it: then both must belong together.', fr: 'Si vous l’avez\u00a0: les deux doivent alors aller ensemble.' },
  sha256: { en: 'SHA-256 on the receipt', fr: 'SHA-256 figurant sur l’accusé' },
  file: { en: 'Or the file: the submission (JSON) or its PDF', fr: 'Ou le fichier\u00a0: la soumission (JSON) ou son PDF' },
  fileHint: { en: 'Only its fingerprint is computed. The file is not kept.', fr: 'Seule son empreinte est calculée. Le fichier n’est pas conservé.' },
  check: { en: 'Check the receipt', fr: 'Vérifier l’accusé' },
  genuine: { en: 'The receipt is genuine', fr: 'L’accusé est authentique' },
  genuineText: { en: 'This portal issued it, and what was submitted is unchanged.', fr: 'Ce portail l’a délivré, et ce qui a été soumis n’a pas changé.' },
  documentText: { en: 'The file is the PDF this portal made of the submission, unchanged.', fr: 'Le fichier est le PDF que ce portail a produit de la soumission, inchangé.' },
  reference: { en: 'Proposal', fr: 'Proposition' },
  received: { en: 'Received', fr: 'Reçue le' },
  version: { en: 'Version', fr: 'Version' },
  hash: { en: 'SHA-256 of the submission', fr: 'SHA-256 de la soumission' },
  another: { en: 'Check another receipt', fr: 'Vérifier un autre accusé' },
});

const Genuine = (found: GenuineReceipt) => (
  <>
    <Notice tone="success" title={says.genuine}>{found.of === 'document' ? says.documentText : says.genuineText}</Notice>
    <SummaryList items={[
      { term: says.receipt, value: found.receipt },
      { term: says.reference, value: found.reference },
      { term: says.received, value: <InstantText at={found.submittedAt} /> },
      { term: says.version, value: String(found.number) },
      { term: says.hash, value: <code class="hash">{found.sha256}</code> },
    ]} />
    <p><Link href="/receipts">{says.another}</Link></p>
  </>
);

function CheckBody({ asked, genuine }: ReceiptCheckView) {
  const { t } = usePage();
  return (
    <>
      <PageHeading title={says.title} lead={t(says.lead)} />
      {genuine ? <Genuine {...genuine} /> : (
        <Section title={says.form}>
          <Form action="/receipts/comparison" multipart autocomplete="off">
            <TextField name="receipt" label={says.receipt} hint={says.receiptHint} maxLength={60} value={asked ?? ''} />
            <TextArea name="sha256" label={says.sha256} rows={2} />
            <FileField name="file" label={says.file} hint={says.fileHint} />
            <Button>{says.check}</Button>
          </Form>
        </Section>
      )}
    </>
  );
}

/** Anybody checks a receipt. */
export const receiptCheckPage = page<ReceiptCheckView>((_, say) => say(says.title), (view) => <CheckBody {...view} />);
