import type { ProjectProse } from './example-project.js';

export const migrantsFr: ProjectProse = {
  title: 'Sans fausses promesses : freiner la traite de jeunes travailleurs entre le Laos et le Cambodge',
  summary: 'Des jeunes qui cherchent du travail à l’étranger sont attirés vers le travail forcé et des centres de fraude en ligne. Avec des bénévoles de village, des transporteurs et des inspecteurs du travail, nous diffuserons une information claire, vérifierons les offres d’emploi avant le départ et guiderons les personnes qui s’échappent vers une aide sûre. En deux ans, 6 000 jeunes seront mieux informés et 300 survivants recevront un appui pour refaire leur vie.',
  problem: 'Des recruteurs offrent sur les réseaux sociaux un travail de bureau bien payé, puis confisquent les passeports à la frontière. Notre partenaire a parlé l’an dernier à 112 survivants : la plupart avaient été vendus plus d’une fois, et quatre sur dix avaient moins de vingt ans. Les familles qui demandent de l’aide sont renvoyées d’un bureau à l’autre, et des survivants sont parfois accusés de crimes qu’ils ont été forcés de commettre.',
  context: 'Dans les provinces frontalières, les salaires sont bas et les voies légales vers l’emploi à l’étranger sont lentes et coûteuses. Des groupes criminels ont déplacé leurs activités dans la région à la fermeture des casinos et ont les moyens de corrompre. Les deux gouvernements ont signé un accord de coopération contre la traite, et une nouvelle génération d’inspecteurs du travail est prête à s’en servir. Les transporteurs, soucieux de leur réputation, offrent leurs gares pour l’information.',
  policyFit: 'Le projet lutte contre la criminalité transnationale en protégeant les personnes dont elle vit, comme le demande l’appel. Il aide deux États à appliquer le protocole international contre la traite que le Canada appuie. Il unit la prévention, la protection et les poursuites au lieu de les traiter séparément.',
  localSupport: 'Les unions de jeunes de 60 villages ont demandé une information qui corresponde à ce qu’ils voient sur leur téléphone, et la produiront avec nous. Des groupes de survivants des deux pays conseillent chaque étape et sont rémunérés pour le faire. Dès la deuxième année, les services du travail tiendront le bureau de vérification avec leur propre personnel.',
  lessons: 'Les affiches qui se bornent à avertir n’ont pas d’effet sur ceux qui doivent gagner leur vie; c’est la vérification d’une offre réelle qui aide. Un projet d’hébergement antérieur a montré que l’appui doit durer au moins neuf mois. Nous partageons des chiffres anonymes avec trois organismes établis plus au sud, afin qu’un survivant ne soit pas interrogé à répétition.',
  ultimateOutcome: 'Les jeunes des provinces frontalières du Laos et du Cambodge trouvent du travail sans tomber aux mains de trafiquants.',
  outcomes: ['Les jeunes en quête d’emploi vérifient les offres et choisissent des voies plus sûres.', 'Les survivants sont reconnus, protégés et ne sont pas punis.'],
  indicators: [
    ['Jeunes qui vérifient une offre avant de partir', 'pour cent', 'Enquête dans 60 villages auprès de 900 jeunes'],
    ['Survivants ayant reçu au moins neuf mois d’appui', 'personnes', 'Dossiers des partenaires'],
    ['Survivants reconnus qui sont accusés d’un crime', 'pour cent', 'Dossiers des tribunaux et de l’aide juridique'],
  ],
  outputs: ['Un bureau qui vérifie les offres d’emploi en quatre langues', '180 bénévoles de village et 90 équipages d’autocar formés', 'Des plans d’appui pour 300 survivants et la formation de 140 inspecteurs et policiers'],
  expectedResults: 'Un bureau de vérification répond à 5 000 questions sur des offres d’emploi, 6 000 jeunes de 60 villages sont informés, 300 survivants reçoivent un appui durable, et les accusations contre des survivants reconnus deviennent l’exception.',
  activities: [
    ['Étude du recrutement et du parcours des survivants', 'Responsable de la recherche'], ['Ouverture et exploitation du bureau de vérification', 'Gestionnaire du bureau'], ['Formation des bénévoles, des équipages, des inspecteurs et de la police', 'Coordonnatrice de la formation'],
    ['Hébergement, santé, droit et emploi pour les survivants', 'Gestionnaire de cas'], ['Rencontres transfrontalières et transfert aux services du travail', 'Directions de pays'],
  ],
  monitoringPlan: 'Le bureau consigne chaque question sans nom et publie chaque mois les ruses les plus courantes. Les gestionnaires de cas revoient le plan d’appui avec chaque survivant toutes les six semaines. Les directions de pays comparent les chiffres chaque trimestre et corrigent le travail; à la fin, une survivante et une experte externe évaluent ensemble le projet.',
  genderAnalysis: 'Les jeunes femmes sont surtout destinées au travail domestique et à l’exploitation sexuelle, les jeunes hommes à la pêche et aux centres de fraude, et les hommes se voient rarement comme des victimes. Des services conçus pour les femmes seulement en oublient donc beaucoup. Nous offrons les deux, formons des inspectrices et consacrons une partie du cours aux risques propres aux personnes d’autres genres.',
  environment: 'Les effets sont faibles. Le bureau occupe des locaux existants, les motocyclettes sont partagées, et l’information circule par téléphone plutôt que sur papier partout où elle rejoint les gens.',
  governance: 'Le projet appuie l’inspection du travail et l’équité des procès, et l’aide juridique rappelle aux tribunaux que les survivants ne doivent pas être punis. Les partenaires publient leurs règles sur l’usage des fonds et les cadeaux. Les survivants participent aux décisions et votent au groupe consultatif.',
  doNoHarm: 'Le personnel ne communique jamais lui-même avec les recruteurs ni avec les centres. L’adresse des refuges est secrète, et les données sont conservées hors des deux pays. Les survivants décident s’ils parlent à la police, et l’appui n’en dépend pas.',
  risks: [
    ['Des trafiquants menacent le personnel ou des survivants', 'Plan de sécurité pour chacun, changement de refuge, contact policier convenu d’avance', 'Directions de pays'],
    ['Des agents divulguent des opérations ou des dossiers', 'Accès selon le besoin de savoir, contact avec quelques agents vérifiés seulement', 'Conseiller juridique'],
    ['Plus de survivants arrivent qu’il n’y a de places', 'Ententes avec deux autres refuges et petites aides aux familles', 'Gestionnaire de cas'],
  ],
  experience: 'Nous luttons contre la traite en Asie du Sud-Est depuis onze ans et exploitons un bureau de vérification dans un troisième pays depuis 2021. Plus de 900 survivants ont reçu notre appui, et deux ministères utilisent nos méthodes. Notre personnel compte d’anciens inspecteurs du travail et des survivants.',
  similar: ['Demande avant de partir, bureau de vérification', 'Fondation Cèdre et Pierre', 'Sur 3 100 offres vérifiées, 740 se sont révélées fausses avant le départ.'],
  team: 'Le projet est dirigé par une gestionnaire qui a passé neuf ans dans la région. Chaque pays a une direction, un gestionnaire de cas et un formateur, et le bureau compte six conseillers à temps partiel qui parlent les langues requises. Une psychologue encadre tous ceux qui parlent aux survivants.',
  partner: ['Association Lumière du Mékong', 'Exploite les refuges et mène le travail dans les villages des deux pays'],
};
