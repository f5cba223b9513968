import { subThemes } from '../../src/modules/programmes/index.js';

/** The codes of the sub-themes under some themes, and of those that cut across. */
export const subThemesOf = (themes: readonly string[]): string[] => subThemes.filter(({ code }) => themes.some((theme) => code.startsWith(theme))).map(({ code }) => code);
