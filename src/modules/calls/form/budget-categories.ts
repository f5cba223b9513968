import type { Bilingual } from '../../../kernel/i18n/text.js';

export const budgetCategoryCodes = ['10', '11', '20', '30', '40', '50', '60', '70', '75', '80', '90'] as const;
export type BudgetCategoryCode = (typeof budgetCategoryCodes)[number];

/** A category of cost; `hint` says what to write in its lines. */
export interface BudgetCategory {
  readonly code: BudgetCategoryCode;
  readonly label: Bilingual;
  readonly hint?: Bilingual;
  /** Direct costs are 10 to 80; only indirect costs are not. */
  readonly direct: boolean;
}

export const budgetCategories: readonly BudgetCategory[] = [
  { code: '10', direct: true, label: { en: 'Salaries and benefits – head office staff', fr: 'Salaires et avantages – siège' }, hint: { en: 'Name the position; quantity in months, unit cost for one month.', fr: 'Nommez le poste; quantité en mois, coût unitaire pour un mois.' } },
  { code: '11', direct: true, label: { en: 'Salaries and benefits – local staff', fr: 'Salaires et avantages – personnel local' }, hint: { en: 'Name the position; quantity in months, unit cost for one month.', fr: 'Nommez le poste; quantité en mois, coût unitaire pour un mois.' } },
  { code: '20', direct: true, label: { en: 'Professional fees and subcontracts (arm’s length)', fr: 'Honoraires et sous-traitance (sans lien de dépendance)' }, hint: { en: 'Above $40,000, describe how the supplier is chosen.', fr: 'Au-delà de 40 000 $, décrivez la façon de choisir le fournisseur.' } },
  { code: '30', direct: true, label: { en: 'Travel and living', fr: 'Déplacements et séjour' }, hint: { en: 'Economy class; travel insurance is not covered.', fr: 'Classe économique; l’assurance voyage n’est pas couverte.' } },
  { code: '40', direct: true, label: { en: 'Training, conferences, meetings', fr: 'Formation, conférences, réunions' }, hint: { en: 'Hospitality with alcohol is not covered.', fr: 'L’accueil avec alcool n’est pas couvert.' } },
  { code: '50', direct: true, label: { en: 'Equipment and supplies', fr: 'Équipement et fournitures' }, hint: { en: 'For an item of $5,000 or more, say what becomes of it after the project.', fr: 'Pour un bien de 5 000 $ ou plus, précisez ce qu’il deviendra après le projet.' } },
  { code: '60', direct: true, label: { en: 'Publications, translation, outreach', fr: 'Publications, traduction, diffusion' } },
  { code: '70', direct: true, label: { en: 'Monitoring, evaluation, audit', fr: 'Suivi, évaluation, vérification' }, hint: { en: 'At least 3% of direct costs when the request is above $500,000.', fr: 'Au moins 3 % des coûts directs lorsque la demande dépasse 500 000 $.' } },
  { code: '75', direct: true, label: { en: 'Distribution to third parties', fr: 'Redistribution à des tiers' }, hint: { en: 'Only with a contribution.', fr: 'Seulement dans le cadre d’une contribution.' } },
  { code: '80', direct: true, label: { en: 'Other direct costs (explain)', fr: 'Autres coûts directs (préciser)' }, hint: { en: 'At most 5% of direct costs.', fr: 'Au plus 5 % des coûts directs.' } },
  { code: '90', direct: false, label: { en: 'Indirect costs (overhead)', fr: 'Coûts indirects' }, hint: { en: 'A share of direct costs, up to the percentage of the call.', fr: 'Une part des coûts directs, jusqu’au pourcentage de l’appel.' } },
];

export const isBudgetCategory = (code: unknown): code is BudgetCategoryCode => (budgetCategoryCodes as readonly unknown[]).includes(code);
export const isDirect = (code: string): boolean => isBudgetCategory(code) && code !== '90';
