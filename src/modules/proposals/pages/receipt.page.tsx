import { texts } from '../../../kernel/i18n/text.js';
import { Breadcrumbs, ConfirmationPanel, FileLink, InstantText, Link, page, Section, SummaryList, usePage } from '../../../ui/index.js';
import type { ReceiptView } from '../submitting.service.js';

const says = texts({
  title: { en: 'Proposal submitted', fr: 'Proposition soumise' },
  proposals: { en: 'Proposals', fr: 'Propositions' },
  receipt: { en: 'Receipt number', fr: 'Numéro de l’accusé de réception' },
  details: { en: 'Receipt', fr: 'Accusé de réception' },
  reference: { en: 'Proposal', fr: 'Proposition' },
  projectTitle: { en: 'Title', fr: 'Titre' },
  call: { en: 'Call', fr: 'Appel' },
  organization: { en: 'Organization', fr: 'Organisme' },
  received: { en: 'Received', fr: 'Reçue le' },
  by: { en: 'Submitted by', fr: 'Soumise par' },
  version: { en: 'Version', fr: 'Version' },
  hash: { en: 'SHA-256 of the submission', fr: 'SHA-256 de la soumission' },
  download: { en: 'Download the submission as kept (JSON)', fr: 'Télécharger la soumission telle que conservée (JSON)' },
  pdf: { en: 'Download the proposal (PDF)', fr: 'Télécharger la proposition (PDF)' },
  beingMade: { en: 'The PDF of the proposal is being made; it usually takes less than a minute.', fr: 'Le PDF de la proposition est en préparation; cela prend d’ordinaire moins d’une minute.' },
  reload: { en: 'Look again', fr: 'Vérifier de nouveau' },
  missing: { en: 'The PDF cannot show these characters: {characters}. The download (JSON) holds them.', fr: 'Le PDF ne peut pas afficher ces caractères\u00a0: {characters}. Le téléchargement (JSON) les contient.' },
  checkIt: { en: 'Check a receipt', fr: 'Vérifier un accusé de réception' },
  hashHint: { en: 'The SHA-256 is the fingerprint of exactly this file: it shows at any time that nothing in it was changed.', fr: 'Le SHA-256 est l’empreinte exacte de ce fichier\u00a0: il prouve en tout temps que rien n’y a été modifié.' },
  next: { en: 'What happens next', fr: 'La suite' },
  nextText: { en: 'We check whether the proposal is eligible and write to you if we have a question. All applicants of the call learn the results on the same day.', fr: 'Nous vérifions l’admissibilité de la proposition et vous écrirons si nous avons une question. Tous les demandeurs de l’appel apprendront les résultats le même jour.' },
  overview: { en: 'Go to the proposal', fr: 'Aller à la proposition' },
});

function ReceiptBody(view: ReceiptView) {
  const { t } = usePage();
  return (
    <>
      <Breadcrumbs items={[{ href: '/proposals', label: says.proposals }, { href: `/proposals/${view.proposalId}`, label: view.reference }]} />
      <ConfirmationPanel title={says.title} referenceLabel={says.receipt} reference={view.receipt} />
      <Section title={says.details}>
        <SummaryList items={[
          { term: says.received, value: <InstantText at={view.submittedAt} /> },
          { term: says.reference, value: view.reference },
          { term: says.projectTitle, value: view.title },
          { term: says.organization, value: view.organization },
          { term: says.by, value: view.submittedBy },
          { term: says.call, value: `${view.call.reference} – ${t(view.call.title)}` },
          { term: says.version, value: String(view.number) },
          { term: says.hash, value: <code class="hash">{view.sha256}</code> },
        ]} />
        <p><Link href={`/proposals/${view.proposalId}/snapshots/${view.number}`} download>{says.download}</Link></p>
        {view.document
          ? <p><FileLink href={`/proposals/${view.proposalId}/documents/${view.number}`} name={t(says.pdf)} bytes={view.document.bytes} /></p>
          : <p class="muted">{t(says.beingMade)} <Link href={`/proposals/${view.proposalId}/receipt`}>{says.reload}</Link></p>}
        {view.document && view.document.missing.length > 0 && <p class="muted">{t(says.missing, { characters: view.document.missing.join(' ') })}</p>}
        <p class="muted">{t(says.hashHint)} <Link href={`/receipts/${view.receipt}`}>{says.checkIt}</Link></p>
      </Section>
      <Section title={says.next}><p>{t(says.nextText)}</p><p><Link href={`/proposals/${view.proposalId}`}>{says.overview}</Link></p></Section>
    </>
  );
}

/** The receipt, to keep or print. */
export const receiptPage = page<ReceiptView>((_, say) => say(says.title), (view) => <ReceiptBody {...view} />);
