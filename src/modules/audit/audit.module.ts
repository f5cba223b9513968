import { Module } from '@nestjs/common';
import { ReviewsModule } from '../reviews/index.js';
import { OperationsController } from './operations/operations.controller.js';
import { Operations } from './operations/operations.service.js';
import { ReplayController } from './replay/replay.controller.js';
import { ReplayQueries } from './replay/replay.queries.js';
import { Replay } from './replay/replay.service.js';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';
import { Trail } from './trail.service.js';

/** The trail and the machinery, for those who answer for them. A sink: nobody imports it. */
@Module({ imports: [ReviewsModule], controllers: [TrailController, OperationsController, ReplayController], providers: [Trail, TrailQueries, Operations, Replay, ReplayQueries] })
export class AuditModule {}
