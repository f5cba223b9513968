import { texts } from '../../../kernel/i18n/text.js';
import type { Article } from './article.page.js';

const t = texts({
  title: { en: 'About the program', fr: 'À propos du programme' },
  lead: { en: 'The Human Security Program pays for projects that make people safer: from armed conflict, from organized crime, and from the failures of institutions that should protect them.', fr: 'Le Programme de la sécurité humaine finance des projets qui rendent les personnes plus sûres\u00a0: face aux conflits armés, au crime organisé et aux défaillances des institutions censées les protéger.' },
  idea: { en: 'The idea', fr: 'L’idée' },
  idea1: { en: 'Human security asks what threatens people, not only what threatens states. Terrorism, trafficking in human beings, illicit drugs and money laundering do not stop at borders; war reaches civilians first. Canada works on these threats with other governments and with organizations that know them at first hand.', fr: 'La sécurité humaine s’intéresse à ce qui menace les personnes, et non seulement les États. Le terrorisme, la traite des personnes, les drogues illicites et le blanchiment d’argent ne s’arrêtent pas aux frontières; la guerre atteint d’abord les civils. Le Canada lutte contre ces menaces avec d’autres gouvernements et avec des organismes qui les connaissent de près.' },
  idea2: { en: 'The program has supported, among others, help for developing countries in the negotiation of the UN Firearms Protocol, a clearinghouse on alcohol, tobacco and other drugs, and a conference on money laundering for the Pacific Rim.', fr: 'Le programme a notamment appuyé l’aide aux pays en développement pour la négociation du Protocole des Nations Unies sur les armes à feu, un centre d’échange d’information sur l’alcool, le tabac et les autres drogues, et une conférence sur le blanchiment d’argent dans la région du Pacifique.' },
  who: { en: 'Who can apply', fr: 'Qui peut présenter une proposition' },
  who1: { en: 'Each call for proposals says who may apply. Usually these are:', fr: 'Chaque appel de propositions précise qui peut y répondre. Il s’agit en général\u00a0:' },
  whoA: { en: 'Canadian not-for-profit organizations, Indigenous organizations, universities and research institutes;', fr: 'd’organismes canadiens à but non lucratif, d’organismes autochtones, d’universités et d’instituts de recherche;' },
  whoB: { en: 'international and local non-government organizations;', fr: 'd’organisations non gouvernementales internationales et locales;' },
  whoC: { en: 'intergovernmental organizations, and states with their agencies.', fr: 'd’organisations intergouvernementales, d’États et de leurs organismes.' },
  judged: { en: 'How proposals are judged', fr: 'Comment les propositions sont évaluées' },
  judged1: { en: 'An officer first checks that a proposal is eligible. Reviewers who have declared that they have no conflict of interest then score it against nine criteria, published with the call. A decision maker decides on the ranking and the money available; a decision that differs from the ranking needs a written reason. Every applicant is told the decision and its reasons on the same day.', fr: 'Un agent ou une agente vérifie d’abord l’admissibilité de la proposition. Des évaluateurs et évaluatrices ayant déclaré n’avoir aucun conflit d’intérêts la notent ensuite selon neuf critères publiés avec l’appel. La personne qui décide s’appuie sur le classement et les fonds disponibles; une décision qui s’écarte du classement exige un motif écrit. Tous les demandeurs reçoivent la décision et ses motifs le même jour.' },
  money: { en: 'How the money is watched', fr: 'Comment les fonds sont surveillés' },
  money1: { en: 'Parliament votes the money for one fiscal year at a time, from 1 April to 31 March. Nothing is promised beyond it. Each payment is certified by one person and released by another, and each award is published in the register, whatever its amount.', fr: 'Le Parlement vote les fonds pour un exercice à la fois, du 1er avril au 31 mars. Rien n’est promis au-delà. Chaque paiement est certifié par une personne et autorisé par une autre, et chaque projet financé paraît au registre, quel que soit le montant.' },
  past: { en: 'Where it comes from', fr: 'D’où il vient' },
  past1: { en: 'The program began in 2000 as the Peacebuilding Program, became the Peacebuilding and Human Security Program in 2003, and the Human Security Program in 2006. From 2007 its work went on within the Global Peace and Security Fund, and from 2016 within the Peace and Stabilization Operations Program.', fr: 'Le programme a vu le jour en 2000 sous le nom de programme de consolidation de la paix; il est devenu en 2003 le programme de consolidation de la paix et de sécurité humaine, puis en 2006 le Programme de la sécurité humaine. À partir de 2007, son action s’est poursuivie dans le Fonds pour la paix et la sécurité mondiales, et à partir de 2016 dans le Programme pour la stabilisation et les opérations de paix.' },
  history: { en: 'What the program paid, year by year', fr: 'Ce que le programme a versé, année par année' },
  programme: { en: 'Themes and sub-themes', fr: 'Thèmes et sous-thèmes' },
  terms: { en: 'Terms and conditions of funding', fr: 'Modalités de financement' },
});

export const about: Article = {
  title: t.title, lead: t.lead,
  parts: [
    { title: t.idea, paragraphs: [t.idea1, t.idea2], links: [{ href: '/programme', label: t.programme }] },
    { title: t.who, paragraphs: [t.who1], list: [t.whoA, t.whoB, t.whoC] },
    { title: t.judged, paragraphs: [t.judged1] },
    { title: t.money, paragraphs: [t.money1], links: [{ href: '/terms', label: t.terms }] },
    { title: t.past, paragraphs: [t.past1], links: [{ href: '/history', label: t.history }] },
  ],
};
