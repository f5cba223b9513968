import { expect } from '@jest/globals';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { insertCall, type TestCall } from '../../support/reviews.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import { Caller } from './api/caller.js';
import { Guest, Notebook } from './guest.js';

/** A call with titles of its own, so that people find it among the others. */
export type TitledCall = TestCall & { title: Record<Locale, string> };

/** A portal behind a call's deadline, where reviewing and deciding begin: who is at which browser, in which language, and what their pages lacked. */
export class Room {
  readonly #notebook = new Notebook();
  readonly #guests = new Map<string, Promise<Guest>>();

  private constructor(
    readonly portal: Portal,
    readonly world: World,
  ) {}

  static async open(options: Parameters<typeof startPortal>[0] = {}): Promise<Room> {
    const portal = await startPortal(options);
    return new Room(portal, await seedWorld(portal));
  }

  async call(title: string, options: Parameters<typeof insertCall>[2] = {}): Promise<TitledCall> {
    const call = await insertCall(this.portal, this.world, options);
    const both = { en: `${title} (en)`, fr: `${title} (fr)` };
    await this.portal.source.query('update calls set title = $2 where id = $1', [call.id, JSON.stringify(both)]);
    return { ...call, title: both };
  }

  /** Somebody at the front page, signed in through the pages the first time. */
  async as(email: string, locale: Locale): Promise<Guest> {
    const key = `${email} ${locale}`;
    let guest = this.#guests.get(key);
    if (!guest) this.#guests.set(key, (guest = this.#signIn(email, locale)));
    return (await guest).front();
  }

  async #signIn(email: string, locale: Locale): Promise<Guest> {
    const guest = new Guest(this.portal.visitor(), locale, this.#notebook, email);
    await (await guest.front()).follow(guest.say.signIn);
    await guest.press(guest.say.signIn, { email, password });
    expect([guest.path, guest.page.status]).toEqual([`/${locale}/home`, 200]);
    return guest;
  }

  /** Somebody at a page of the call, from the front page on by its links. */
  async at(email: string, locale: Locale, call: TitledCall, ...links: (string | RegExp)[]): Promise<Guest> {
    const guest = await this.as(email, locale);
    await guest.follow(guest.say.calls);
    await guest.follow(call.title[locale]);
    for (const link of links) await guest.follow(link);
    return guest;
  }

  /** A reviewer at the page of a proposal they were asked to review. */
  async reviewing(email: string, locale: Locale, title: string, ...groups: RegExp[]): Promise<Guest> {
    const guest = await this.as(email, locale);
    await guest.follow(guest.say.reviews);
    for (const group of groups) await guest.follow(group);
    return guest.follow(title);
  }

  /** Opens the newest letter to somebody, as told by its subject, at the link it brings. */
  async letter(guest: Guest, about: RegExp): Promise<Guest> {
    await this.portal.settle();
    const letter = this.portal.mailbox.to(guest.email).filter(({ subject }) => about.test(subject)).at(-1);
    if (!letter) throw new Error(`No letter to ${guest.email} about ${String(about)}: ${this.portal.mailbox.to(guest.email).map(({ subject }) => subject).join(' | ')}`);
    await guest.openLetter(letter);
    // Letters lead to pages in the language of the person.
    if (!guest.path.startsWith(`/${guest.locale}`)) await guest.follow(guest.locale === 'fr' ? 'Français' : 'English');
    return guest;
  }

  /** Somebody's program. */
  async caller(email: string): Promise<Caller> {
    return new Caller(await this.portal.signedIn(email));
  }

  id(email: string): string {
    return this.world.people[email]!;
  }

  /** What was wrong with the pages people passed through. */
  get problems(): Record<string, string[]> {
    return Object.fromEntries(this.#notebook.problems);
  }
}
