import { Body, Controller, HttpCode, Post, UseGuards } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { Clock, MovableClock } from '../../kernel/time/clock.js';
import { Public } from '../access/access.js';
import { Dispatcher } from '../events/dispatcher.js';
import { Sweeper } from '../sweeps/sweeper.js';
import { MoveClock } from './demo-clock.dto.js';
import { DemonstrationOnly } from './demonstration-only.guard.js';

/** Moves the present of a demonstration, so that deadlines can be shown and tested. */
@Controller('demo')
@UseGuards(DemonstrationOnly)
export class DemoClockController {
  constructor(
    private readonly clock: Clock,
    private readonly sweeper: Sweeper,
    private readonly dispatcher: Dispatcher,
  ) {}

  /** Answers once everything due at the new instant is done and its events are on their way. */
  @Post('clock')
  @HttpCode(200)
  @Public()
  async move(@Body() dto: MoveClock): Promise<{ now: Date }> {
    if (!(this.clock instanceof MovableClock)) throw notFound();
    this.clock.moveTo(dto.now);
    await this.sweeper.perform();
    await this.dispatcher.wake();
    return { now: this.clock.now() };
  }
}
