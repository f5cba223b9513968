import type { Locale } from '../../../src/kernel/i18n/text.js';
import { pageProblems } from '../../support/html.js';
import type { Letter } from '../../../src/platform/mail/mail-transport.js';
import { type Words, words } from './words.js';
import { type Answer, buttonOf, type Files, namedIn, type Pressed, type Typed, type Visitor } from '../../support/visitor.js';

/** What was wrong with the pages that a story passed through, by page. */
export class Notebook {
  readonly problems = new Map<string, string[]>();
  readonly #seen = new Set<string>();

  async look(answer: Answer): Promise<void> {
    if (!answer.headers.get('content-type')?.startsWith('text/html')) return;
    const { pathname, search } = new URL(answer.url);
    const kind = `${answer.status} ${pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id').replace(/[\w-]{43}/, ':token')}${search.replace(/=[^&]*/g, '')}`;
    // The same markup around other words and values needs no second look.
    const make = kind + answer.text.replace(/>[^<]+</g, '>…<').replace(/ (value|href|src|action|content|datetime)="[^"]+"/g, ' $1="…"');
    if (this.#seen.has(make)) return;
    this.#seen.add(make);
    const found = [...(answer.status >= 500 ? ['the portal failed'] : []), ...(await pageProblems(answer))];
    if (found.length) this.problems.set(kind, [...new Set([...(this.problems.get(kind) ?? []), ...found])]);
  }
}

const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
const says = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? plain(text) === plain(wanted) : wanted.test(plain(text)));

/** Somebody at a browser without scripts: reads the page in front of them, follows its links, and fills in its forms. */
export class Guest {
  #page: Answer | undefined;
  /** Where the page before a download was. */
  #place = '';
  /** What the pages say in their language. */
  readonly say: Words;

  constructor(
    readonly browser: Visitor,
    /** The language of the pages they read. */
    readonly locale: Locale,
    private readonly notebook: Notebook,
    readonly email = '',
    readonly name = '',
  ) {
    this.say = words[locale];
  }

  get page(): Answer {
    if (!this.#page) throw new Error('No page is open yet');
    return this.#page;
  }
  /** The words of the page's main part, each space a plain one. */
  get words(): string {
    return plain(this.page.words);
  }
  /** The status that stands beside the page's heading. */
  get status(): string {
    return plain(this.page.page('main .page-heading .tag').text());
  }
  /** The identifier in the page's address. */
  get id(): string {
    const [id] = /[0-9a-f]{8}-[0-9a-f-]{27}/.exec(new URL(this.page.url).pathname) ?? [];
    if (!id) throw new Error(`No identifier in ${this.page.url}`);
    return id;
  }
  get path(): string {
    return new URL(this.page.url).pathname;
  }

  /** Types an address. Stories begin at the front page, or at the link of a letter. */
  type(path: string): Promise<this> {
    return this.#arrive(this.browser.get(path));
  }

  /** Back to the page on which a download was chosen. */
  back(): Promise<this> {
    return this.type(this.#place);
  }

  front(): Promise<this> {
    return this.type(`/${this.locale}`);
  }

  /** Opens the link that a letter brought, in the reader's language where the letter has both. */
  openLetter(letter: Letter): Promise<this> {
    const links = [...letter.body.matchAll(/https?:\/\/\S+/g)].map(([link]) => new URL(link));
    const link = links.find(({ pathname }) => pathname.startsWith(`/${this.locale}/`)) ?? links[0];
    if (!link) throw new Error(`No link in the letter «${letter.subject}»`);
    return this.type(`${link.pathname}${link.search}`);
  }

  /** Follows the link with exactly these words, looked for in the main part first; `beside` names the row, card or list item it stands in. */
  async follow(link: string | RegExp, beside?: string | RegExp): Promise<this> {
    const { page } = this.page;
    const places = beside === undefined ? ['main', 'header', 'footer'] : ['main tbody tr', 'main article', 'main li'];
    for (const place of places) {
      const areas = page(place).toArray().filter((area) => beside === undefined || (typeof beside === 'string' ? plain(page(area).text()).includes(plain(beside)) : says(page(area).text(), beside)));
      const found = areas.flatMap((area) => page(area).find('a[href]').toArray()).find((a) => says(page(a).text(), link));
      if (found) return this.#arrive(this.browser.get(new URL(page(found).attr('href')!, this.page.url).href.slice(this.browser.origin.length)));
    }
    throw new Error(`No link «${String(link)}»${beside === undefined ? '' : ` beside «${String(beside)}»`} on ${this.page.url}: ${this.words.slice(0, 3_000)}`);
  }

  /** Whether the main part has a link or button with these words. */
  offers(words: string | RegExp): boolean {
    const { page } = this.page;
    return page('main a[href], main button').toArray().some((one) => says(page(one).text(), words));
  }

  /** Fills in the form around a button, with what its fields offer only, and presses the button. */
  press(button: Pressed, typed: Typed = {}, files: Files = {}): Promise<this> {
    const exact = typeof button === 'string' ? new RegExp(`^${plain(button).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`) : button;
    this.#refuseWhatIsNotOffered(exact, typed);
    return this.#arrive(this.browser.submit(this.page, exact, typed, files));
  }

  /** A browser sends no option that a list, group or box does not have. */
  #refuseWhatIsNotOffered(button: Pressed, typed: Typed): void {
    const { page } = this.page;
    const pressed = buttonOf(page, button);
    if (!pressed) return; // the visitor says so
    const named = namedIn(page, page(pressed).closest('form').get(0));
    for (const [name, value] of Object.entries(typed)) {
      const wanted = (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string' || typeof one === 'number').map(String);
      const field = page(named.get(name) ?? []);
      const kind = field.is('select') ? 'select' : field.attr('type');
      if (kind !== 'select' && kind !== 'radio' && kind !== 'checkbox') continue;
      const offered = (kind === 'select' ? field.find('option') : field).toArray().map((one) => page(one).attr('value') ?? page(one).text());
      const strange = wanted.filter((one) => !offered.includes(one));
      if (strange.length) throw new Error(`«${name}» on ${this.page.url} does not offer ${strange.join(', ')}, but ${offered.join(', ')}`);
    }
  }

  async #arrive(coming: Promise<Answer>): Promise<this> {
    this.#page = await coming;
    if (this.#page.headers.get('content-type')?.startsWith('text/html')) this.#place = this.#page.url.slice(this.browser.origin.length);
    await this.notebook.look(this.#page);
    return this;
  }
}
