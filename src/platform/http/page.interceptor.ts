import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request, Response } from 'express';
import { catchError, mergeMap, type Observable } from 'rxjs';
import { Refusal } from '../../kernel/errors/refusal.js';
import type { Page } from '../../ui/index.js';
import { Download } from './view.js';
import { PageRenderer } from './page.renderer.js';
import { ownTurn } from './turn.js';
import { formKey, type NamedFormRule, type Params, viewKey } from './view.js';

/** A refused form, on its way back to the page that holds it. */
export class FormRefused extends Error {
  constructor(
    readonly refusal: Refusal,
    readonly page: string,
  ) {
    super(refusal.message);
  }
}

const shownAgain = new Set(['invalid', 'stale', 'tooMany']);

/** Turns a handler's one result into the representation that was asked for. */
@Injectable()
export class PageInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly renderer: PageRenderer,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const req = context.switchToHttp().getRequest<Request>();
    const res = context.switchToHttp().getResponse<Response>();
    const view = this.reflector.get<Page<unknown> | undefined>(viewKey, context.getHandler());
    const form = this.reflector.get<NamedFormRule | undefined>(formKey, context.getHandler());
    return next.handle().pipe(
      mergeMap(async (result: unknown) => {
        if (result instanceof Download) return this.renderer.download(res, result);
        // What a signed-in person sees is kept nowhere; public pages are asked for again, and answered 304 when unchanged.
        if (!res.hasHeader('Cache-Control')) res.setHeader('Cache-Control', req.actor ? 'no-store' : 'no-cache');
        if (req.representation !== 'page') return result;
        if (form) return this.renderer.leave(req, res, form, result);
        if (view) {
          if (req.formState) res.locals.status = req.formState.status;
          await ownTurn();
          return this.renderer.page(req, res, view, result);
        }
        return result;
      }),
      catchError((error: unknown) => {
        if (req.representation === 'page' && form && error instanceof Refusal && shownAgain.has(error.kind)) {
          throw new FormRefused(error, form.page(req.params as Params));
        }
        throw error;
      }),
    );
  }
}
