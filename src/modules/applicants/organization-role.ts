import { texts } from '../../kernel/i18n/text.js';

/** What people are in their organization. An owner counts as editor and signatory. */
export const organizationRoles = ['owner', 'editor', 'signatory', 'finance', 'reader'] as const;
export type OrganizationRole = (typeof organizationRoles)[number];

export const organizationRoleNames = texts({
  owner: { en: 'Owner', fr: 'Responsable' },
  editor: { en: 'Editor', fr: 'Rédaction' },
  signatory: { en: 'Signatory', fr: 'Signataire' },
  finance: { en: 'Finance', fr: 'Finances' },
  reader: { en: 'Reader', fr: 'Lecture' },
});

/** What each role may do, for the choice of it. */
export const organizationRoleHints = texts({
  owner: { en: 'Manages members and the organization’s profile; may also write and sign.', fr: 'Gère les membres et le profil de l’organisme; peut aussi rédiger et signer.' },
  editor: { en: 'Writes proposals and reports.', fr: 'Rédige les propositions et les rapports.' },
  signatory: { en: 'Submits proposals and signs agreements for the organization.', fr: 'Soumet les propositions et signe les ententes au nom de l’organisme.' },
  finance: { en: 'Follows agreements and payments.', fr: 'Suit les ententes et les paiements.' },
  reader: { en: 'Reads everything, changes nothing.', fr: 'Consulte tout, ne modifie rien.' },
});
