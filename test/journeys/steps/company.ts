import type { Locale } from '../../../src/kernel/i18n/text.js';
import type { Portal } from '../../support/portal.js';
import { Caller } from './api/caller.js';
import { Guest, Notebook } from './guest.js';

/** The people of one journey, each at a browser of their own or at a program that speaks JSON. */
export class Company {
  readonly notebook = new Notebook();
  readonly #guests = new Map<string, Guest>();

  constructor(readonly portal: Portal) {}

  /** Somebody who is signed in, at their work in one language; signs in again where the session ended meanwhile. */
  async home(email: string, locale: Locale): Promise<Guest> {
    const key = `${email} ${locale}`;
    const guest = this.#guests.get(key) ?? new Guest(await this.portal.signedIn(email), locale, this.notebook, email);
    this.#guests.set(key, guest);
    await guest.type(`/${locale}/home`);
    if (guest.path === `/${locale}/home`) return guest;
    this.#guests.delete(key);
    return this.home(email, locale);
  }

  /** A browser without a session. */
  anybody(locale: Locale): Guest {
    return new Guest(this.portal.visitor(), locale, this.notebook);
  }

  /** Follows every link in the page's main part that names a field of another page; answers how many there are, and those whose field is not there. */
  async fieldLinks(guest: Guest): Promise<{ count: number; dead: string[] }> {
    const links = guest.page.page('main .notice a[href*="#"], main #problems a[href*="#"]').toArray().map((a) => guest.page.page(a).attr('href')!);
    const dead: string[] = [];
    for (const place of new Set(links.map((link) => link.split('#')[0]!))) {
      const there = await guest.browser.get(place);
      for (const link of links.filter((one) => one.startsWith(`${place}#`))) if (there.page(`[id="${link.split('#')[1]!}"]`).length !== 1) dead.push(link);
    }
    return { count: links.length, dead };
  }

  async program(email?: string): Promise<Caller> {
    return new Caller(email ? await this.portal.signedIn(email) : this.portal.visitor());
  }

  /** What was wrong with the pages the journey passed through: to be nothing. */
  get problems(): Record<string, string[]> {
    return Object.fromEntries(this.notebook.problems);
  }
}
