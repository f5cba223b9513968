import type { ProjectProse } from './example-project.js';

export const citiesFr: ProjectProse = {
  title: 'Nos rues en partage : réduire la violence armée dans des quartiers du Honduras et du Guatemala',
  summary: 'Dans huit quartiers urbains, des gangs dominent les rues, les autobus et les cours d’école. Avec les résidents, les mairies et le personnel de santé, nous interromprons les cycles de vengeance, offrirons aux jeunes une porte de sortie et réparerons les lieux où se produisent la plupart des attaques. Nous prévoyons un quart de fusillades de moins en deux ans et des résidents qui osent de nouveau fréquenter leurs places.',
  problem: 'Les huit quartiers abritent 3 % de la population de leurs villes, mais un cinquième des meurtres y sont commis. La plupart des attaques surviennent à 40 coins de rue et entraînent une vengeance en quelques jours. Commerces et chauffeurs d’autobus paient l’extorsion, et des familles partent la nuit quand un fils refuse de se joindre au gang. Les opérations policières apportent un court répit, puis la violence revient ou se déplace de quelques rues.',
  context: 'Les gangs offrent un revenu et une appartenance là où l’école et l’emploi ne le font pas, et certains membres cherchent à en sortir. Les mairies ont de nouveaux bureaux de prévention, mais peu de pratique, et les résidents font davantage confiance aux églises, aux cliniques et aux groupes d’épargne de femmes qu’à la police. La politique nationale oscille entre arrestations massives et dialogue. Le travail local a résisté à ces changements là où le quartier le dirigeait.',
  policyFit: 'Le projet apporte la sécurité humaine dans les villes, but transversal de l’appel, et affaiblit la criminalité transnationale là où elle recrute. Il protège d’abord les gens et mesure sa réussite à leur sécurité. Il appuie les administrations municipales comme partenaires et distingue clairement l’aide du travail policier.',
  localSupport: 'Les assemblées de résidents des huit quartiers ont voté leur participation et choisi les lieux à réparer. Les deux mairies fournissent du personnel et l’éclairage et ont inscrit les frais d’entretien à leur budget. Un conseil de résidents, dont la moitié a moins de 30 ans, décide des petits travaux.',
  lessons: 'Les médiateurs de rue doivent être connus sur place et soutenus eux-mêmes, sinon ils s’épuisent en un an. Des travaux sans activités ne gardent pas une place vivante. Nous rencontrons chaque mois les organismes qui gèrent des écoles et des programmes d’emploi et leur adressons les jeunes au lieu de créer nos propres services.',
  ultimateOutcome: 'Les habitants de quartiers marqués par la violence armée vivent, travaillent et se rencontrent sans peur dans leurs rues.',
  outcomes: ['Moins de conflits se terminent par des fusillades ou des vengeances dans huit quartiers.', 'Les mairies et les résidents planifient et entretiennent ensemble des lieux publics sûrs.'],
  indicators: [
    ['Fusillades dans les huit quartiers', 'fusillades par an', 'Registres des hôpitaux et de la police, comparés'],
    ['Jeunes qui quittent un gang ou refusent d’y entrer avec notre appui', 'personnes', 'Dossiers individuels'],
    ['Résidents qui se sentent en sécurité sur la place principale le soir', 'pour cent', 'Enquête auprès de 1 200 ménages'],
  ],
  outputs: ['32 médiateurs de rue formés, encadrés et actifs', '400 jeunes avec un mentor et une place à l’école ou au travail', '16 lieux publics réparés et animés avec les résidents'],
  expectedResults: 'Les fusillades diminuent d’un quart dans huit quartiers, 400 jeunes ont un mentor et une place à l’école ou au travail, 16 lieux publics sont réparés, et la moitié des résidents se sentent en sécurité sur leur place le soir.',
  activities: [
    ['Enquête et cartographie de la violence avec les résidents et les hôpitaux', 'Responsable de la recherche'], ['Choix, formation et encadrement des médiateurs de rue', 'Conseiller en prévention de la violence'], ['Mentorat et placement de jeunes', 'Coordonnatrice jeunesse'],
    ['Conception et réparation de lieux publics', 'Urbaniste'], ['Échanges entre les villes et transfert aux bureaux de prévention', 'Gestionnaire de projet'],
  ],
  monitoringPlan: 'Les fusillades et les conflits interrompus sont cartographiés chaque semaine d’après les registres des hôpitaux, de la police et les nôtres. Le lundi, les équipes municipales s’en servent pour décider où aller. Les ménages sont interrogés au début, au milieu et à la fin, et une université étrangère au projet l’évalue en le comparant à deux quartiers semblables.',
  genderAnalysis: 'La plupart des morts sont de jeunes hommes, tandis que les femmes et les filles subissent la violence sexuelle et le contrôle de membres de gangs et portent la charge des familles. Les places servent aux hommes tant que l’éclairage, les toilettes et les activités ne changent pas. La moitié des superviseurs et des membres des conseils sont des femmes, et une voie confidentielle mène à l’aide médicale et juridique.',
  environment: 'Les petits travaux utilisent des matériaux locaux, des arbres d’ombrage et un éclairage économe. Le drainage est réparé en premier, car les coins inondés deviennent déserts et dangereux. Les déchets des travaux sont triés avec une coopérative locale.',
  governance: 'Les conseils de résidents choisissent les travaux en réunion ouverte et affichent les dépenses sur place. Les mairies signent une entente d’entretien. Les médiateurs ne servent jamais d’informateurs à la police, et les plaintes contre eux ou contre la police sont portées aux bureaux des droits de la personne.',
  doNoHarm: 'Quitter un gang peut coûter la vie : chaque cas a donc un plan de sécurité et personne n’est poussé. Seul le superviseur connaît les noms. Le projet ne prend parti pour aucun gang, et l’argent ne passe jamais par une personne qui domine une rue.',
  risks: [
    ['Un état d’urgence mène à des arrestations massives dans les quartiers', 'Avocats de garde, lettres d’identité convenues avec les mairies, travail à l’intérieur', 'Gestionnaire de projet'],
    ['Un médiateur est menacé ou attaqué', 'Appel quotidien, départ vers une autre ville, assurance, soins psychologiques', 'Conseiller en prévention de la violence'],
    ['Les marchés municipaux retardent les travaux', 'Petits contrats sous les seuils, deux fournisseurs approuvés d’avance', 'Urbaniste'],
  ],
  experience: 'Depuis 2010, nous réduisons la violence avec les résidents de onze villes des Amériques, dont deux au Canada. Les évaluations montrent de 15 % à 40 % de fusillades de moins là où nous avons travaillé au moins deux ans. Nous avons un bureau dans chacun des deux pays et un réseau d’anciens médiateurs qui forment les nouveaux.',
  similar: ['Coin par coin, une ville portuaire d’Amérique centrale', 'Fonds Lindholm pour la paix', 'Les fusillades à 12 coins de rue ont diminué de 34 % en 20 mois.'],
  team: 'Le gestionnaire de projet a dirigé pendant huit ans un bureau municipal de prévention. Un conseiller en prévention de la violence, une urbaniste, une coordonnatrice jeunesse et une responsable de la recherche partagent leur temps entre les villes. Les superviseurs sont d’anciens médiateurs, et une infirmière spécialisée en traumatismes veille sur les équipes.',
  partner: ['Colectivo Barrio Vivo', 'Emploie les médiateurs et anime les conseils de résidents'],
};
