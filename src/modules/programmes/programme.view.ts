import type { Bilingual } from '../../kernel/i18n/text.js';
import type { ProgrammeRecord, ThemeRecord } from './programmes.service.js';

export interface ProgrammeView {
  code: string;
  name: Bilingual;
  purpose: Bilingual;
  themes: readonly { code: string; name: Bilingual; subThemes: readonly { code: string; name: Bilingual }[] }[];
  /** Sub-themes that go with any theme. */
  crossCutting: readonly { code: string; name: Bilingual }[];
}

export function programmeView({ code, name, purpose }: ProgrammeRecord, all: readonly ThemeRecord[]): ProgrammeView {
  const under = (parent: string): { code: string; name: Bilingual }[] => all.filter((t) => t.parentCode === parent).map((t) => ({ code: t.code, name: t.name }));
  const tops = all.filter((t) => t.parentCode === null).map((t) => ({ code: t.code, name: t.name, subThemes: under(t.code) }));
  return {
    code, name, purpose,
    themes: tops.filter((t) => t.subThemes.length),
    crossCutting: tops.filter((t) => !t.subThemes.length).map((t) => ({ code: t.code, name: t.name })),
  };
}
