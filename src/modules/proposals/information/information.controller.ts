import { Body, Controller, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../../platform/access/actor.js';
import { Me, SignedIn } from '../../../platform/access/access.js';
import { ReceivedAt } from '../../../platform/http/arrival.js';
import { takeUploads } from '../../../platform/http/multipart.js';
import { Form } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { ProposalDesk } from '../proposal-desk.service.js';
import type { ProposalView } from '../proposal.view.js';
import { notices } from '../proposal.words.js';
import { GiveInformation, RequestInformation } from './information.dto.js';
import { Information } from './information.service.js';
import { informationWords } from './information.words.js';
import { SideFiles } from './side-files.js';

const back = { page: ({ id }: Record<string, string>) => `/proposals/${id}`, then: ({ id }: { id: string }) => `/proposals/${id}` };

/** Questions about a submitted proposal, and their answers. */
@Controller('proposals/:id')
export class InformationController {
  constructor(
    private readonly information: Information,
    private readonly files: SideFiles,
    private readonly desk: ProposalDesk,
  ) {}

  @Post('information-request')
  @HttpCode(200)
  @Can('proposal.screen')
  @Form<{ id: string }>({ ...back, notice: notices.informationRequested })
  async request(@Param('id') id: string, @Body() dto: RequestInformation, @Me() me: Actor): Promise<ProposalView> {
    await this.information.request(id, dto, me);
    return this.desk.show(id, me);
  }

  @Post('information')
  @HttpCode(200)
  @SignedIn()
  @Form<ProposalView>({ ...back, notice: notices.informationGiven, noticeOf: ({ state }) => (state === 'informationRequested' ? 'saveInformation' : null) })
  async giveInformation(@Param('id') id: string, @Body() dto: GiveInformation, @Me() me: Actor, @ReceivedAt() receivedAt: Date, @Req() req: Request): Promise<ProposalView> {
    const uploads = takeUploads(req);
    try {
      if (req.uploadRefusal) throw req.uploadRefusal;
      const given = { answers: dto.answers, version: dto.version ?? null, uploads, receivedAt };
      await (dto._go === 'save' ? this.information.save(id, given, me) : this.information.send(id, given, me));
    } catch (error) {
      await this.files.discard(uploads);
      throw error;
    }
    return this.desk.show(id, me);
  }

  /** The same with `_go=save`, under its own noun for programs. */
  @Post('information/saving')
  @HttpCode(200)
  @SignedIn()
  @Form<{ id: string }>({ ...back, notice: informationWords.saved })
  async saveInformation(@Param('id') id: string, @Body() dto: GiveInformation, @Me() me: Actor, @ReceivedAt() receivedAt: Date, @Req() req: Request): Promise<ProposalView> {
    return this.giveInformation(id, { ...dto, _go: 'save' }, me, receivedAt, req);
  }
}
