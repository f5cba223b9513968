import { type CanActivate, Inject, Injectable } from '@nestjs/common';
import { notFound } from '../../kernel/errors/refusal.js';
import { type Site, SITE } from '../http/page.renderer.js';

/** In production such a route is not there, whatever is sent to it. */
@Injectable()
export class DemonstrationOnly implements CanActivate {
  constructor(@Inject(SITE) private readonly site: Site) {}

  canActivate(): boolean {
    if (!this.site.demonstration) throw notFound();
    return true;
  }
}
