import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, Public, SignedIn } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { CallsFilter } from '../call.dto.js';
import { CallAlerts, type UnsubscriptionView } from './call-alerts.service.js';
import { newSearchPage } from './new-search.page.js';
import { SaveSearch, SetAlerts } from './saved-search.dto.js';
import { savedSearchesPage } from './saved-searches.page.js';
import { type NewSearchView, SavedSearches, type SavedSearchesView } from './saved-searches.service.js';
import { searchWords } from './saved-searches.words.js';
import { unsubscriptionPage } from './unsubscription.page.js';

const back = { page: () => '/saved-searches', then: () => '/saved-searches' };

/** Saved searches, and messages about new calls that fit them. */
@Controller('saved-searches')
export class SavedSearchesController {
  constructor(
    private readonly searches: SavedSearches,
    private readonly alerts: CallAlerts,
  ) {}

  @Get()
  @SignedIn()
  @View(savedSearchesPage)
  list(@Me() me: Actor): Promise<SavedSearchesView> {
    return this.searches.list(me);
  }

  @Get('new')
  @SignedIn()
  @View(newSearchPage)
  begin(@Query() filter: CallsFilter): Promise<NewSearchView> {
    return this.searches.begin(filter);
  }

  @Post()
  @SignedIn()
  @Form<SavedSearchesView>({ ...back, page: () => '/saved-searches/new', notice: searchWords.saved })
  async save(@Body() dto: SaveSearch, @Me() me: Actor, @Req() req: Request): Promise<SavedSearchesView> {
    await this.searches.save(dto, req.locale, me);
    return this.searches.list(me);
  }

  @Post('alerts')
  @HttpCode(200)
  @SignedIn()
  @Form<SavedSearchesView>({ ...back, notice: searchWords.set })
  async setAlerts(@Body() { on }: SetAlerts, @Me() me: Actor): Promise<SavedSearchesView> {
    await this.alerts.set(me.personId, on);
    return this.searches.list(me);
  }

  /** The token is the whole right: who follows a letter's link need not sign in. Looking at it changes nothing. */
  @Get('unsubscription/:token')
  @Public()
  @View(unsubscriptionPage)
  unsubscription(@Param('token') token: string): Promise<UnsubscriptionView> {
    return this.alerts.show(token);
  }

  @Post('unsubscription/:token')
  @HttpCode(200)
  @Public()
  @Form<UnsubscriptionView>({ page: ({ token }) => `/saved-searches/unsubscription/${token}`, then: ({ token }) => `/saved-searches/unsubscription/${token}` })
  unsubscribe(@Param('token') token: string): Promise<UnsubscriptionView> {
    return this.alerts.stop(token);
  }

  @Post(':id/removal')
  @HttpCode(200)
  @SignedIn()
  @Form<SavedSearchesView>({ ...back, notice: searchWords.removed })
  async remove(@Param('id') id: string, @Me() me: Actor): Promise<SavedSearchesView> {
    await this.searches.remove(id, me);
    return this.searches.list(me);
  }
}
