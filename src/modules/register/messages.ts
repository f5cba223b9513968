import { texts } from '../../kernel/i18n/text.js';

/** The words of the register of awards. */
export const says = texts({
  awards: { en: 'Register of awards', fr: 'Registre du financement accordé' },
  awardsLead: { en: 'Every grant and contribution of the Human Security Program that is in force or closed.', fr: 'Toutes les subventions et contributions du Programme de la sécurité humaine en vigueur ou closes.' },
  history: { en: 'History since 2000', fr: 'Historique depuis 2000' },
  register: { en: 'Awards', fr: 'Financement accordé' },
  searchHint: { en: 'Recipient, title, description or number', fr: 'Bénéficiaire, titre, description ou numéro' },
  theme: { en: 'Theme', fr: 'Thème' },
  allThemes: { en: 'All themes', fr: 'Tous les thèmes' },
  country: { en: 'Country', fr: 'Pays' },
  countries: { en: 'Countries', fr: 'Pays' },
  allCountries: { en: 'All countries', fr: 'Tous les pays' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  allYears: { en: 'All years', fr: 'Tous les exercices' },
  order: { en: 'Order', fr: 'Ordre' },
  newest: { en: 'Newest first', fr: 'Les plus récents d’abord' },
  byValue: { en: 'Largest first', fr: 'Les plus élevés d’abord' },
  found: { en: '{count, plural, =0 {No award} one {# award} other {# awards}}, {value} in all', fr: '{count, plural, =0 {Aucun financement} one {# financement} other {# financements}}, {value} au total' },
  none: { en: 'No award fits. Take a filter away or use other words.', fr: 'Aucun financement ne correspond. Retirez un filtre ou employez d’autres mots.' },
  number: { en: 'Number', fr: 'Numéro' },
  title: { en: 'Title', fr: 'Titre' },
  recipient: { en: 'Recipient', fr: 'Bénéficiaire' },
  recipientKind: { en: 'Kind of recipient', fr: 'Type de bénéficiaire' },
  city: { en: 'Place of the recipient', fr: 'Lieu du bénéficiaire' },
  recipientCountry: { en: 'Country of the recipient', fr: 'Pays du bénéficiaire' },
  value: { en: 'Value', fr: 'Valeur' },
  paid: { en: 'Paid so far', fr: 'Payé à ce jour' },
  signed: { en: 'Signed', fr: 'Signature' },
  start: { en: 'Start', fr: 'Début' },
  end: { en: 'End', fr: 'Fin' },
  status: { en: 'Status', fr: 'État' },
  kind: { en: 'Kind', fr: 'Type' },
  programme: { en: 'Program', fr: 'Programme' },
  call: { en: 'Call for proposals', fr: 'Appel de propositions' },
  description: { en: 'Description', fr: 'Description' },
  results: { en: 'Expected results', fr: 'Résultats attendus' },
  facts: { en: 'Facts', fr: 'Faits' },
  download: { en: 'Download these awards (CSV)', fr: 'Télécharger ces financements (CSV)' },
  feed: { en: 'Follow new awards (Atom feed)', fr: 'Suivre les nouveaux financements (fil Atom)' },
  fileName: { en: 'awards.csv', fr: 'financement-accorde.csv' },
});

export const kinds = texts({
  grant: { en: 'Grant', fr: 'Subvention' },
  contribution: { en: 'Contribution', fr: 'Contribution' },
});

export const statuses = {
  inForce: { tone: 'success', label: { en: 'In force', fr: 'En vigueur' } },
  inCloseOut: { tone: 'progress', label: { en: 'Closing out', fr: 'En clôture' } },
  closed: { tone: 'neutral', label: { en: 'Closed', fr: 'Close' } },
} as const;
