import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { scenarioPage } from './scenario.page.js';
import { Choose, SaveScenario } from './scenario.dto.js';
import { scenarioNotices as notices } from './scenario-messages.js';
import type { ScenariosView, ScenarioView, WhatIfView } from './scenario.view.js';
import { scenariosPage } from './scenarios.page.js';
import { Scenarios } from './scenarios.service.js';
import { whatIfPage } from './what-if.page.js';

interface Place {
  callId: string;
  id: string;
}
const onePage = (p: { callId?: string; scenarioId?: string }): string => `/calls/${p.callId}/scenarios/${p.scenarioId}`;

@Controller('calls/:callId')
export class ScenariosController {
  constructor(private readonly scenarios: Scenarios) {}

  @Get('what-if')
  @Can('decision.read')
  @View(whatIfPage)
  whatIf(@Param('callId') callId: string, @Req() req: Request, @Me() me: Actor, @Query('line') line?: string, @Query('share') share?: string, @Query('reserve') reserve?: string, @Query('theme') theme?: string, @Query('country') country?: string, @Query('after') after?: string): Promise<WhatIfView> {
    // A refused name leaves the line as it was drawn.
    const drawn = (name: 'line' | 'share' | 'reserve', asked: string | undefined): string | undefined => asked ?? (typeof req.formState?.values[name] === 'string' ? req.formState.values[name] : undefined);
    return this.scenarios.whatIf(callId, { line: drawn('line', line), share: drawn('share', share), reserve: drawn('reserve', reserve), theme, country, after }, me);
  }

  @Get('scenarios')
  @Can('decision.read')
  @View(scenariosPage)
  compare(@Param('callId') callId: string, @Me() me: Actor, @Query('only') only?: string | string[]): Promise<ScenariosView> {
    return this.scenarios.compare(callId, [only ?? []].flat().map(String), me);
  }

  @Post('scenarios')
  @Can('scenario.save')
  @Form<Place>({ page: (p) => `/calls/${p.callId}/what-if`, then: (v) => `/calls/${v.callId}/scenarios/${v.id}`, notice: notices.saved })
  save(@Param('callId') callId: string, @Body() dto: SaveScenario, @Me() me: Actor): Promise<Place> {
    return this.scenarios.save(callId, dto, me);
  }

  @Get('scenarios/:scenarioId')
  @Can('decision.read')
  @View(scenarioPage)
  show(@Param('callId') callId: string, @Param('scenarioId') scenarioId: string, @Me() me: Actor, @Query('after') after?: string): Promise<ScenarioView> {
    return this.scenarios.show(callId, scenarioId, after, me);
  }

  @Post('scenarios/:scenarioId/choices')
  @HttpCode(200)
  @Can('scenario.save')
  @Form<Place>({ page: onePage, then: (v) => `/calls/${v.callId}/scenarios/${v.id}`, notice: notices.moved })
  choose(@Param('callId') callId: string, @Param('scenarioId') scenarioId: string, @Body() dto: Choose, @Me() me: Actor): Promise<Place> {
    return this.scenarios.choose(callId, scenarioId, dto, me);
  }

  @Post('scenarios/:scenarioId/removal')
  @HttpCode(200)
  @Can('scenario.save')
  @Form<{ callId: string }>({ page: onePage, then: (v) => `/calls/${v.callId}/scenarios`, notice: notices.removed })
  remove(@Param('callId') callId: string, @Param('scenarioId') scenarioId: string, @Me() me: Actor): Promise<{ callId: string }> {
    return this.scenarios.remove(callId, scenarioId, me);
  }
}
