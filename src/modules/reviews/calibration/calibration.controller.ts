import { Controller, Get, Param, Query } from '@nestjs/common';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { calibrationPage } from './calibration.page.js';
import { CalibrationDesk } from './calibration.service.js';
import type { CalibrationView } from './calibration.view.js';

@Controller('calls/:callId/calibration')
export class CalibrationController {
  constructor(private readonly desk: CalibrationDesk) {}

  @Get()
  @Can('decision.read')
  @View(calibrationPage)
  show(@Param('callId') callId: string, @Me() me: Actor, @Query('after') after?: string): Promise<CalibrationView> {
    return this.desk.show(callId, after, me);
  }
}
