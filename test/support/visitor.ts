import { load, type CheerioAPI } from 'cheerio';
import type { AnyNode } from 'domhandler';

/** An answer of the portal, read as text, page or JSON. */
export class Answer {
  #page: CheerioAPI | undefined;
  constructor(
    readonly status: number,
    readonly url: string,
    readonly text: string,
    readonly headers: Headers,
  ) {}
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read answers of any shape and compare them
  get json(): any {
    return JSON.parse(this.text) as unknown;
  }
  /** The page, to look into with selectors. */
  get page(): CheerioAPI {
    return (this.#page ??= load(this.text));
  }
  get heading(): string {
    return this.page('h1').text().trim();
  }
  /** The words a reader sees in the main part. */
  get words(): string {
    return this.page('main').text().replace(/\s+/g, ' ').trim();
  }
}

type Value = string | number | boolean | null | undefined;
/** What is typed, chosen or ticked, by the fields' names. */
export type Typed = Record<string, Value | Value[]>;
/** A button by its words, or by the name and value it sends where many have the same words. */
export type Pressed = string | RegExp | { name: string; value: string };
export type Files = Record<string, { name: string; content: string | Uint8Array; type?: string }>;

/** A browser without JavaScript: keeps cookies, follows links and submits forms found in pages, or speaks JSON. */
export class Visitor {
  readonly #cookies = new Map<string, string>();
  constructor(readonly origin: string) {}

  /** This browser's cookies, as the header sends them. */
  get cookies(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** GET a page, following redirects. */
  get(path: string): Promise<Answer> {
    return this.request('GET', path, {});
  }

  /** A JSON request on `/api`. */
  api(method: 'GET' | 'POST', path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    return this.request(method, `/api${path}`, { headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers }, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  }

  /** Follows the link with this text (or whose text contains it). */
  follow(from: Answer, text: string | RegExp): Promise<Answer> {
    const page = from.page;
    const links = page('a[href]').toArray().filter((a) => matches(page(a).text(), text));
    const href = page(links[0]).attr('href');
    if (!href) throw new Error(`No link «${String(text)}» on ${from.url}; there are: ${page('main a').toArray().map((a) => page(a).text().trim()).join(' | ')}`);
    return this.get(href);
  }

  /**
   * Fills the form that has the button with this text and presses it, as a browser would: hidden fields, chosen
   * radios, ticked boxes and selected options go along. Unknown field names are an error. Files go as multipart.
   */
  async submit(from: Answer, button: Pressed, values: Typed = {}, files: Files = {}): Promise<Answer> {
    const page = from.page;
    const wanted = button instanceof RegExp || typeof button === 'string' ? String(button) : `${button.name}=${button.value}`;
    const pressed = buttonOf(page, button);
    if (!pressed) throw new Error(`No button «${wanted}» on ${from.url}; there are: ${page('main button').toArray().map((b) => page(b).text().trim()).join(' | ')}`);
    const form = page(pressed).closest('form');
    const fields = fieldsOf(page, form.get(0)!);
    const named = namedIn(page, form.get(0));
    for (const [name, value] of Object.entries(values)) {
      if (!named.has(name)) throw new Error(`No field «${name}» in the form of «${wanted}» on ${from.url}; there are: ${[...named.keys()].join(', ')}`);
      for (let i = fields.length - 1; i >= 0; i -= 1) if (fields[i]![0] === name) fields.splice(i, 1);
      for (const one of Array.isArray(value) ? value : [value]) if (one !== null && one !== undefined && one !== false) fields.push([name, one === true ? 'on' : String(one)]);
    }
    const buttonName = page(pressed).attr('name');
    if (buttonName) fields.push([buttonName, page(pressed).attr('value') ?? '']);
    const action = page(pressed).attr('formaction') ?? form.attr('action') ?? new URL(from.url).pathname;
    if ((form.attr('method') ?? 'get').toLowerCase() === 'get') return this.get(`${action}?${new URLSearchParams(fields).toString()}`);
    if (form.attr('enctype') === 'multipart/form-data') {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      for (const [name, file] of Object.entries(files)) body.append(name, new Blob([file.content as BlobPart], { type: file.type ?? 'application/octet-stream' }), file.name);
      return this.request('POST', action, { body });
    }
    return this.request('POST', action, { body: new URLSearchParams(fields) });
  }

  async request(method: string, path: string, init: RequestInit, hops = 0): Promise<Answer> {
    const url = new URL(path, this.origin);
    const headers = new Headers(init.headers);
    if (this.#cookies.size) headers.set('cookie', [...this.#cookies].map(([k, v]) => `${k}=${v}`).join('; '));
    if (method !== 'GET' && !headers.has('origin')) headers.set('origin', this.origin);
    const answer = await fetch(url, { ...init, method, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      const at = pair.indexOf('=');
      if (/expires=Thu, 01 Jan 1970/i.test(line)) this.#cookies.delete(pair.slice(0, at));
      else this.#cookies.set(pair.slice(0, at), pair.slice(at + 1));
    }
    const location = answer.headers.get('location');
    if (location && answer.status >= 300 && answer.status < 400 && hops < 8) {
      await answer.arrayBuffer();
      return this.request('GET', new URL(location, url).pathname + new URL(location, url).search, {}, hops + 1);
    }
    return new Answer(answer.status, url.href, await answer.text(), answer.headers);
  }
}

const matches = (text: string, wanted: string | RegExp): boolean => {
  const plain = text.replace(/\s+/g, ' ').trim();
  return typeof wanted === 'string' ? plain === wanted || plain.includes(wanted) : wanted.test(plain);
};

/** The button that is pressed, or nothing. */
export function buttonOf(page: CheerioAPI, button: Pressed): AnyNode | undefined {
  const presses = page('button').toArray().filter((b) => page(b).attr('type') !== 'button');
  if (typeof button === 'string' || button instanceof RegExp) return presses.find((b) => matches(page(b).text(), button));
  return presses.find((b) => page(b).attr('name') === button.name && page(b).attr('value') === button.value);
}

/** Everything in a place that has a name, by its name: looked up once, for forms with hundreds of fields. */
export function namedIn(page: CheerioAPI, place: AnyNode | undefined): Map<string, AnyNode[]> {
  const named = new Map<string, AnyNode[]>();
  for (const field of place ? page(place).find('[name]').toArray() : []) {
    const name = page(field).attr('name')!;
    named.set(name, [...(named.get(name) ?? []), field]);
  }
  return named;
}

function fieldsOf(page: CheerioAPI, form: AnyNode): [string, string][] {
  return page(form).find('input[name], select[name], textarea[name]').toArray().flatMap((field): [string, string][] => {
    const f = page(field);
    const name = f.attr('name')!;
    const type = (f.attr('type') ?? '').toLowerCase();
    if (f.attr('disabled') !== undefined || type === 'file' || type === 'submit' || type === 'button') return [];
    if ((type === 'checkbox' || type === 'radio') && f.attr('checked') === undefined) return [];
    if (field.tagName === 'select') {
      const options = f.find('option');
      const chosen = options.toArray().filter((o) => page(o).attr('selected') !== undefined);
      const effective = chosen.length || f.attr('multiple') !== undefined ? chosen : options.toArray().slice(0, 1);
      return effective.map((o) => [name, page(o).attr('value') ?? page(o).text()]);
    }
    return [[name, field.tagName === 'textarea' ? f.text() : (f.attr('value') ?? (type === 'checkbox' ? 'on' : ''))]];
  });
}
