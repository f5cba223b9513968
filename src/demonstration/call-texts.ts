import type { Bilingual } from '../kernel/i18n/text.js';

export interface CallTexts {
  title: Bilingual;
  summary: Bilingual;
  purpose: Bilingual;
  themes: readonly string[];
}

/** The invented calls for proposals of the demonstration. */
export const callTexts: Record<'cities' | 'trafficking' | 'mediation' | 'smallArms', CallTexts> = {
  trafficking: {
    title: { en: 'Breaking the chains: preventing human trafficking along migration routes', fr: 'Briser les chaînes : prévenir la traite des personnes sur les routes migratoires' },
    summary: {
      en: 'Funding for organizations that help border communities recognize, refuse and report trafficking.',
      fr: 'Financement pour les organismes qui aident les collectivités frontalières à reconnaître, à refuser et à signaler la traite.',
    },
    purpose: {
      en: 'Trafficking networks follow people who flee. This call supports two-year projects that strengthen local authorities, consular staff and community groups along migration routes, protect those who report, and share what works with neighbouring countries. Projects must be led together with organizations of the places concerned.',
      fr: 'Les réseaux de traite suivent les personnes qui fuient. Le présent appel soutient des projets de deux ans qui renforcent les autorités locales, le personnel consulaire et les groupes communautaires le long des routes migratoires, protègent les personnes qui signalent et font connaître aux pays voisins ce qui fonctionne. Les projets doivent être menés avec des organismes des lieux concernés.',
    },
    themes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'],
  },
  mediation: {
    title: { en: 'Local mediators: preventing conflict before it spreads', fr: 'Médiatrices et médiateurs locaux : prévenir les conflits avant qu’ils ne se propagent' },
    summary: {
      en: 'Funding for networks of local mediators, women among them, who settle disputes over land, water and power.',
      fr: 'Financement pour des réseaux de médiation locale, où les femmes ont leur place, qui règlent des différends sur la terre, l’eau et le pouvoir.',
    },
    purpose: {
      en: 'Most armed conflicts begin as disputes that neighbours could have settled. This call supports networks of local mediators: their training, their safety, their links with courts and early-warning offices, and the evidence of what they achieve. Proposals show who trusts the mediators and why.',
      fr: 'La plupart des conflits armés naissent de différends que des voisins auraient pu régler. Le présent appel soutient des réseaux de médiation locale : la formation de leurs membres, leur sécurité, leurs liens avec les tribunaux et les bureaux d’alerte rapide, et la preuve de ce qu’ils accomplissent. Les propositions montrent qui fait confiance aux personnes qui mènent la médiation, et pourquoi.',
    },
    themes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'],
  },
  cities: {
    title: { en: 'Safer cities: protecting civilians where armed groups recruit', fr: 'Des villes plus sûres : protéger les civils là où recrutent les groupes armés' },
    summary: {
      en: 'Funding for projects that protect children and young people from recruitment in cities touched by war and crime.',
      fr: 'Financement pour des projets qui protègent les enfants et les jeunes contre le recrutement dans les villes touchées par la guerre et le crime.',
    },
    purpose: {
      en: 'Armed groups recruit where schools close, streets are dark and nobody asks. This call supports projects of up to three years that bring together city halls, schools, police and families to protect children and young people, that measure what changes, and that leave behind institutions able to go on.',
      fr: 'Les groupes armés recrutent là où les écoles ferment, où les rues sont sombres et où personne ne pose de questions. Le présent appel soutient des projets d’au plus trois ans qui réunissent mairies, écoles, policiers et familles pour protéger les enfants et les jeunes, qui mesurent ce qui change et qui laissent derrière eux des institutions capables de continuer.',
    },
    themes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'],
  },
  smallArms: {
    title: { en: 'Small arms: safe storage, marking and tracing', fr: 'Armes légères : entreposage sûr, marquage et traçage' },
    summary: {
      en: 'Funding for the safe storage, marking and tracing of small arms and ammunition.',
      fr: 'Financement pour l’entreposage sûr, le marquage et le traçage des armes légères et des munitions.',
    },
    purpose: {
      en: 'Weapons that leak from stores feed crime and war alike. This call will support governments and organizations that make stores safe, mark and record what they hold, and trace what was lost, in line with the United Nations Firearms Protocol.',
      fr: 'Les armes qui sortent des entrepôts alimentent aussi bien le crime que la guerre. Le présent appel soutiendra les gouvernements et les organismes qui sécurisent les entrepôts, marquent et consignent ce qu’ils contiennent et retracent ce qui a été perdu, conformément au Protocole des Nations Unies sur les armes à feu.',
    },
    themes: ['POC', 'CPR', 'PSO', 'GOV', 'PUB'],
  },
};
