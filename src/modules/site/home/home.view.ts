import type { Bilingual } from '../../../kernel/i18n/text.js';

export interface HomeCall {
  id: string;
  reference: string;
  state: 'open' | 'scheduled';
  title: Bilingual;
  summary: Bilingual;
  opensAt: Date;
  closesAt: Date;
  zone: string;
  minimumCents: number;
  maximumCents: number;
}

export interface HomeAward {
  id: string;
  recipient: string;
  title: Bilingual;
  valueCents: number;
  signedOn: string;
  theme: Bilingual;
}

export interface HomeTheme {
  code: string;
  name: Bilingual;
}

export interface HomeView {
  now: Date;
  openCalls: HomeCall[];
  announcedCalls: HomeCall[];
  awards: HomeAward[];
  themes: HomeTheme[];
}
