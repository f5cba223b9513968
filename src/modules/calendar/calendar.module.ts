import { Module } from '@nestjs/common';
import { CalendarController } from './calendar.controller.js';
import { CalendarFeeds } from './calendar-feeds.service.js';
import { DeadlinesQueries } from './deadlines.queries.js';
import { Deadlines } from './deadlines.service.js';

/** Deadlines of a person in one list, one file and one feed. A sink: it reads, and nobody imports it. */
@Module({ controllers: [CalendarController], providers: [DeadlinesQueries, Deadlines, CalendarFeeds] })
export class CalendarModule {}
