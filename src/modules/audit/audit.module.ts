import { Module } from '@nestjs/common';
import { OperationsController } from './operations/operations.controller.js';
import { Operations } from './operations/operations.service.js';
import { TrailController } from './trail.controller.js';
import { TrailQueries } from './trail.queries.js';
import { Trail } from './trail.service.js';

/** The trail and the machinery, for those who answer for them. A sink: nobody imports it. */
@Module({ controllers: [TrailController, OperationsController], providers: [Trail, TrailQueries, Operations] })
export class AuditModule {}
