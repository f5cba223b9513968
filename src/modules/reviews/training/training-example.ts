import type { Bilingual } from '../../../kernel/i18n/text.js';
import type { Score } from '../../calls/index.js';

const both = (en: string, fr: string): Bilingual => ({ en, fr });

/** One part of the invented proposal, with what a panel made of it. */
export interface ExamplePart {
  /** The criterion of the standard rubric that judges it. */
  code: string;
  title: Bilingual;
  text: Bilingual;
  panel: Score;
  reason: Bilingual;
}

/** An invented proposal, short enough for ten minutes: one part for each of five criteria, good and weak ones mixed. */
export const trainingExample: { title: Bilingual; lead: Bilingual; parts: readonly ExamplePart[] } = {
  title: both('Safe crossings on the river Tamun', 'Traverser le fleuve Tamun en sécurité'),
  lead: both(
    'The river, the towns and the organization are invented. 280,000 dollars over 18 months are asked for; ferry landings on the river are to become safe for traders of both banks.',
    'Le fleuve, les villes et l’organisme sont inventés. La demande porte sur 280\u00a0000 dollars en 18 mois; les débarcadères du fleuve doivent devenir sûrs pour les commerçantes et commerçants des deux rives.',
  ),
  parts: [
    {
      code: 'R1', title: both('Fit with the call', 'Lien avec l’appel'),
      text: both(
        'The call asks for projects that protect civilians where they trade and travel. Six landings will be lit, marked and watched by mixed committees of both banks, so that women traders can cross by day again. The project serves the objective “safe movement of civilians” directly. How it serves the second objective, “trust between communities”, is said in one sentence: people who trade together will trust each other more.',
        'L’appel vise des projets qui protègent les civils là où ils commercent et se déplacent. Six débarcadères seront éclairés, balisés et surveillés par des comités mixtes des deux rives, afin que les commerçantes puissent de nouveau traverser de jour. Le projet sert directement l’objectif «\u00a0circulation sûre des civils\u00a0». La façon dont il sert le deuxième objectif, «\u00a0confiance entre les communautés\u00a0», tient en une phrase\u00a0: les gens qui commercent ensemble se feront davantage confiance.',
      ),
      panel: 3,
      reason: both(
        'One objective is served directly and the answer says how. The second is only stated. That is a small gap which a conversation before the agreement can settle, so 3 and not 4; it is not loose enough for 2.',
        'Un objectif est servi directement et la réponse explique comment. Le deuxième est seulement affirmé. C’est une petite lacune qu’une conversation avant l’entente peut combler\u00a0: 3 plutôt que 4; le lien n’est pas assez ténu pour un 2.',
      ),
    },
    {
      code: 'R2', title: both('The problem and its context', 'Le problème et son contexte'),
      text: both(
        'Between January and June, the health post counted 41 people injured at the landings; the harbour office lists 38 attacks, the traders’ union 52. All three name the hours before sunrise. The two armed groups that tax the crossing agreed in March to leave it alone by day, and have kept to it. In meetings at each landing, 312 traders, 240 of them women, ranked light and a watch they trust before a police post, which they fear. That is why the project builds no posts.',
        'De janvier à juin, le poste de santé a recensé 41 personnes blessées aux débarcadères; le bureau du port relève 38 attaques, le syndicat des commerçants, 52. Les trois sources désignent les heures qui précèdent le lever du soleil. Les deux groupes armés qui prélèvent une taxe ont convenu en mars de laisser la traversée libre de jour et ont tenu parole. Lors de réunions à chaque débarcadère, 312 commerçants, dont 240 femmes, ont placé l’éclairage et une veille en qui ils ont confiance avant un poste de police, qu’ils craignent. C’est pourquoi le projet n’en construit pas.',
      ),
      panel: 4,
      reason: both(
        'Three sources that differ but agree on the pattern, an analysis of who holds power, and people who asked for exactly this. The analysis shapes the project: no police posts. That is what the anchor of 4 describes; figures that differ a little are honest, not weak.',
        'Trois sources qui diffèrent mais s’accordent sur la tendance, une analyse de qui détient le pouvoir, et des gens qui ont demandé précisément cela. L’analyse façonne le projet\u00a0: aucun poste de police. C’est ce que décrit le repère de la note 4; des chiffres qui diffèrent un peu sont un signe d’honnêteté, non de faiblesse.',
      ),
    },
    {
      code: 'R3', title: both('Results and indicators', 'Résultats et indicateurs'),
      text: both(
        'Outputs: six landings equipped, twelve workshops held, 400 leaflets distributed. Outcome: communities on both banks live in lasting peace. Indicators: number of workshops, number of leaflets, number of people who took part. Baseline: 0. Target: 12, 400, 300. Source: our own attendance lists.',
        'Extrants\u00a0: six débarcadères équipés, douze ateliers tenus, 400 dépliants distribués. Résultat\u00a0: les communautés des deux rives vivent dans une paix durable. Indicateurs\u00a0: nombre d’ateliers, nombre de dépliants, nombre de personnes présentes. Valeur de départ\u00a0: 0. Cibles\u00a0: 12, 400, 300. Source\u00a0: nos propres listes de présence.',
      ),
      panel: 1,
      reason: both(
        'Nothing leads from leaflets to lasting peace, and every indicator counts activity. The injuries so well counted under the problem appear nowhere. Important parts are missing: 1. It is not 0, because outputs are clear and could be measured. Do not let the strong analysis lift this score.',
        'Rien ne mène des dépliants à une paix durable, et chaque indicateur compte des activités. Les blessures si bien recensées dans le problème n’apparaissent nulle part. Des éléments importants manquent\u00a0: 1. Ce n’est pas un 0, car les extrants sont clairs et mesurables. Ne laissez pas la solidité de l’analyse relever cette note.',
      ),
    },
    {
      code: 'R6', title: both('Risks', 'Risques'),
      text: both(
        'Risks: the armed groups could break their word (response: we stop work and inform the funder); floods (response: we wait). Members of the watch committees will carry radios. We do not expect harm to participants, because the communities want the project.',
        'Risques\u00a0: les groupes armés pourraient manquer à leur parole (réponse\u00a0: nous arrêtons les travaux et informons le bailleur); inondations (réponse\u00a0: nous attendons). Les membres des comités de veille porteront des radios. Nous ne prévoyons aucun préjudice pour les participants, car les communautés souhaitent le projet.',
      ),
      panel: 2,
      reason: both(
        'The main risks are named and have an owner’s answer, but the one the project itself creates is missed: somebody with a radio can be taken for an informer. The responses are general. This needs improvement, and it can be improved: 2.',
        'Les principaux risques sont nommés et assortis d’une réponse, mais celui que le projet crée lui-même est oublié\u00a0: une personne munie d’une radio peut passer pour une informatrice. Les réponses restent générales. C’est à améliorer, et cela peut l’être\u00a0: 2.',
      ),
    },
    {
      code: 'R9', title: both('Budget', 'Budget'),
      text: both(
        'Lights and masts 96,000; two boats’ hire for inspection 22,000; local coordinator and six watch leaders 94,000; workshops 28,000; evaluation 12,000; administration 28,000, that is 11% of the direct costs. The towns give land, power and storage, which we value at 30,000; the letters are attached. Unit prices come from two offers of this year, except for the boats, for which we had one.',
        'Lampadaires et mâts, 96\u00a0000; location de deux bateaux pour l’inspection, 22\u00a0000; coordination locale et six responsables de la veille, 94\u00a0000; ateliers, 28\u00a0000; évaluation, 12\u00a0000; administration, 28\u00a0000, soit 11\u00a0% des coûts directs. Les villes fournissent terrains, électricité et entrepôts, que nous évaluons à 30\u00a0000; les lettres sont jointes. Les prix unitaires proviennent de deux offres de l’année, sauf pour les bateaux, pour lesquels nous n’en avons eu qu’une.',
      ),
      panel: 3,
      reason: both(
        'Costs follow the activities, prices have a source and others share the cost. One offer for the boats and an evaluation that looks cheap can be settled before an agreement: 3.',
        'Les coûts suivent les activités, les prix ont une source et d’autres partagent les coûts. Une seule offre pour les bateaux et une évaluation qui semble peu coûteuse peuvent être réglées avant l’entente\u00a0: 3.',
      ),
    },
  ],
};
