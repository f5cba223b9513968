import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Cents } from '../../kernel/money/money.js';
import type { ThemeRecord } from '../programmes/index.js';
import type { CallPhase } from './call.dto.js';
import { type CallStatus, type Named, publicState, publicStatus, staffStatus } from './call.view.js';
import type { CallState } from './call.workflow.js';
import type { CallListRow, CallsSearch } from './calls.queries.js';

/** A call in a list. */
export interface CallCard {
  id: string;
  reference: string;
  state: CallState;
  status: CallStatus;
  title: Bilingual;
  summary: Bilingual;
  themes: readonly Named[];
  opensAt: Date;
  closesAt: Date;
  zone: string;
  minimumCents: Cents;
  maximumCents: Cents;
  envelopeCents: Cents;
}
export interface CallsView {
  calls: readonly CallCard[];
  /** The cursor of the next page; null on the last one. */
  next: string | null;
  filter: CallsSearch & { after: string | null };
  /** How many calls there are on all pages. */
  total: number;
  /** Phases one may filter by. */
  phases: readonly CallPhase[];
  themes: readonly Named[];
  kinds: readonly Named[];
  mayPrepare: boolean;
  /** Signed in, so a search can be saved. */
  maySave: boolean;
  now: Date;
}

export const callCard = (row: CallListRow, themes: readonly ThemeRecord[], staff: boolean): CallCard => ({
  id: row.id, reference: row.reference, state: staff ? row.state : publicState(row.state), status: staff ? staffStatus(row.state) : publicStatus(row.state),
  title: row.title, summary: row.summary,
  themes: themes.filter(({ code }) => row.themeCodes.includes(code)).map(({ code, name }) => ({ code, name })),
  opensAt: row.opensAt, closesAt: row.closesAt, zone: row.zone, minimumCents: row.minimumCents, maximumCents: row.maximumCents,
  envelopeCents: row.envelope.reduce((sum, { amountCents }) => sum + amountCents, 0),
});
