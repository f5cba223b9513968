import type { CommonProse } from './example-project.js';

/** What the French examples share. */
export const commonFr: CommonProse = {
  people: [
    ['Hélène Thibodeau', 'Directrice des programmes'], ['Mathieu Charlebois', 'Directeur général'], ['Nadia Benkirane', 'Gestionnaire principale de projets'], ['Réjean Michaud', 'Président'],
    ['Geneviève Landry', 'Gestionnaire, projets internationaux'], ['Olivier Mbarga-Roy', 'Directeur général'],
  ],
  financialControls: [
    'Deux signatures sont exigées pour tout paiement de plus de 5 000 $, et la personne qui commande n’approuve jamais la facture. La comptabilité est tenue par projet dans un logiciel reconnu, rapprochée chaque mois et examinée chaque trimestre par le comité de vérification du conseil. Un vérificateur indépendant a rendu une opinion sans réserve au cours de chacun des cinq derniers exercices.',
    'Chaque projet a son propre centre de coûts, et les dépenses des partenaires ne sont inscrites qu’avec les pièces justificatives. La responsable des finances compare chaque mois les dépenses au budget et explique tout écart supérieur à 10 %. Les avances aux partenaires se limitent à un trimestre et ne sont renouvelées qu’une fois la précédente justifiée.',
  ],
  minimumNeeded: [
    'Le budget s’appuie sur les coûts réels de notre dernier projet dans la région, et trois soumissions ont été obtenues pour chaque achat important. Nous avons d’abord sollicité deux fondations et nos propres membres; leurs réponses figurent parmi les autres sources. Avec moins d’argent, il faudrait exclure l’un des districts, et renoncer aux résultats prévus à cet endroit.',
    'Les salaires suivent notre échelle publiée et les taux locaux, et les déplacements ont été réduits en tenant la moitié des rencontres en ligne. D’autres bailleurs ont été sollicités et assument la part indiquée au budget. Le montant demandé est ce qui reste une fois ces contributions et la nôtre prises en compte.',
  ],
  funding: ['Affaires mondiales Canada', 'Ateliers régionaux sur la protection des civils'],
  donors: ['Fondation Crête-Boréale', 'Fonds Lindholm pour la paix', 'Fondation Cèdre et Pierre'],
  anyText: 'Nous avons examiné cette question avec nos partenaires et la décrivons dans le plan de travail. L’approche a été mise à l’essai lors d’une phase antérieure et adaptée selon les conseils des participants.',
  costs: {
    headOffice: 'Gestionnaire de projet, à temps partiel', local: 'Coordonnateurs sur le terrain', fees: 'Formatrice spécialisée, choisie parmi trois offres écrites', travel: 'Vols en classe économique et transport local',
    training: 'Salles, matériel d’atelier et transport des participants', equipment: 'Tablettes et matériel de sécurité, remis aux partenaires à la fin', publications: 'Guide : mise en page, traduction et impression',
    monitoring: 'Enquête initiale, visites de terrain et évaluation indépendante', indirect: 'Coûts indirects à notre taux approuvé', inKind: 'Experts bénévoles et locaux, aux taux du marché local',
  },
};
