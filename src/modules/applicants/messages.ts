import { texts } from '../../kernel/i18n/text.js';

/** What is said after a good step. */
export const notice = texts({
  registered: { en: 'The organization is registered. Invite colleagues, or start a proposal.', fr: 'L’organisme est inscrit. Invitez des collègues ou commencez une proposition.' },
  changed: { en: 'The changes are saved.', fr: 'Les modifications sont enregistrées.' },
  invited: { en: 'The invitation is on its way.', fr: 'L’invitation est en route.' },
  revoked: { en: 'The invitation is withdrawn.', fr: 'L’invitation est retirée.' },
  rolesChanged: { en: 'The roles are changed.', fr: 'Les rôles sont modifiés.' },
  removed: { en: 'The member is removed.', fr: 'Le membre est retiré.' },
  left: { en: 'You have left the organization.', fr: 'Vous avez quitté l’organisme.' },
  ownershipGiven: { en: 'The ownership is handed over, and the members are told.', fr: 'La responsabilité est cédée, et les membres en sont avisés.' },
  ownerAppointed: { en: 'The member is now owner, and all members are told.', fr: 'La personne est maintenant responsable, et tous les membres en sont avisés.' },
  joined: { en: 'You are now a member.', fr: 'Vous êtes maintenant membre.' },
});

/** The fields of an organization, as forms and pages name them. */
export const fieldNames = texts({
  legalName: { en: 'Legal name', fr: 'Nom légal' },
  operatingName: { en: 'Operating name', fr: 'Nom commercial' },
  kind: { en: 'Type of organization', fr: 'Type d’organisme' },
  businessNumber: { en: 'Business number', fr: 'Numéro d’entreprise' },
  country: { en: 'Country', fr: 'Pays' },
  province: { en: 'Province or territory', fr: 'Province ou territoire' },
  city: { en: 'City', fr: 'Ville' },
  postalCode: { en: 'Postal code', fr: 'Code postal' },
  registrationNumber: { en: 'Incorporation number', fr: 'Numéro de constitution' },
  registrationYear: { en: 'Year of incorporation', fr: 'Année de constitution' },
  website: { en: 'Website', fr: 'Site Web' },
});
