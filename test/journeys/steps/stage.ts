import { expect } from '@jest/globals';
import { type Locale, say } from '../../../src/kernel/i18n/text.js';
import { formatMoney, formatMoneyShort } from '../../../src/kernel/money/money.js';
import { formatInstant } from '../../../src/kernel/time/dates.js';
import { people as invented } from '../../../src/demonstration/accounts.js';
import { type TemplateName, templates } from '../../../src/modules/notifications/templates.js';
import type { Letter } from '../../../src/platform/mail/mail-transport.js';
import { password, type Portal, startPortal } from '../../support/portal.js';
import { seedWorld, type World } from '../../support/world.js';
import { Guest, Notebook } from './guest.js';

/** When things happen, at Ottawa's time; stories jump from one to the next. */
export const times = {
  start: '2026-12-01T14:00:00Z', opens: '2026-12-07T14:00:00Z', writing: '2026-12-09T15:00:00Z', withdrawing: '2026-12-20T15:00:00Z',
  sevenDays: '2027-01-08T17:00:00Z', oneDay: '2027-01-14T17:00:00Z', fourHours: '2027-01-15T13:00:00Z', closes: '2027-01-15T17:00:00Z', closed: '2027-01-15T17:01:00Z',
  screening: '2027-01-18T15:00:00Z', answering: '2027-01-20T15:00:00Z', assigning: '2027-01-26T15:00:00Z', reviewing: '2027-02-08T15:00:00Z', deciding: '2027-02-22T15:00:00Z', releasing: '2027-02-26T15:00:00Z',
  preparing: '2027-03-03T15:00:00Z', signing: '2027-03-08T15:00:00Z', firstPayment: '2027-06-01T15:00:00Z', secondPayment: '2028-05-02T15:00:00Z', reporting: '2028-07-10T15:00:00Z', reportingAgain: '2028-07-20T15:00:00Z',
  lastPayment: '2028-08-01T15:00:00Z', closeOut: '2028-09-05T15:00:00Z',
} as const;
export type Moment = keyof typeof times;

/** A proposal of the story. */
export interface Told {
  id: string;
  reference: string;
  title: string;
  language: Locale;
}

export const fresh = { owner: 'imani@rivermouth.example', editor: 'luc@rivermouth.example', officer: 'jordan@hsp.example' } as const;
export const organizationName = 'Rivermouth Dialogue Centre';

export const callTitle: Record<Locale, string> = { en: 'Dialogue before violence', fr: 'Le dialogue avant la violence' };

/** Everything one telling of the story shares: the portal, who is at which browser, and what came to be. */
export class Stage {
  readonly notebook = new Notebook();
  readonly #guests = new Map<string, Promise<Guest>>();
  callId = '';
  callReference = '';
  agreementId = '';
  agreementNumber = '';
  readonly proposals: Record<string, Told> = {};

  private constructor(
    readonly portal: Portal,
    readonly world: World,
    readonly locale: Locale,
  ) {}

  static async set(locale: Locale): Promise<Stage> {
    const portal = await startPortal();
    portal.clock.moveTo(new Date(times.start));
    return new Stage(portal, await seedWorld(portal), locale);
  }

  get other(): Locale {
    return this.locale === 'en' ? 'fr' : 'en';
  }

  /** It becomes this moment; what is due happens, and its letters are sent. */
  async at(moment: Moment): Promise<void> {
    this.portal.clock.moveTo(new Date(times[moment]));
    await this.portal.settle();
  }

  get callTitle(): string {
    return callTitle[this.locale];
  }

  callTitleIn(guest: Guest): string {
    return callTitle[guest.locale];
  }

  /** A browser without a session. */
  guest(email = '', name = '', locale = this.locale): Guest {
    return new Guest(this.portal.visitor(), locale, this.notebook, email, name);
  }

  /** Somebody who has an account, signed in through the pages the first time. */
  as(email: string, secret: string = password): Promise<Guest> {
    let guest = this.#guests.get(email);
    if (!guest) this.#guests.set(email, (guest = this.#signIn(email, secret)));
    return guest.then((one) => one.front());
  }

  /** Keeps somebody who is signed in already. */
  keep(guest: Guest): void {
    this.#guests.set(guest.email, Promise.resolve(guest));
  }

  /** Whose session was ended signs in again. */
  forget(email: string): void {
    this.#guests.delete(email);
  }

  async #signIn(email: string, secret: string): Promise<Guest> {
    const guest = this.guest(email, invented.find((person) => person.email === email)?.name ?? '');
    await (await guest.front()).follow(guest.say.signIn);
    await guest.press(guest.say.signIn, { email, password: secret });
    expect([guest.path, guest.page.status]).toEqual([`/${this.locale}/home`, 200]);
    return guest;
  }

  proposal(key: string): Told {
    const found = this.proposals[key];
    if (!found) throw new Error(`The story knows no proposal «${key}» yet`);
    return found;
  }

  /** The language in which the portal writes to somebody. */
  localeOf(email: string): Locale {
    return email === fresh.editor ? this.other : (invented.find((person) => person.email === email)?.locale ?? this.locale);
  }

  /** Letters to an address from a template, about a reference: told in the language of that person. */
  letters(email: string, template: TemplateName, reference: string, locale: Locale): Letter[] {
    const [beginning = '', ...date] = say(locale, templates[template].subject, { reference, organization: organizationName, dueOn: '§' }).split('§');
    return this.portal.mailbox.to(email).filter(({ subject }) => (date.length ? subject.startsWith(beginning) : subject === beginning));
  }

  /** An instant as pages write it. */
  instant(at: Date): string {
    return formatInstant(at, this.locale).replace(/\s/g, ' ');
  }

  /** An amount as pages write it, each space a plain one. */
  money(cents: number, short = false): string {
    return (short ? formatMoneyShort : formatMoney)(cents, this.locale).replace(/\s/g, ' ');
  }
}
