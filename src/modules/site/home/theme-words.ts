import type { Bilingual } from '../../../kernel/i18n/text.js';
import { texts } from '../../../kernel/i18n/text.js';

/** One sentence on each theme, by code; a theme added later has a name and no sentence. */
export const themeWords: Readonly<Record<string, Bilingual | undefined>> = texts({
  POC: { en: 'War-affected children, displaced people, women, peace and security, landmines: keeping people safe where states cannot or will not.', fr: 'Enfants touchés par la guerre, personnes déplacées, femmes, paix et sécurité, mines terrestres\u00a0: protéger les personnes là où les États ne le peuvent pas ou ne le veulent pas.' },
  CPR: { en: 'Dialogue, targeted sanctions, control of small arms and peacebuilding: acting before violence starts or returns.', fr: 'Dialogue, sanctions ciblées, contrôle des armes légères et consolidation de la paix\u00a0: agir avant que la violence n’éclate ou ne revienne.' },
  PSO: { en: 'Civilian experts, police and training: missions that arrive prepared and serve the people they protect.', fr: 'Experts civils, policiers et formation\u00a0: des missions préparées, au service des personnes qu’elles protègent.' },
  GOV: { en: 'International criminal justice, reform of security forces, free expression and democratic institutions.', fr: 'Justice pénale internationale, réforme des forces de sécurité, liberté d’expression et institutions démocratiques.' },
  PUB: { en: 'Transnational crime, corruption, human trafficking, illicit drugs and terrorism: threats that cross borders.', fr: 'Criminalité transnationale, corruption, traite des personnes, drogues illicites et terrorisme\u00a0: des menaces qui traversent les frontières.' },
});
