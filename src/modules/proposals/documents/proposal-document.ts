import { say, texts } from '../../../kernel/i18n/text.js';
import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import { formatInstant } from '../../../kernel/time/dates.js';
import type { PrintedBlock, PrintedDocument } from '../../../platform/documents/printed-document.js';
import type { Answers, FormDefinition } from '../../calls/index.js';
import { countryName, recipientTypes } from '../../programmes/index.js';
import { contentView } from '../content-presenter.js';
import type { FileView, OrganizationFacts } from '../proposal-reads.js';
import { answerBlocks } from './answer-blocks.js';

/** A snapshot without its text. */
export interface KeptSnapshot {
  receipt: string;
  number: number;
  sha256: string;
  submittedAt: Date;
  callTitle: Bilingual;
}

/** What the text of a snapshot says. */
export interface SnapshotContent {
  proposal: { id: string; reference: string; language: Locale; formVersionId: string };
  call: { reference: string };
  organization: OrganizationFacts;
  answers: Answers;
  attachments: Omit<FileView, 'uploadedAt'>[];
  submission: { signedName: string };
}

const says = texts({
  proposal: { en: 'Proposal {reference}', fr: 'Proposition {reference}' },
  submission: { en: 'The submission', fr: 'La soumission' },
  receipt: { en: 'Receipt', fr: 'Accusé de réception' },
  version: { en: 'Version', fr: 'Version' },
  received: { en: 'Received', fr: 'Reçue le' },
  signed: { en: 'Signed by', fr: 'Signée par' },
  call: { en: 'Call for proposals', fr: 'Appel de propositions' },
  hash: { en: 'SHA-256 of the submission', fr: 'SHA-256 de la soumission' },
  organization: { en: 'The organization', fr: 'L’organisme' },
  legalName: { en: 'Legal name', fr: 'Nom légal' },
  kind: { en: 'Type', fr: 'Type' },
  place: { en: 'Place', fr: 'Lieu' },
  businessNumber: { en: 'Business number', fr: 'Numéro d’entreprise' },
  registration: { en: 'Registration', fr: 'Immatriculation' },
  foot: { en: 'Receipt {receipt} · received {at}', fr: 'Accusé {receipt} · reçue le {at}' },
});

/** The whole proposal as a document, in the language it is written in. Reads the snapshot and its form, and nothing that changes. */
export function proposalDocument(kept: KeptSnapshot, content: SnapshotContent, form: FormDefinition): PrintedDocument {
  const { language } = content.proposal;
  const t = (text: Bilingual, values?: Record<string, string>): string => say(language, text, values);
  const files = content.attachments.map((file) => ({ ...file, uploadedAt: kept.submittedAt }));
  const view = contentView({ id: content.proposal.id, language, organization: content.organization, files }, form, content.answers);
  const title = typeof content.answers.projectTitle === 'string' && content.answers.projectTitle ? content.answers.projectTitle : content.proposal.reference;
  const received = formatInstant(kept.submittedAt, language);
  const o = content.organization;
  const kind = recipientTypes.find(({ code }) => code === o.kind)?.name;
  const facts = (rows: [Bilingual, string | null][]): PrintedBlock => ({ kind: 'facts', rows: rows.flatMap(([term, value]) => (value ? [{ term: t(term), value }] : [])) });
  return {
    language, title, subtitle: t(says.proposal, { reference: content.proposal.reference }), author: o.legalName, keywords: [kept.receipt, kept.sha256], at: kept.submittedAt,
    footer: [t(says.foot, { receipt: kept.receipt, at: received }), `SHA-256 ${kept.sha256}`],
    blocks: [
      { kind: 'heading', level: 2, text: t(says.submission) },
      facts([
        [says.receipt, kept.receipt], [says.version, String(kept.number)], [says.received, received], [says.signed, content.submission.signedName],
        [says.call, `${content.call.reference} – ${t(kept.callTitle)}`], [says.hash, kept.sha256],
      ]),
      { kind: 'heading', level: 2, text: t(says.organization) },
      facts([
        [says.legalName, o.operatingName ? `${o.legalName} (${o.operatingName})` : o.legalName], [says.kind, kind ? t(kind) : o.kind],
        [says.place, [o.city, o.province, countryName(o.country, language)].filter(Boolean).join(', ')], [says.businessNumber, o.businessNumber],
        [says.registration, o.registrationNumber ? [o.registrationNumber, o.registrationYear].filter(Boolean).join(', ') : null],
      ]),
      ...view.sections.flatMap((section): PrintedBlock[] => [
        { kind: 'heading', level: 2, text: `${section.key}. ${t(section.title)}` },
        ...section.answers.flatMap((answer): PrintedBlock[] => [{ kind: 'heading', level: 3, text: `${answer.code}. ${t(answer.label)}` }, ...answerBlocks(answer.value, language)]),
      ]),
    ],
  };
}
