import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Inject } from '@nestjs/common';
import type { Request, Response } from 'express';
import { notFound, Refusal } from '../../kernel/errors/refusal.js';
import { say, texts } from '../../kernel/i18n/text.js';
import { Log } from '../logs/log.js';
import { errorPage } from './error.page.js';
import { FormRefused } from './page.interceptor.js';
import { PageRenderer } from './page.renderer.js';
import { loggedPath } from './request-log.js';

const says = texts({
  failed: { en: 'Something went wrong on our side. Nothing you typed before was lost. Try again; if it happens again, write to us with the reference below.', fr: 'Une erreur est survenue de notre côté. Rien de ce que vous aviez enregistré n’est perdu. Réessayez; si l’erreur persiste, écrivez-nous en indiquant la référence ci-dessous.' },
  tooLarge: { en: 'What you sent is too large. Shorten the text, or send files one at a time.', fr: 'Votre envoi est trop volumineux. Raccourcissez le texte ou envoyez les fichiers un à la fois.' },
  malformed: { en: 'The request could not be read. Check that it is well-formed.', fr: 'La demande est illisible. Vérifiez qu’elle est bien formée.' },
});

/** Every "no" and every failure leaves here: a page in the reader's language, or problem+json with a stable code. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PageRenderer) private readonly renderer: PageRenderer,
    @Inject(Log) private readonly log: Log,
  ) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const req = host.switchToHttp().getRequest<Request>();
    const res = host.switchToHttp().getResponse<Response>();
    if (res.headersSent) return void res.destroy();
    if (error instanceof FormRefused) return showAgain(req, res, error);
    const refusal = error instanceof Refusal ? error : fromHttp(error);
    const status = refusal?.status ?? 500;
    if (!refusal) this.log.error('request failed', { error, requestId: req.id, route: loggedPath(req.route_ ?? req.path) });
    if (refusal?.kind === 'signInFirst' && req.representation === 'page') {
      const next = req.method === 'GET' ? req.route_ : '/';
      return res.redirect(303, `/${req.locale}/sign-in${next === '/' ? '' : `?next=${encodeURIComponent(next)}`}`);
    }
    const code = refusal?.code ?? 'failed';
    const text = refusal?.text ?? says.failed;
    res.status(status);
    if (req.representation === 'page') {
      res.end(this.renderer.page(req, res, errorPage, { status, text, problems: refusal?.problems ?? [], reference: refusal ? null : req.id }));
      return;
    }
    res.type('application/problem+json').end(
      JSON.stringify({
        type: `urn:hsp:problem:${code}`, title: say(req.locale ?? 'en', text), status, code, instance: req.id,
        problems: refusal?.problems.map(({ field, code: c, text: t }) => ({ field, code: c, message: say(req.locale ?? 'en', t), text: t })) ?? [],
        ...(refusal && Object.keys(refusal.particulars).length ? { particulars: refusal.particulars } : {}),
      }),
    );
  }
}

/** Shows the page that holds the form again, with what was typed: the same request, turned into its GET. */
function showAgain(req: Request, res: Response, { refusal, page }: FormRefused): void {
  const values = { ...(req.body as Record<string, unknown>) };
  for (const key of Object.keys(values)) if (/password|secret/i.test(key)) delete values[key];
  req.formState = { action: (req.route_.split('?')[0] ?? ''), scope: req.formScope, status: refusal.status, values, problems: refusal.problems, text: refusal.text, particulars: refusal.particulars };
  req.method = 'GET';
  req.url = page;
  req.route_ = page;
  // Express 5 keeps the parsed query behind a getter of the url, so the new address is read afresh.
  (req.app as unknown as { handle: (req: Request, res: Response) => void }).handle(req, res);
}

function fromHttp(error: unknown): Refusal | null {
  const status = error instanceof HttpException ? error.getStatus() : ((error as { status?: unknown; expose?: unknown }).status as number | undefined);
  if (status === 404) return notFound();
  if (status === 413) return new Refusal('tooLarge', 'tooLarge', says.tooLarge);
  if (typeof status === 'number' && status >= 400 && status < 500) return new Malformed();
  return null;
}

class Malformed extends Refusal {
  constructor() {
    super('invalid', 'malformed', says.malformed);
  }
  override get status(): number {
    return 400;
  }
}
