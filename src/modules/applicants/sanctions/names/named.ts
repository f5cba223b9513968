import { texts, type Bilingual } from '../../../../kernel/i18n/text.js';

/** Whose name is compared with the lists. A partner belongs to one proposal; the others to the organization. */
export const subjectKinds = ['legalName', 'operatingName', 'member', 'contact', 'signatory', 'governingMember', 'partner'] as const;
export type SubjectKind = (typeof subjectKinds)[number];
export const subjectKindNames: Record<SubjectKind, Bilingual> = texts({
  legalName: { en: 'Legal name of the organization', fr: 'Nom légal de l’organisme' },
  operatingName: { en: 'Operating name of the organization', fr: 'Nom usuel de l’organisme' },
  member: { en: 'Member of the organization', fr: 'Membre de l’organisme' },
  contact: { en: 'Contact of the organization', fr: 'Personne-ressource de l’organisme' },
  signatory: { en: 'Authorized signatory', fr: 'Signataire autorisé' },
  governingMember: { en: 'Member of the governing body', fr: 'Membre du conseil d’administration' },
  partner: { en: 'Partner in a proposal', fr: 'Partenaire d’une proposition' },
});

/** One name of ours: the organization it stands with, and the person or proposal it comes from. */
export interface Named {
  organizationId: string;
  kind: SubjectKind;
  subjectId: string;
  name: string;
}
