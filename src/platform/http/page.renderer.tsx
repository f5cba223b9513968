import { Inject, Injectable } from '@nestjs/common';
import type { Request, Response } from 'express';
import { renderToString } from 'preact-render-to-string';
import { type Bilingual, say } from '../../kernel/i18n/text.js';
import { programmeZone } from '../../kernel/time/dates.js';
import { drawPage, Layout, type NavigationLink, type Page, type PageContext } from '../../ui/index.js';
import type { Actor } from '../access/actor.js';
import { Assets } from './assets.js';
import { cookieOf } from './cookies.js';
import { answered } from './portal-adapter.js';
import type { CrossSite } from './csrf.js';
import { type Download, type NamedFormRule, notices, type Params } from './view.js';

export const CROSS_SITE = Symbol('cross-site protection');
export const NAVIGATION = Symbol('navigation');
export const SITE = Symbol('site');

/** The links an actor is offered; supplied by the application, since only it knows all modules. */
export interface Navigation {
  main: (actor: Actor | null) => readonly NavigationLink[];
  account: (actor: Actor) => readonly NavigationLink[];
  isStaff: (actor: Actor) => boolean;
}
export interface Site {
  demonstration: boolean;
  secure: boolean;
}

/** Writes pages, redirects and downloads: the HTML side of every handler. */
@Injectable()
export class PageRenderer {
  constructor(
    private readonly assets: Assets,
    @Inject(CROSS_SITE) private readonly guard: CrossSite,
    @Inject(NAVIGATION) private readonly navigation: Navigation,
    @Inject(SITE) private readonly site: Site,
  ) {}

  /** The whole document for a view. */
  page<V>(req: Request, res: Response, page: Page<V>, view: V): string {
    const context = this.context(req, res);
    const title = page.title(view, (text: Bilingual, values) => say(req.locale, text, values));
    const Body = (): ReturnType<Page<V>['body']> => page.body(view);
    res.type('html');
    const draw = (): string => drawPage(context, () => renderToString(<Layout title={title} alternates={page.alternates?.(view) ?? []}><Body /></Layout>));
    if (context.form) draw(); // the fields leave their labels, which the summary above them names
    return '<!DOCTYPE html>' + draw();
  }

  /** After a good write: 303 to the next page, with its notice in a cookie that holds only a name. */
  leave(req: Request, res: Response, form: NamedFormRule, result: unknown): typeof answered {
    if (form.notice) res.cookie('notice', form.nameFor(result), { httpOnly: true, sameSite: 'lax', secure: this.site.secure, path: '/', maxAge: 60_000 });
    res.redirect(303, `/${req.locale}${form.then(result, req.params as Params)}`);
    return answered;
  }

  /** A file: saved, not shown, unless the portal made it; never able to run anything in the portal's name. */
  download(res: Response, file: Download): typeof answered {
    res.setHeader('Content-Type', file.mediaType);
    res.setHeader('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; sandbox");
    if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', 'no-store');
    res.setHeader('X-Content-Type-Options', 'nosniff');
    if (file.bytes !== null) res.setHeader('Content-Length', file.bytes);
    if (!file.inline) {
      const ascii = (file.fileName ?? 'file').replace(/[^\x20-\x7e]|["\\%]/g, '_');
      res.setHeader('Content-Disposition', `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(file.fileName ?? 'file').replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`);
    }
    if (typeof file.body === 'string' || Buffer.isBuffer(file.body)) res.end(file.body);
    else {
      file.body.on('error', () => res.destroy());
      file.body.pipe(res);
    }
    return answered;
  }

  private context(req: Request, res: Response): PageContext {
    const { actor } = req;
    const noticeName = cookieOf(req, 'notice');
    if (noticeName) res.clearCookie('notice', { path: '/' });
    return {
      locale: req.locale,
      zone: actor?.timeZone ?? programmeZone,
      path: req.route_,
      actor: actor ? { name: actor.name, staff: this.navigation.isStaff(actor) } : null,
      navigation: this.navigation.main(actor),
      accountLinks: actor ? this.navigation.account(actor) : [],
      csrfToken: this.guard.tokenFor(req, res),
      notice: (noticeName && notices.get(noticeName)) || null,
      form: req.formState,
      demonstration: this.site.demonstration,
      asset: (name) => this.assets.href(name),
      fieldLabels: new Map(),
    };
  }
}
