import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { notFound } from '../../../kernel/errors/refusal.js';
import { isId } from '../../../kernel/ids/ids.js';
import { Clock } from '../../../kernel/time/clock.js';
import { actionsFor } from '../../../kernel/workflow/judge.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Work } from '../../../platform/database/unit-of-work.js';
import type { Download } from '../../../platform/http/view.js';
import { isScore, type Score, weightedTotal } from '../../calls/index.js';
import { ProposalContent, ProposalFiles } from '../../proposals/index.js';
import { isTiedTo } from '../review.aggregate.js';
import { otherReview, staffReview } from '../review.view.js';
import { ReviewQueries } from '../reviews.queries.js';
import { type ItemRow, itemsOf, membersOf, scoresByCode, suggestionsOf } from './panel.queries.js';
import { type AgendaItem, agendaLine, type ItemView, type LiveItem, meetingFacts, type ReadingView } from './panel.view.js';
import { itemRoles, PanelItemAggregate } from './panel-item.aggregate.js';
import { PanelItem } from './panel-item.entity.js';
import { type ItemFacts, panelItemWorkflow } from './panel-item.workflow.js';
import { type Place, placeIn } from './panel-place.js';
import { stampOf } from './stamp.js';

/** An item and the meeting, as one person stands in it. */
export interface Seat {
  place: Place;
  row: ItemRow;
  /** Every item of the meeting. */
  rows: ItemRow[];
}

/** The item for whoever may see it; 404 for everybody who is recused, now or since. */
export async function seatIn(manager: EntityManager, place: Place, itemId: string): Promise<Seat> {
  const rows = isId(itemId) ? await itemsOf(manager, place) : [];
  const row = rows.find(({ id }) => id === itemId);
  if (!row || row.recused || (place.state === 'cancelled' && !place.isStaff)) throw notFound();
  return { place, row, rows };
}

/** One proposal on the table: scores as they are suggested and agreed, and the papers behind it. */
@Injectable()
export class PanelTable {
  constructor(
    private readonly source: DataSource,
    private readonly content: ProposalContent,
    private readonly files: ProposalFiles,
    private readonly reviews: ReviewQueries,
    private readonly clock: Clock,
  ) {}

  async show(id: string, itemId: string, me: Actor): Promise<ItemView> {
    const { manager } = this.source;
    const { place, row } = await seatIn(manager, await placeIn(manager, id, me), itemId);
    const [suggestions, members, facts] = await Promise.all([suggestionsOf(manager, itemId), membersOf(manager, id), place.state === 'open' && place.leads ? this.facts(place, row) : null]);
    const open = place.state === 'open';
    const voting = place.role !== null && place.role !== 'observer' && place.isPresent;
    const discussed = open && row.state === 'underDiscussion';
    const shown = row.suggestionsOpen || row.state === 'settled';
    const recused = new Set(row.recusals.map(({ personId }) => personId));
    const view = {
      meeting: meetingFacts(place), item: { ...(agendaLine(row) as AgendaItem), proposalId: place.isStaff ? row.proposalId : null, suggestionsOpen: shown },
      criteria: place.rubric.criteria.map(({ code, label, hint, weight, anchors }) => {
        const agreed = row.scores.find(({ criterion }) => criterion === code);
        const said = suggestions.filter(({ criterion }) => criterion === code);
        return {
          code, label, hint, weight, anchors, score: scoreOf(agreed?.score), version: agreed?.version ?? 0, by: agreed?.by ?? null,
          mine: scoreOf(said.find(({ personId }) => personId === me.personId)?.score), suggested: said.length, suggestions: shown ? said.map(({ name, score }) => ({ name, score })) : null,
        };
      }),
      standing: weightedTotal(place.rubric, scoresByCode(row.scores)) ?? null, note: { en: row.noteEn, fr: row.noteFr, version: row.noteVersion },
      voting, maySuggest: voting && discussed, mayScore: place.leads && discussed, mayNote: place.leads && open, mayRecuse: place.state === 'planned' || open, mayRead: mayRead(place), anonymised: !place.named,
      others: place.manages ? members.filter(({ id: one }) => one !== me.personId && !recused.has(one)).map(({ id: one, name }) => ({ id: one, name })) : [],
      actions: facts ? actionsFor(panelItemWorkflow, { state: row.state, roles: itemRoles(place), facts }) : [],
    };
    return { ...view, stamp: stampOf(view) };
  }

  async live(id: string, itemId: string, me: Actor): Promise<LiveItem> {
    const { stamp, item, standing, criteria } = await this.show(id, itemId, me);
    return {
      id: itemId, stamp, state: item.state, standing, scores: criteria.flatMap(({ code, score, version, by }) => (score === null ? [] : [{ criterion: code, score, version, by: by ?? '' }])),
      suggested: Object.fromEntries(criteria.map(({ code, suggested }) => [code, suggested])),
    };
  }

  /** The proposal and its reviews. Who still has to submit a review of it reads those of others afterwards. */
  async read(id: string, itemId: string, me: Actor): Promise<ReadingView> {
    const { place, row } = await this.readable(id, itemId, me);
    const content = place.named ? await this.content.of(row.proposalId) : await this.content.anonymous(row.proposalId);
    return { meeting: meetingFacts(place), item: agendaLine(row) as AgendaItem, content, reviews: await this.othersFor(place, row, me) };
  }

  async file(id: string, itemId: string, fileId: string, me: Actor): Promise<Download> {
    const { place, row } = await this.readable(id, itemId, me);
    if (place.named) return this.files.open(row.proposalId, fileId);
    const { attachments } = await this.content.anonymous(row.proposalId);
    return this.files.open(row.proposalId, fileId, attachments.find((file) => file.id === fileId)?.fileName ?? null);
  }

  private async othersFor(place: Place, row: ItemRow, me: Actor): Promise<ReadingView['reviews']> {
    const rows = await this.reviews.ofProposal(row.proposalId);
    const own = rows.find(({ reviewerId }) => reviewerId === me.personId);
    // Once the panel is open nobody takes a submitted review back, so it may be compared; before, the own page leads to the others.
    const waits = own && (['invited', 'accepted', 'returned'].includes(own.state) || (place.state === 'planned' && (await isTiedTo(this.source.manager, row.proposalId, me.personId))));
    if (waits) return null;
    const submitted = rows.filter(({ state }) => state === 'submitted');
    const scores = await this.reviews.scores(submitted.map((one) => one.id));
    return submitted.map((one) => (place.isStaff ? staffReview(one, scores) : otherReview(one, scores)));
  }

  private async readable(id: string, itemId: string, me: Actor): Promise<Seat> {
    const { manager } = this.source;
    const seat = await seatIn(manager, await placeIn(manager, id, me), itemId);
    if (!mayRead(seat.place) || seat.row.proposalState === 'withdrawn') throw notFound();
    return seat;
  }

  private facts(place: Place, row: ItemRow): Promise<ItemFacts> {
    // Advice comes with the step itself.
    const living = this.source.manager.create(PanelItem, { id: row.id, state: row.state, meetingId: place.id, callId: place.callId, proposalId: row.proposalId, advice: row.advice ?? 'recommended' });
    return Promise.resolve(PanelItemAggregate.facts(new Work(this.source.manager, this.clock.now()), living));
  }
}

const scoreOf = (value: number | undefined): Score | null => (isScore(value) ? value : null);
/** Papers are open to members until the meeting locks; staff keep them. */
const mayRead = (place: Place): boolean => place.isStaff || place.state === 'planned' || place.state === 'open';
