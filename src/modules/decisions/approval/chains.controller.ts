import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { texts } from '../../../kernel/i18n/text.js';
import { Me } from '../../../platform/access/access.js';
import type { Actor } from '../../../platform/access/actor.js';
import { Form, View } from '../../../platform/http/view.js';
import { Can } from '../../accounts/index.js';
import { SetChain } from './chains.dto.js';
import { chainsPage } from './chains.page.js';
import { Chains, type ChainsView } from './chains.service.js';

const notices = texts({ set: { en: 'The chain is set. It counts for what is recommended or decided from now on.', fr: 'La chaîne est établie. Elle vaut pour ce qui sera recommandé ou décidé à partir de maintenant.' } });
const path = (): string => '/approval-chains';

/** Approval chains by programme. */
@Controller('approval-chains')
export class ChainsController {
  constructor(private readonly chains: Chains) {}

  @Get()
  @Can('approvalChain.read')
  @View(chainsPage)
  show(@Me() me: Actor): Promise<ChainsView> {
    return this.chains.show(me);
  }

  @Post(':programmeId')
  @HttpCode(200)
  @Can('approvalChain.set')
  @Form<ChainsView>({ page: path, then: path, notice: notices.set })
  set(@Param('programmeId') programmeId: string, @Body() dto: SetChain, @Me() me: Actor): Promise<ChainsView> {
    return this.chains.set(programmeId, dto, me);
  }
}
