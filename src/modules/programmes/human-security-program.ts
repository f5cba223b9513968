import { texts } from '../../kernel/i18n/text.js';

/** The programme this portal serves, as it is first written into the database. */
export const humanSecurityProgram = {
  code: 'HSP',
  ...texts({
    name: { en: 'Human Security Program', fr: 'Programme de la sécurité humaine' },
    purpose: {
      en: 'The program funds projects that protect people from violent and non-violent threats, and that develop Canada’s policy on human security.',
      fr: 'Le programme finance des projets qui protègent les personnes contre les menaces violentes et non violentes et qui font avancer la politique du Canada en matière de sécurité humaine.',
    },
  }),
};
