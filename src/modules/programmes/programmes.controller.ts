import { Controller, Get } from '@nestjs/common';
import { Public } from '../../platform/access/access.js';
import { View } from '../../platform/http/view.js';
import { programmePage } from './pages/programme.page.js';
import { type ProgrammeView, programmeView } from './programme.view.js';
import { Programmes } from './programmes.service.js';

@Controller()
export class ProgrammesController {
  constructor(private readonly programmes: Programmes) {}

  @Get('programme')
  @Public()
  @View(programmePage)
  async show(): Promise<ProgrammeView> {
    return programmeView(await this.programmes.current(), await this.programmes.themes());
  }
}
