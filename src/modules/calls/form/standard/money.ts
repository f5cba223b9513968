import { fundingSources } from '../funding-sources.js';
import { known, type Question, type Section } from '../form.js';
import { both } from './wording.js';

/** J: what it costs, who pays, and when the money is needed. */
export const budgetSection: Section = {
  key: 'J',
  title: both('Budget', 'Budget'),
  intro: both(
    'All amounts are in Canadian dollars. A fiscal year runs from 1 April to 31 March.',
    'Tous les montants sont en dollars canadiens. Un exercice va du 1er avril au 31 mars.',
  ),
  questions: [
    {
      kind: 'choice', key: known.instrument, code: 'J1', required: true, label: both('Instrument asked for', 'Instrument demandé'),
      hint: both('With a contribution, costs are accounted for. Money passed on to third parties needs a contribution.', 'Une contribution exige une reddition de comptes. La redistribution à des tiers exige une contribution.'),
      options: [{ code: 'C', label: both('Contribution', 'Contribution') }, { code: 'G', label: both('Grant', 'Subvention') }],
    },
    {
      kind: 'budget', key: known.budget, code: 'J2', required: true, label: both('Budget', 'Budget'),
      hint: both('One line for each cost and fiscal year. On each line the sources add up to quantity times unit cost.', 'Une ligne par coût et par exercice. Sur chaque ligne, la somme des sources est égale à la quantité multipliée par le coût unitaire.'),
    },
    {
      kind: 'rows', key: 'fundingSources', code: 'J3', required: false, min: 0, max: 20, label: both('Other funders', 'Autres bailleurs de fonds'),
      hint: both('Name each funder behind the federal, provincial, municipal and other donor columns of the budget. All Canadian government money counts, also for costs we do not pay.', 'Nommez chaque bailleur derrière les colonnes fédérale, provinciale, municipale et autres du budget. Tous les fonds publics canadiens comptent, même pour des coûts que nous ne payons pas.'),
      columns: [
        { kind: 'choice', key: 'source', required: true, label: both('Kind', 'Nature'), options: fundingSources.filter((source) => source.outside).map(({ code, label }) => ({ code, label })) },
        { kind: 'text', key: 'funder', required: true, limit: 200, label: both('Funder', 'Bailleur') },
        { kind: 'money', key: 'amount', required: true, label: both('Amount', 'Montant') },
        { kind: 'choice', key: 'status', required: true, label: both('Status', 'État'), options: [{ code: 'confirmed', label: both('Confirmed in writing', 'Confirmé par écrit') }, { code: 'requested', label: both('Asked for', 'Demandé') }] },
      ],
      rules: [{ rule: 'matchesBudgetSources', source: 'source', amount: 'amount' }],
    },
    {
      kind: 'rows', key: 'cashFlow', code: 'J4', required: true, min: 1, max: 40, label: both('Cash flow forecast', 'Prévisions de trésorerie'),
      hint: both('Money needed from this program by fiscal quarter. The forecast adds up to the request.', 'Fonds nécessaires du présent programme par trimestre de l’exercice. Le total est égal au montant demandé.'),
      columns: [
        { kind: 'number', key: 'fiscalYear', required: true, min: 1990, max: 2199, whole: true, label: both('Fiscal year starting in', 'Exercice commençant en') },
        {
          kind: 'choice', key: 'quarter', required: true, label: both('Quarter', 'Trimestre'),
          options: [
            { code: 'Q1', label: both('Q1: April to June', 'T1 : avril à juin') }, { code: 'Q2', label: both('Q2: July to September', 'T2 : juillet à septembre') },
            { code: 'Q3', label: both('Q3: October to December', 'T3 : octobre à décembre') }, { code: 'Q4', label: both('Q4: January to March', 'T4 : janvier à mars') },
          ],
        },
        { kind: 'money', key: 'amount', required: true, label: both('Amount', 'Montant') },
      ],
      rules: [{ rule: 'sumIsRequest', amount: 'amount', year: 'fiscalYear' }],
    },
    {
      kind: 'longText', key: 'minimumNeeded', code: 'J5', required: true, limit: 1500, label: both('Why this amount is needed', 'Pourquoi ce montant est nécessaire'),
      hint: both('Show that it is the least that achieves the results, and which other sources you tried.', 'Montrez que c’est le minimum pour atteindre les résultats, et quelles autres sources vous avez sollicitées.'),
    },
  ],
};

const declare = (key: string, code: string, en: string, fr: string): Question => ({ kind: 'declaration', key, code, required: true, label: both(en, fr) });

/** K: what the signatory states. */
export const declarationsSection: Section = {
  key: 'K',
  title: both('Declarations', 'Déclarations'),
  intro: both('The authorized signatory makes these statements for the organization.', 'Le signataire autorisé fait ces déclarations au nom de l’organisme.'),
  questions: [
    declare('declareTrue', 'K1', 'The information in this proposal is true and complete.', 'Les renseignements de la présente proposition sont exacts et complets.'),
    declare('declareLobbying', 'K2', 'Anyone who lobbied for this proposal follows the Lobbying Act, and no one is paid a fee that depends on its success.', 'Toute personne qui a fait du lobbying pour la présente proposition respecte la Loi sur le lobbying, et personne ne reçoit d’honoraires conditionnels à son succès.'),
    declare('declareConflict', 'K3', 'No current or former public servant, public office holder or parliamentarian gains from this project against the rules that bind them.', 'Aucun fonctionnaire, titulaire de charge publique ou parlementaire, actuel ou ancien, ne tire de ce projet un avantage contraire aux règles qui le lient.'),
    { kind: 'yesNo', key: 'owesCrown', code: 'K4.1', required: true, label: both('Does your organization owe money to the Crown?', 'Votre organisme doit-il de l’argent à la Couronne?') },
    { kind: 'money', key: 'amountOwed', code: 'K4.2', required: true, when: { question: 'owesCrown', equals: true }, label: both('Amount owed', 'Somme due'), hint: both('It may be set off against payments.', 'Elle peut être déduite des paiements.') },
    declare('declareConduct', 'K5', 'Our organization has, and applies, a code of conduct against sexual exploitation and abuse.', 'Notre organisme possède et applique un code de conduite contre l’exploitation et les abus sexuels.'),
    declare('declareSanctions', 'K6', 'No money from this program will reach a person or group listed under Canadian anti-terrorism or sanctions law.', 'Aucun fonds du présent programme ne parviendra à une personne ou à un groupe inscrit en vertu des lois canadiennes contre le terrorisme ou sur les sanctions.'),
    declare('declarePublication', 'K7', 'We agree that our name, the amount, the purpose and the results of the project may be published.', 'Nous acceptons que notre nom, le montant, l’objet et les résultats du projet soient publiés.'),
    declare('declarePrivacy', 'K8', 'We have read the privacy notice and told the people named in this proposal.', 'Nous avons lu l’énoncé de confidentialité et informé les personnes nommées dans la présente proposition.'),
    { kind: 'text', key: 'signatureName', code: 'K9.1', required: true, limit: 100, label: both('Signature: name', 'Signature : nom'), hint: both('Type your full name. The date is recorded when you submit.', 'Inscrivez votre nom complet. La date est consignée à la présentation.') },
    { kind: 'text', key: 'signatureTitle', code: 'K9.2', required: true, limit: 100, label: both('Signature: position', 'Signature : fonction') },
  ],
};
