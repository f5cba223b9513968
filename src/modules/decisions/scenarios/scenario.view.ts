import type { Bilingual, Locale } from '../../../kernel/i18n/text.js';
import type { Effect, Place, Rule } from './plan.js';

export interface ScenarioCall {
  id: string;
  reference: string;
  title: Bilingual;
  state: string;
}

/** A ranked proposal and where the plan puts it. */
export interface PlannedRow {
  id: string;
  rank: number;
  reference: string;
  title: string;
  language: Locale;
  organization: string;
  average: number | null;
  passes: boolean;
  themeCode: string | null;
  countries: readonly { country: string; share: number }[];
  requestedCents: number;
  outcome: 'approved' | 'reserve' | 'declined' | null;
  place: Place | null;
  /** Recommended by the plan, or decided. */
  amountCents: number | null;
}

export interface ThemeName {
  code: string;
  name: Bilingual;
}

export interface WhatIfView {
  call: ScenarioCall;
  rule: Rule;
  /** The line was not given: this one is where the money ends. */
  ruleIsProposed: boolean;
  filter: { theme: string | null; country: string | null };
  effect: Effect;
  rows: PlannedRow[];
  /** Proposals that are not shown to the reader and in no sum. */
  hidden: number;
  found: number;
  next: number | null;
  themes: ThemeName[];
  countries: string[];
  scenarios: { id: string; name: string }[];
  maySave: boolean;
}

export interface ScenarioSummary {
  id: string;
  name: string;
  line: number;
  share: number;
  savedBy: string;
  savedAt: Date;
  effect: Effect;
}

/** Several scenarios side by side, and the proposals they treat differently. */
export interface ScenariosView {
  call: ScenarioCall;
  scenarios: ScenarioSummary[];
  /** Every saved one: more than are compared here. */
  all: { id: string; name: string }[];
  total: number;
  themes: ThemeName[];
  differences: { id: string; reference: string; title: string; language: Locale; rank: number; places: { place: Place | null; amountCents: number | null }[] }[];
  differing: number;
  hidden: number;
  maySave: boolean;
}

export interface ScenarioView {
  call: ScenarioCall;
  scenario: ScenarioSummary;
  themes: ThemeName[];
  rows: PlannedRow[];
  hidden: number;
  next: number | null;
  maySave: boolean;
}
