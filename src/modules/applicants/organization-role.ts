import { texts } from '../../kernel/i18n/text.js';

/** What people are in their organization. An owner counts as editor and signatory. */
export const organizationRoles = ['owner', 'editor', 'signatory', 'finance', 'reader'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export const organizationRoleNames = texts({
  owner: { en: 'Owner', fr: 'Responsable' },
  editor: { en: 'Editor', fr: 'Rédaction' },
  signatory: { en: 'Signatory', fr: 'Signataire' },
  finance: { en: 'Finance contact', fr: 'Personne-ressource aux finances' },
  reader: { en: 'Reader', fr: 'Lecture' },
});

/** What each role may do, for the choice of it. */
export const organizationRoleHints = texts({
  owner: { en: 'Manages members, the organization’s profile and its file; may also write and sign.', fr: 'Gère les membres, le profil et le dossier de l’organisme; peut aussi rédiger et signer.' },
  editor: { en: 'Writes proposals and reports; adds documents to the organization file.', fr: 'Rédige les propositions et les rapports; ajoute des documents au dossier de l’organisme.' },
  signatory: { en: 'Submits proposals and signs agreements for the organization.', fr: 'Soumet les propositions et signe les ententes au nom de l’organisme.' },
  finance: { en: 'Follows agreements and payments; adds financial statements and bank papers to the organization file.', fr: 'Suit les ententes et les paiements; ajoute au dossier de l’organisme les états financiers et les documents bancaires.' },
  reader: { en: 'Reads everything, changes nothing.', fr: 'Consulte tout, ne modifie rien.' },
});
