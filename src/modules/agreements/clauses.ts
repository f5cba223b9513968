import { type Bilingual, texts } from '../../kernel/i18n/text.js';
import type { AgreementKind } from './agreement-words.js';

/** Words of the agreement's text. */
export const textWords = texts({
  grantAgreement: { en: 'Grant agreement', fr: 'Entente de subvention' },
  contributionAgreement: { en: 'Contribution agreement', fr: 'Entente de contribution' },
  draft: { en: 'This is the text as it would be signed. It binds nobody before both parties have signed.', fr: 'Voici le texte tel qu’il serait signé. Il n’engage personne avant la signature des deux parties.' },
  otherVersion: { en: 'English version', fr: 'Version française' },
  bothVersions: { en: 'The English and French versions are equally valid.', fr: 'Les versions française et anglaise font également foi.' },
  parties: { en: 'Parties', fr: 'Parties' },
  between: { en: 'This agreement is made between', fr: 'La présente entente est conclue entre' },
  crown: { en: 'His Majesty the King in right of Canada,', fr: 'Sa Majesté le Roi du chef du Canada,' },
  department: { en: 'as represented by the Minister of Foreign Affairs (“the Department”)', fr: 'représenté par le ou la ministre des Affaires étrangères (le «\u00a0Ministère\u00a0»)' },
  and: { en: 'and', fr: 'et' },
  recipient: { en: '(“the Recipient”).', fr: '(le «\u00a0Bénéficiaire\u00a0»).' },
  purpose: { en: 'Purpose', fr: 'Objet' },
  results: { en: 'Expected results', fr: 'Résultats attendus' },
  notWritten: { en: 'Not written yet.', fr: 'Pas encore rédigé.' },
  amounts: { en: 'Amounts', fr: 'Montants' },
  grantAmount: { en: 'The Department gives a grant of at most {maximum} for the period from {start} to {end}.', fr: 'Le Ministère accorde une subvention d’au plus {maximum} pour la période du {start} au {end}.' },
  contributionAmount: { en: 'The Department contributes at most {maximum} to eligible costs incurred from {start} to {end}.', fr: 'Le Ministère contribue pour au plus {maximum} aux coûts admissibles engagés du {start} au {end}.' },
  byYear: { en: 'Most that is paid for each fiscal year', fr: 'Maximum versé pour chaque exercice' },
  year: { en: 'Fiscal year', fr: 'Exercice' },
  amount: { en: 'Amount', fr: 'Montant' },
  schedule: { en: 'Payment schedule', fr: 'Calendrier des paiements' },
  withHoldback: { en: 'The Department keeps back {percent}% of the maximum, {holdback}, until it has accepted the final report.', fr: 'Le Ministère retient {percent}\u00a0% du maximum, soit {holdback}, jusqu’à ce qu’il ait accepté le rapport final.' },
  withoutHoldback: { en: 'No holdback applies.', fr: 'Aucune retenue ne s’applique.' },
  instalment: { en: 'Instalment', fr: 'Versement' },
  due: { en: 'Due', fr: 'Échéance' },
  conditions: { en: 'Conditions', fr: 'Conditions' },
  signatures: { en: 'Signatures', fr: 'Signatures' },
  forRecipient: { en: 'For the Recipient', fr: 'Pour le Bénéficiaire' },
  forDepartment: { en: 'For the Department', fr: 'Pour le Ministère' },
  notSigned: { en: 'Not signed yet', fr: 'Pas encore signée' },
  backToAgreement: { en: 'Back to agreement {number}', fr: 'Retour à l’entente {number}' },
});

/** One condition; `only` where it belongs to one instrument. */
export interface Clause {
  key: string;
  title: Bilingual;
  text: Bilingual;
  only?: AgreementKind;
}

