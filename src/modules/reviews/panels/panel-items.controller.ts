import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Me, SignedIn } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { type Download, Form, type Params, View } from '../../../platform/http/view.js';
import { itemPage } from './pages/item.page.js';
import { readingPage } from './pages/reading.page.js';
import { PanelReason, Recuse, SetConsensus, SettleItem, SuggestScores, WriteNote } from './panel.dto.js';
import type { ItemView, LiveItem, ReadingView } from './panel.view.js';
import { panelItemWorkflow } from './panel-item.workflow.js';
import { PanelItems } from './panel-items.service.js';
import { PanelTable } from './panel-table.service.js';
import { panelNotices } from './panel-words.js';

const step = panelItemWorkflow.transitions;
const page = ({ id, itemId }: Params): string => `/panels/${id}/items/${itemId}`;
const table = { page, then: ({ meeting, item }: ItemView) => `/panels/${meeting.id}/items/${item.id}` };

/** What became of a recusal: who recused themselves no longer sees the item. */
interface Recused {
  meetingId: string;
  itemId: string;
  own: boolean;
}

/** One proposal in the panel room. */
@Controller('panels/:id/items/:itemId')
export class PanelItemsController {
  constructor(
    private readonly table: PanelTable,
    private readonly items: PanelItems,
  ) {}

  @Get()
  @SignedIn()
  @View(itemPage)
  show(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<ItemView> {
    return this.table.show(id, itemId, me);
  }

  /** Asked by the script of the page every few seconds. */
  @Get('live')
  @SignedIn()
  live(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<LiveItem> {
    return this.table.live(id, itemId, me);
  }

  @Get('proposal')
  @SignedIn()
  @View(readingPage)
  read(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<ReadingView> {
    return this.table.read(id, itemId, me);
  }

  @Get('files/:fileId')
  @SignedIn()
  file(@Param('id') id: string, @Param('itemId') itemId: string, @Param('fileId') fileId: string, @Me() me: Actor): Promise<Download> {
    return this.table.file(id, itemId, fileId, me);
  }

  @Post('suggestions')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: panelNotices.suggested })
  async suggest(@Param('id') id: string, @Param('itemId') itemId: string, @Body() dto: SuggestScores, @Me() me: Actor): Promise<ItemView> {
    await this.items.suggest(id, itemId, dto, me);
    return this.table.show(id, itemId, me);
  }

  @Post('scores')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: panelNotices.scored })
  async agree(@Param('id') id: string, @Param('itemId') itemId: string, @Body() dto: SetConsensus, @Me() me: Actor): Promise<ItemView> {
    await this.items.agree(id, itemId, dto, me);
    return this.table.show(id, itemId, me);
  }

  @Post('note')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: panelNotices.noted })
  async note(@Param('id') id: string, @Param('itemId') itemId: string, @Body() dto: WriteNote, @Me() me: Actor): Promise<ItemView> {
    await this.items.note(id, itemId, dto, me);
    return this.table.show(id, itemId, me);
  }

  @Post('recusals')
  @HttpCode(200)
  @SignedIn()
  @Form<Recused>({ page, then: ({ meetingId, itemId, own }) => (own ? `/panels/${meetingId}` : `/panels/${meetingId}/items/${itemId}`), notice: panelNotices.recused })
  async recuse(@Param('id') id: string, @Param('itemId') itemId: string, @Body() dto: Recuse, @Me() me: Actor): Promise<Recused> {
    return { meetingId: id, itemId, ...(await this.items.recuse(id, itemId, dto, me)) };
  }

  @Post('discussion')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.discuss.notice! })
  async discuss(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'discuss', me);
    return this.table.show(id, itemId, me);
  }

  @Post('suggestions-opening')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.openSuggestions.notice! })
  async openSuggestions(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'openSuggestions', me);
    return this.table.show(id, itemId, me);
  }

  @Post('settlement')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.settle.notice! })
  async settle(@Param('id') id: string, @Param('itemId') itemId: string, @Body() { advice }: SettleItem, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'settle', me, { advice });
    return this.table.show(id, itemId, me);
  }

  @Post('waiting')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.putBack.notice! })
  async putBack(@Param('id') id: string, @Param('itemId') itemId: string, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'putBack', me);
    return this.table.show(id, itemId, me);
  }

  @Post('deferral')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.defer.notice! })
  async defer(@Param('id') id: string, @Param('itemId') itemId: string, @Body() { reason }: PanelReason, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'defer', me, { reason });
    return this.table.show(id, itemId, me);
  }

  @Post('resumption')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.takeUp.notice! })
  async takeUp(@Param('id') id: string, @Param('itemId') itemId: string, @Body() { reason }: PanelReason, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'takeUp', me, { reason });
    return this.table.show(id, itemId, me);
  }

  @Post('reopening')
  @HttpCode(200)
  @SignedIn()
  @Form<ItemView>({ ...table, notice: step.reopen.notice! })
  async reopen(@Param('id') id: string, @Param('itemId') itemId: string, @Body() { reason }: PanelReason, @Me() me: Actor): Promise<ItemView> {
    await this.items.step(id, itemId, 'reopen', me, { reason });
    return this.table.show(id, itemId, me);
  }
}
