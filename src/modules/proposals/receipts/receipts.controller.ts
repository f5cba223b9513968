import { Body, Controller, Get, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Public } from '../../../platform/access/access.js';
import { Form, View } from '../../../platform/http/view.js';
import { receiptCheckPage } from './receipt-check.page.js';
import { CompareReceipt } from './receipts.dto.js';
import { type GenuineReceipt, type ReceiptCheckView, Receipts } from './receipts.service.js';

/** For anybody: is this receipt genuine? */
@Controller('receipts')
export class ReceiptsController {
  constructor(private readonly receipts: Receipts) {}

  @Get()
  @Public()
  @View(receiptCheckPage)
  ask(): ReceiptCheckView {
    return { asked: null, genuine: null };
  }

  /** By the fingerprint; a receipt number only fills in the form. */
  @Get(':code')
  @Public()
  @View(receiptCheckPage)
  show(@Param('code') code: string, @Req() req: Request): Promise<ReceiptCheckView> {
    return this.receipts.show(code, req.ip ?? '');
  }

  @Post('comparison')
  @HttpCode(200)
  @Public()
  @Form<GenuineReceipt>({ page: () => '/receipts', then: ({ sha256 }) => `/receipts/${sha256}` })
  compare(@Body() dto: CompareReceipt, @Req() req: Request): Promise<GenuineReceipt> {
    return this.receipts.compare(dto, req.fingerprint, req.ip ?? '');
  }
}
