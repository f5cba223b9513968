import { SetMetadata } from '@nestjs/common';
import type { Bilingual } from '../../kernel/i18n/text.js';
import type { Page } from '../../ui/index.js';

export const viewKey = 'view';
export const formKey = 'form';
export type Params = Record<string, string>;

/** Only the method is looked at, so that a narrower result fits. */
interface Handler<V> {
  value?: (...args: never[]) => V | Promise<V>;
}

/** The page of a GET handler. A handler that does not return the page's props does not compile. */
export const View =
  <P>(page: Page<P>) =>
  (target: object, key: string | symbol, descriptor: Handler<P>): void => {
    SetMetadata(viewKey, page)(target, key, descriptor as PropertyDescriptor);
  };

export interface FormRule<V> {
  /** The page that holds the form, shown again with what was typed when the input is refused. */
  page: (params: Params) => string;
  /** Where a good write goes. */
  then: (result: V, params: Params) => string;
  notice?: Bilingual;
  /** More notices, by name, of a write that can mean several things. */
  otherNotices?: Readonly<Record<string, Bilingual>>;
  /** Where one write can mean another, such as "save and submit": the handler of this controller whose notice fits, or the name of an other notice; null for its own. */
  noticeOf?: (result: V) => string | null;
}

/** Notices by handler: the cookie carries only the name, never a text. */
export const notices = new Map<string, Bilingual>();

/** How a write answers a page: 303 to `then` with a notice, or the form again with its problems. */
export const Form =
  <V>(rule: FormRule<V>) =>
  (target: object, key: string | symbol, descriptor: Handler<V>): void => {
    const name = `${target.constructor.name}.${String(key)}`;
    if (rule.notice) notices.set(name, rule.notice);
    for (const [other, notice] of Object.entries(rule.otherNotices ?? {})) notices.set(`${target.constructor.name}.${other}`, notice);
    const nameFor = (result: unknown): string => {
      const other = rule.noticeOf?.(result as V);
      return other ? `${target.constructor.name}.${other}` : name;
    };
    SetMetadata(formKey, { ...rule, nameFor })(target, key, descriptor as PropertyDescriptor);
  };

export type NamedFormRule = FormRule<unknown> & { nameFor: (result: unknown) => string };

/** A result that is a file or a stream, sent as it is in every representation. */
export class Download {
  constructor(
    readonly body: NodeJS.ReadableStream | string | Buffer,
    readonly mediaType: string,
    readonly fileName: string | null,
    /** Shown in the browser instead of saved; only for content the portal itself made. */
    readonly inline = false,
    /** How much a stream will bring, where that is known. */
    readonly bytes: number | null = null,
  ) {}
}
