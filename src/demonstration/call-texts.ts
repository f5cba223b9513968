import type { Bilingual } from '../kernel/i18n/text.js';

export interface CallTexts {
  title: Bilingual;
  summary: Bilingual;
  purpose: Bilingual;
  themes: readonly string[];
}

const everyTheme = ['POC', 'CPR', 'PSO', 'GOV', 'PUB'] as const;

/** The invented calls for proposals of the demonstration. */
export const callTexts: Record<'first' | 'institutions' | 'secondPhases' | 'cities', CallTexts> = {
  first: {
    title: { en: 'Human security projects: first open call', fr: 'Projets de sécurité humaine\u00a0: premier appel ouvert' },
    summary: {
      en: 'Funding for organizations that protect people from war, crime and terrorism, in any of the five themes of the program.',
      fr: 'Financement pour les organismes qui protègent les personnes de la guerre, du crime et du terrorisme, dans l’un des cinq thèmes du programme.',
    },
    purpose: {
      en: 'This call supports projects of up to three years in any theme of the program. Projects are led together with organizations of the places concerned, show who will be safer and how that will be known, and leave behind institutions able to go on.',
      fr: 'Le présent appel soutient des projets d’au plus trois ans dans tous les thèmes du programme. Les projets sont menés avec des organismes des lieux concernés, montrent qui sera plus en sécurité et comment on le saura, et laissent derrière eux des institutions capables de continuer.',
    },
    themes: everyTheme,
  },
  institutions: {
    title: { en: 'Protecting people where institutions are weak', fr: 'Protéger les personnes là où les institutions sont fragiles' },
    summary: {
      en: 'Funding for projects that help communities, police, courts and the press to keep people safe where the state cannot yet.',
      fr: 'Financement pour des projets qui aident les collectivités, la police, les tribunaux et la presse à protéger les personnes là où l’État ne le peut pas encore.',
    },
    purpose: {
      en: 'Where institutions are weak, people depend on those who stay: mediators, teachers, police officers, reporters. This call supports their work, their safety and their links with one another, and the evidence of what they achieve. Proposals show who trusts them and why.',
      fr: 'Là où les institutions sont fragiles, les personnes dépendent de celles et ceux qui restent\u00a0: médiation, enseignement, police, presse. Le présent appel soutient leur travail, leur sécurité et leurs liens, ainsi que la preuve de ce qui est accompli. Les propositions montrent qui leur fait confiance, et pourquoi.',
    },
    themes: everyTheme,
  },
  cities: {
    title: { en: 'Safer cities: protecting civilians where armed groups recruit', fr: 'Des villes plus sûres\u00a0: protéger les civils là où recrutent les groupes armés' },
    summary: {
      en: 'Funding for projects that protect children and young people from recruitment in cities touched by war and crime.',
      fr: 'Financement pour des projets qui protègent les enfants et les jeunes contre le recrutement dans les villes touchées par la guerre et le crime.',
    },
    purpose: {
      en: 'Armed groups recruit where schools close, streets are dark and nobody asks. This call supports projects of up to three years that bring together city halls, schools, police and families to protect children and young people, that measure what changes, and that leave behind institutions able to go on.',
      fr: 'Les groupes armés recrutent là où les écoles ferment, où les rues sont sombres et où personne ne pose de questions. Le présent appel soutient des projets d’au plus trois ans qui réunissent mairies, écoles, policiers et familles pour protéger les enfants et les jeunes, qui mesurent ce qui change et qui laissent derrière eux des institutions capables de continuer.',
    },
    themes: everyTheme,
  },
  secondPhases: {
    title: { en: 'Second phases: building on what worked', fr: 'Deuxièmes phases\u00a0: bâtir sur ce qui a réussi' },
    summary: {
      en: 'Funding for the second phase of projects whose first phase reached its results.',
      fr: 'Financement pour la deuxième phase de projets dont la première a atteint ses résultats.',
    },
    purpose: {
      en: 'Good projects often end when they begin to work. This call lets organizations carry what worked to more places, hand it over to local institutions, and document it for others. Proposals bring the independent evaluation of the first phase.',
      fr: 'De bons projets se terminent souvent quand ils commencent à porter fruit. Le présent appel permet d’étendre ce qui a réussi à d’autres lieux, de le confier aux institutions locales et de le documenter. Les propositions apportent l’évaluation indépendante de la première phase.',
    },
    themes: everyTheme,
  },
};