/** The conditions every agreement holds: the checklist of the Directive on Transfer Payments, appendices F and G. */
export const clauses: readonly Clause[] = [
  { key: 'activities', title: { en: 'Activities', fr: 'Activités' }, text: { en: 'The Recipient carries out the project described in its proposal, as approved, from {start} to {end}, and tells the Department without delay of anything that may change it.', fr: 'Le Bénéficiaire réalise le projet décrit dans sa proposition approuvée, du {start} au {end}, et avise sans délai le Ministère de tout ce qui pourrait le modifier.' } },
  { key: 'costs', only: 'contribution', title: { en: 'Eligible costs', fr: 'Coûts admissibles' }, text: { en: 'Only costs of the approved budget, incurred between the signature of this agreement and {end}, are eligible. Up to 15% of the smaller budget line may be moved between lines; more needs an amendment.', fr: 'Seuls les coûts du budget approuvé, engagés entre la signature de la présente entente et le {end}, sont admissibles. Jusqu’à 15\u00a0% du poste le moins élevé peut être réaffecté d’un poste à l’autre; au-delà, une modification est requise.' } },
  { key: 'payments', title: { en: 'Payments and advances', fr: 'Paiements et avances' }, text: { en: 'Payments follow the schedule, up to {maximum} in all. An advance covers only the needs of the period it is paid for.', fr: 'Les paiements suivent le calendrier, jusqu’à concurrence de {maximum} au total. Une avance ne couvre que les besoins de la période pour laquelle elle est versée.' } },
  { key: 'appropriation', title: { en: 'Appropriation', fr: 'Crédits' }, text: { en: 'Every payment depends on an appropriation by Parliament for the fiscal year in which it is due. The Department may reduce or end this agreement if funding is cut.', fr: 'Tout paiement dépend de l’affectation de crédits par le Parlement pour l’exercice au cours duquel il est dû. Le Ministère peut réduire le financement ou mettre fin à la présente entente si les crédits sont réduits.' } },
  { key: 'reports', title: { en: 'Reports', fr: 'Rapports' }, text: { en: 'Within 90 days of {end} the Recipient submits a final report on what was achieved, what was learned and what was spent.', fr: 'Dans les 90 jours suivant le {end}, le Bénéficiaire présente un rapport final sur ce qui a été accompli, appris et dépensé.' } },
  { key: 'records', only: 'contribution', title: { en: 'Records, audit and access', fr: 'Registres, vérification et accès' }, text: { en: 'The Recipient keeps accounts and vouchers for seven years and gives the Department and the Auditor General of Canada access to them.', fr: 'Le Bénéficiaire conserve les comptes et les pièces justificatives pendant sept ans et y donne accès au Ministère et au vérificateur général du Canada.' } },
  { key: 'stacking', title: { en: 'Other funding', fr: 'Autre financement' }, text: { en: 'The Recipient declares all government funding of the project, at the start and at the end. Where it exceeds the limit, the excess is repaid.', fr: 'Le Bénéficiaire déclare tout financement gouvernemental du projet, au début et à la fin. L’excédent sur la limite est remboursé.' } },
  { key: 'debt', title: { en: 'Repayment', fr: 'Remboursement' }, text: { en: 'Money paid in excess, not spent or spent on costs that are not eligible is a debt to the Crown. It is repaid on demand, with interest when overdue, and may be set off.', fr: 'Les sommes versées en trop, non dépensées ou consacrées à des coûts non admissibles constituent une dette envers la Couronne. Elles sont remboursées sur demande, avec intérêts en cas de retard, et peuvent être compensées.' } },
  { key: 'default', title: { en: 'Default and termination', fr: 'Manquement et résiliation' }, text: { en: 'If the Recipient does not keep this agreement or gave false information, the Department may suspend payments, ask for repayment or terminate the agreement in writing.', fr: 'Si le Bénéficiaire ne respecte pas la présente entente ou a fourni de faux renseignements, le Ministère peut suspendre les paiements, exiger un remboursement ou résilier l’entente par écrit.' } },
  { key: 'liability', title: { en: 'Liability and indemnity', fr: 'Responsabilité et indemnisation' }, text: { en: 'The Recipient answers for its project and indemnifies the Crown against claims that arise from it. The Crown is not liable for loans or debts of the Recipient.', fr: 'Le Bénéficiaire répond de son projet et indemnise la Couronne de toute réclamation qui en découle. La Couronne n’est pas responsable des emprunts ni des dettes du Bénéficiaire.' } },
  { key: 'agency', title: { en: 'No partnership', fr: 'Absence de société' }, text: { en: 'Nothing in this agreement creates a partnership, agency, joint venture or employment.', fr: 'La présente entente ne crée ni société de personnes, ni mandat, ni coentreprise, ni lien d’emploi.' } },
  { key: 'conflict', title: { en: 'Conflict of interest', fr: 'Conflit d’intérêts' }, text: { en: 'No member of the House of Commons or the Senate may benefit from this agreement, nor a public office holder against the rules on conflict of interest. Anyone who lobbies for the Recipient is registered as the law requires.', fr: 'Aucun membre de la Chambre des communes ou du Sénat ne peut tirer avantage de la présente entente, ni aucun titulaire de charge publique en contravention des règles sur les conflits d’intérêts. Toute personne faisant du lobbying pour le Bénéficiaire est inscrite conformément à la loi.' } },
  { key: 'recognition', title: { en: 'Recognition and publication', fr: 'Reconnaissance et publication' }, text: { en: 'The Recipient acknowledges the support of the Government of Canada in both official languages where it is safe to do so, and agrees that the Department publishes the main terms of this agreement.', fr: 'Le Bénéficiaire souligne l’appui du gouvernement du Canada dans les deux langues officielles lorsque cela est sans danger, et accepte que le Ministère publie les principales modalités de la présente entente.' } },
  { key: 'property', title: { en: 'Intellectual property', fr: 'Propriété intellectuelle' }, text: { en: 'What the Recipient creates with this funding belongs to the Recipient.', fr: 'Ce que le Bénéficiaire crée grâce à ce financement lui appartient.' } },
  { key: 'disputes', title: { en: 'Amendments and disputes', fr: 'Modifications et différends' }, text: { en: 'This agreement changes only in writing, signed by both parties. The parties first try to settle a dispute by negotiation. The laws of Ontario and Canada apply.', fr: 'La présente entente ne se modifie que par écrit, avec la signature des deux parties. Les parties tentent d’abord de régler tout différend par la négociation. Les lois de l’Ontario et du Canada s’appliquent.' } },
];
