import { Body, Controller, Get, HttpCode, Param, Post, Query, Req } from '@nestjs/common';
import type { Request } from 'express';
import { forbidden, Refusal } from '../../kernel/errors/refusal.js';
import type { Actor } from '../../platform/access/actor.js';
import { Me, SignedIn } from '../../platform/access/access.js';
import { takeUploads } from '../../platform/http/multipart.js';
import { Form, View } from '../../platform/http/view.js';
import { Attachments } from './attachments.service.js';
import { Drafting } from './drafting.service.js';
import { withoutRow } from './merge-section.js';
import { sectionPage } from './pages/section.page.js';
import { SaveSection } from './proposal.dto.js';
import { notices } from './proposal.words.js';
import type { SavedSection, SectionView } from './section.view.js';

/** Where a page goes after a save: on, or back to the same section, perhaps to its new row. */
const after = ({ proposalId, section, nextSection, stays, more }: SavedSection): string => {
  if (!stays) return nextSection ? `/proposals/${proposalId}/sections/${nextSection}` : `/proposals/${proposalId}/check`;
  return `/proposals/${proposalId}/sections/${section}${more ? `?more=${encodeURIComponent(more)}#more-${more}` : ''}`;
};

const otherWriter = { en: 'These answers were typed by another person. Sign in as that person to save them.', fr: 'Ces réponses ont été saisies par une autre personne. Ouvrez une session à son nom pour les enregistrer.' };

/** A section: shown, and saved answer by answer. */
@Controller('proposals/:id/sections/:key')
export class SectionsController {
  constructor(
    private readonly drafting: Drafting,
    private readonly attachments: Attachments,
  ) {}

  /** `?check=1` tells also what is missing; `?more=` shows one more row for a question. */
  @Get()
  @SignedIn()
  @View(sectionPage)
  show(@Param('id') id: string, @Param('key') key: string, @Me() me: Actor, @Query('check') check?: string, @Query('more') more?: string): Promise<SectionView> {
    return this.drafting.show(id, key, me, { everything: check === '1', more: typeof more === 'string' ? more : null });
  }

  @Post()
  @HttpCode(200)
  @SignedIn()
  @Form<SavedSection>({ page: ({ id, key }) => `/proposals/${id}/sections/${key}`, then: after, notice: notices.saved })
  async save(@Param('id') id: string, @Param('key') key: string, @Body() dto: SaveSection, @Me() me: Actor, @Req() req: Request): Promise<SavedSection> {
    if (dto._writer && dto._writer !== me.personId) throw forbidden('otherWriter', otherWriter);
    const answers = dto._remove ? withoutRow(dto.answers ?? {}, dto._remove) : (dto.answers ?? {});
    // What the page shows again, should anything be refused.
    if (dto._remove) req.body = { ...(req.body as Record<string, unknown>), answers };
    const uploads = takeUploads(req);
    const refusals: Refusal[] = [];
    const collect = (error: unknown): null => {
      if (!(error instanceof Refusal) || !['invalid', 'stale'].includes(error.kind)) throw error;
      refusals.push(error);
      return null;
    };
    const saved = await this.drafting.save(id, key, { answers, versions: dto.versions ?? {}, form: dto.form ?? null, whole: req.representation === 'page' }, me).catch(collect).catch(async (error: unknown) => {
      await this.attachments.discard(uploads);
      throw error;
    });
    // Files come along with the answers of their section: whatever is wrong with one does not cost the other.
    if (uploads.length) await this.attachments.add(id, uploads, me).catch(collect);
    if (req.uploadRefusal) refusals.push(req.uploadRefusal);
    if (dto._removeFile) await this.attachments.remove(id, dto._removeFile, me);
    const [first] = refusals;
    if (first) throw new Refusal(first.kind, first.code, first.text, refusals.flatMap(({ problems }) => problems), first.particulars);
    return { ...saved!, stays: dto._go !== 'next' || Boolean(dto._add ?? dto._remove ?? dto._removeFile), more: dto._add ?? null };
  }
}
