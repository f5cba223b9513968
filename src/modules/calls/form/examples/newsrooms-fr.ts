import type { ProjectProse } from './example-project.js';

export const newsroomsFr: ProjectProse = {
  title: 'Des voix protégées : la sécurité des journalistes qui couvrent les procès pour crimes de guerre dans les Balkans occidentaux',
  summary: 'Les journalistes locaux qui traitent de crimes de guerre et de corruption sont menacés, poursuivis et isolés. Nous offrirons à 120 d’entre eux de la formation et de l’aide juridique, créerons un réseau qui répond à une alerte en une journée et réunirons rédactions, police et procureurs pour convenir du traitement des menaces. Plus de cas feront l’objet d’une enquête, et la population entendra parler des procès par des journalistes de toutes les communautés.',
  problem: 'Nos partenaires ont recensé en deux ans 214 menaces ou attaques contre des journalistes dans trois pays; des accusations n’ont été portées que dans neuf cas. Des personnes puissantes intentent des poursuites pour épuiser de petites rédactions, et des campagnes d’injures chassent les femmes journalistes des réseaux sociaux. Les procès pour les crimes du passé ne sont alors couverts que par des médias proches d’un camp, ce qui entretient l’hostilité.',
  context: 'Les tribunaux de la région entendent encore des affaires issues des guerres des années 1990, et la négation de crimes établis fait partie de la politique courante. Le marché des médias est étroit et dépend de la publicité publique que distribuent les partis. De nouvelles lois sur la diffamation sont cependant à l’étude, et des parquets ont désigné des points de contact pour les journalistes. C’est le moment d’établir de bonnes pratiques.',
  policyFit: 'Le projet protège la liberté d’opinion et d’expression, un but énoncé de l’appel, et appuie la responsabilité pour les crimes les plus graves. Il aide les institutions démocratiques à traiter la critique comme une part de la vie publique. Le Canada soutient depuis longtemps la justice et la réconciliation dans la région et jouit de la confiance de toutes les communautés.',
  localSupport: 'Sept rédactions et les associations de journalistes des trois pays ont rédigé le plan avec nous et en dirigent deux volets. Les écoles de police de deux pays ont accepté d’utiliser la formation. Après le projet, les associations alimenteront le fonds juridique par les cotisations et les indemnités accordées par les tribunaux.',
  lessons: 'Dans un programme antérieur, la formation à la sécurité sans suivi a peu donné, car les menaces surviennent des mois après le cours. Nous avons aussi appris à inclure les propriétaires et les rédacteurs en chef, qui décident si un journaliste est soutenu. Un calendrier commun avec deux autres organismes évite que nos cours se fassent concurrence.',
  ultimateOutcome: 'La population des Balkans occidentaux est informée de la justice et des affaires publiques par des journalistes qui travaillent sans crainte.',
  outcomes: ['Les journalistes menacés reçoivent vite de l’aide et continuent leur travail.', 'La police et les procureurs traitent les menaces contre les journalistes selon une pratique convenue et publique.'],
  indicators: [
    ['Alertes ayant reçu une réponse en 24 heures', 'pour cent', 'Journal du réseau, vérifié par l’évaluatrice'],
    ['Journalistes qui continuent leur travail après une menace', 'pour cent', 'Enquête annuelle des associations'],
    ['Menaces signalées ayant mené à une décision d’un procureur', 'pour cent', 'Statistiques des parquets'],
  ],
  outputs: ['120 journalistes formés à la sécurité, au droit et au traumatisme', 'Un réseau doté d’un fonds juridique et de neuf avocats de garde', 'Un protocole sur les menaces convenu entre la police, les procureurs et les associations'],
  expectedResults: 'Un réseau régional répond en une journée à 90 % des alertes de journalistes, 120 journalistes sont formés, 60 reçoivent de l’aide juridique, et dans trois pays les procureurs rendent une décision dans au moins quatre menaces signalées sur dix.',
  activities: [
    ['Étude des menaces et de la pratique des procureurs', 'Recherchiste juridique'], ['Douze formations pour journalistes et rédacteurs', 'Responsable de la formation'], ['Création du réseau, du fonds juridique et du service de garde', 'Coordonnatrice du réseau'],
    ['Tables rondes et rédaction du protocole', 'Directeur juridique'], ['Couverture commune de procès par des équipes mixtes', 'Rédactrice responsable'],
  ],
  monitoringPlan: 'Le journal du réseau indique chaque alerte, le délai de réponse et l’issue, sans nom. Chaque trimestre, la coordonnatrice et les trois associations le lisent et déplacent avocats ou cours au besoin. Une enquête annuelle auprès de 300 journalistes mesure la crainte et l’autocensure, et une évaluatrice indépendante rencontre les procureurs au cours du dernier semestre.',
  genderAnalysis: 'Les femmes journalistes reçoivent plus de menaces à caractère sexuel et moins d’appui de leur rédaction, et beaucoup quittent tôt le métier. Les hommes sont plus souvent attaqués physiquement au travail. Formations et avocats sont offerts séparément à ceux qui le souhaitent, les injures en ligne sont traitées comme des menaces, et au moins la moitié des personnes formées sont des femmes.',
  environment: 'La plupart des rencontres se font par train ou en ligne, et les documents sont numériques. Le matériel de sécurité est prêté par un dépôt commun plutôt qu’acheté pour chaque rédaction.',
  governance: 'Le protocole est public, et chaque autorité en rend compte une fois par an. Le fonds juridique relève d’un conseil de cinq personnes, dont deux juges à la retraite. En adhérant au réseau, les journalistes acceptent un code de déontologie et un organe de plainte.',
  doNoHarm: 'Les renseignements sur les menaces sont chiffrés et gardés hors des pays visés, et seule la coordonnatrice peut relier un cas à un nom. Les témoins des procès sont protégés par des règles convenues avec les tribunaux. Aucun journaliste n’est poussé à traiter un sujet que sa rédaction juge trop dangereux.',
  risks: [
    ['Un gouvernement accuse le réseau d’ingérence étrangère', 'Les associations locales agissent en public; tout le financement est publié', 'Directeur juridique'],
    ['Le journal des menaces est volé ou divulgué', 'Chiffrement, peu d’utilisateurs, essai externe annuel, noms conservés à part', 'Coordonnatrice du réseau'],
    ['Une seule grande poursuite épuise le fonds juridique', 'Plafond par cas, avocats bénévoles, assurance souscrite en commun', 'Conseil du fonds'],
  ],
  experience: 'Depuis quinze ans, nous défendons des journalistes devant les tribunaux au Canada et à l’étranger et en avons formé 1 100. Dans la région, nous exploitons un service d’alerte dans un pays depuis 2020 et avons observé 60 procès. Notre directeur juridique a plaidé devant une cour régionale des droits de la personne.',
  similar: ['Répondre en une journée, service d’alerte dans un pays', 'Fondation Crête-Boréale', 'Sur 85 journalistes aidés, 81 travaillaient encore un an plus tard.'],
  team: 'Un directeur juridique et une responsable de la formation y consacrent, à Ottawa, le tiers de leur temps. La coordonnatrice du réseau, une recherchiste juridique et une rédactrice sont employées dans la région, et neuf avocats sont payés à l’acte. Une psychologue qui connaît les traumatismes liés à la couverture de la violence est de garde.',
  partner: ['Association Page ouverte', 'Exploite le réseau et le service de garde dans trois pays'],
};
