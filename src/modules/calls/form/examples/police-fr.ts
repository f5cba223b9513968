import type { ProjectProse } from './example-project.js';

export const policeFr: ProjectProse = {
  title: 'Prêtes à servir : préparer des policières francophones aux opérations de paix',
  summary: 'Les opérations de paix en pays francophones manquent de policiers qui parlent la langue et de femmes à qui les survivantes de violence peuvent se confier. Avec trois écoles nationales de police, nous préparerons 240 policières à la sélection, formerons 36 d’entre elles comme instructrices et doterons chaque école d’un cours permanent sur la police de proximité. Elles seront plus nombreuses à être déployées, et la population trouvera une police à qui parler.',
  problem: 'Dans les missions étudiées, moins d’un policier sur huit est une femme, et la moitié du personnel déployé ne peut parler à la population sans interprète. Des candidates échouent aux épreuves de sélection pour des raisons peu liées au métier : la conduite, l’anglais ou le manque de temps pour se préparer. Les survivantes de violence sexuelle ne rencontrent donc souvent aucune policière à qui s’adresser.',
  context: 'Trois pays de la région fournissent d’importants contingents de police et ont réformé leurs écoles ces dernières années. Les commandements ont promis des quotas, mais n’ont pas de budget pour la préparation, et les policières sont souvent affectées à l’administration. Les besoins changent à mesure que le volet militaire diminue et que les conseillers de police prennent plus de tâches. L’école régionale du réseau de notre partenaire offre des locaux et des attestations reconnues.',
  policyFit: 'Le projet renforce la capacité des partenaires à prendre part aux opérations de paix et répond au souhait de l’appel d’y voir plus de police et plus de femmes. Il met à profit l’expérience canadienne des déploiements policiers et de la formation en français. Il appuie les engagements du Canada en matière de femmes, de paix et de sécurité.',
  localSupport: 'Les trois commandements ont demandé le projet par lettre et libéreront les policières avec plein salaire. Chaque école nomme une responsable du cours et inscrit le nouveau module à son programme. Dans chaque pays, une association de policières participe au choix des candidates et les accompagne ensuite.',
  lessons: 'Dans un programme antérieur, les cours de courte durée n’ont pas changé à eux seuls les résultats de la sélection; le mentorat pendant six mois l’a fait. Nous combinons donc les deux. Nous échangeons chaque trimestre les listes de candidates avec deux autres formateurs, afin que personne ne soit formé deux fois et que les lacunes soient vues.',
  ultimateOutcome: 'Les populations des zones de mission francophones sont mieux protégées par une police qu’elles comprennent et en qui elles ont confiance.',
  outcomes: ['Plus de policières francophones réussissent la sélection et sont déployées.', 'Trois écoles nationales enseignent la police de proximité en opération de paix avec leurs propres instructrices.'],
  indicators: [
    ['Candidates qui réussissent l’épreuve de sélection', 'pour cent', 'Résultats des équipes de sélection'],
    ['Policières déployées dans l’année suivant le cours', 'policières', 'Listes de déploiement des commandements'],
    ['Écoles qui donnent le cours avec leurs propres instructrices', 'écoles', 'Rapports de cours, visites'],
  ],
  outputs: ['240 policières préparées en huit cours avec six mois de mentorat', '36 femmes reconnues comme instructrices', 'Un cours en français sur la police de proximité et les droits des survivantes'],
  expectedResults: 'Deux cent quarante policières sont préparées, au moins 60 % de celles qui passent l’épreuve réussissent la sélection, 90 sont déployées, et trois écoles nationales donnent le cours avec leurs propres instructrices.',
  activities: [
    ['Étude des besoins des missions et des résultats de sélection', 'Agente de recherche'], ['Huit cours de préparation et mentorat', 'Directrice des cours'], ['Formation et reconnaissance des instructrices', 'Conseiller principal en police'],
    ['Rédaction, essai et impression du cours', 'Spécialiste des programmes'], ['Suivi des policières déployées et transfert aux écoles', 'Directrice des cours'],
  ],
  monitoringPlan: 'Les tests de début et de fin de cours, les résultats de sélection et les déploiements sont consignés pour chaque policière, avec son consentement. La directrice fait rapport chaque trimestre à un comité des trois commandements, qui peut modifier le contenu. Les policières déployées remplissent un court questionnaire après trois et neuf mois, et un expert indépendant évalue la dernière année.',
  genderAnalysis: 'Les policières ont moins de temps pour se préparer en raison de leurs charges familiales et obtiennent moins souvent les affectations qui comptent pour la sélection. Certaines subissent du harcèlement dans des cours où elles sont peu nombreuses. Les cours sont réservés aux femmes, offrent un service de garde et consacrent une journée aux commandants sur l’équité des affectations; une personne hors de la hiérarchie reçoit les plaintes.',
  environment: 'Les cours ont lieu dans le pays des policières, ce qui évite la plupart des vols. La conduite se pratique avec peu de véhicules, déjà disponibles, et les manuels sont prêtés plutôt qu’imprimés pour chaque participante.',
  governance: 'Le cours repose sur les droits de la personne et sur le devoir de la police de signaler les abus commis dans ses rangs. Le choix des candidates suit des critères publiés et revient à un comité mixte. Les commandements s’engagent à publier chaque année le nombre de femmes proposées et déployées.',
  doNoHarm: 'Seules sont admises les policières qui ne font l’objet d’aucune plainte pour abus, et la vérification est refaite avant le déploiement. Celles qui dénoncent le harcèlement sont protégées des représailles par une procédure convenue. Aucun cas de survivante ne sert d’exemple sans consentement ni soutien.',
  risks: [
    ['Les commandements ne libèrent pas les policières pour tout le cours', 'La libération est une condition écrite, et les places vont au pays suivant de la liste', 'Directrice des cours'],
    ['Une mission ferme et la demande diminue', 'Le cours prépare aussi à des postes régionaux et nationaux', 'Conseiller principal en police'],
    ['Une participante subit du harcèlement pendant la formation', 'Code de conduite signé par tous, plainte externe possible, exclusion immédiate', 'Responsable des plaintes'],
  ],
  experience: 'Nous avons formé plus de 2 000 policiers et experts civils aux opérations de paix depuis 1998 et tenons une liste de 400 d’entre eux. Nos cours sont reconnus par le service de formation d’une grande organisation internationale. Nous avons déjà travaillé avec deux des trois écoles, et des policiers canadiens en congé enseignent avec nous.',
  similar: ['Mentorat pour la mission, Afrique centrale', 'Fondation Cèdre et Pierre', 'Le taux de réussite de 80 candidates est passé de 31 % à 64 %.'],
  team: 'La directrice des cours est une officière supérieure à la retraite qui a trois missions à son actif. Un conseiller principal en police, une spécialiste des programmes et une agente de recherche travaillent à mi-temps, et chaque école accueille une coordonnatrice nationale. Les instructeurs sont payés à la journée, d’après une liste approuvée avec les écoles.',
  partner: ['Institut Horizon pour la paix', 'Accueille les cours et reconnaît les instructrices'],
};
