import { Inject, Injectable } from '@nestjs/common';
import type { Locale, TextValues } from '../../kernel/i18n/text.js';
import { newId } from '../../kernel/ids/ids.js';
import { type Work } from '../../platform/database/unit-of-work.js';
import { PostOffice } from '../../platform/mail/post-office.js';
import { BASE_URL } from '../../platform/platform.module.js';
import { type AccountLetter, accountLetter } from './account-letters.js';

export interface Addressee {
  id: string | null;
  email: string;
  locale: Locale;
}

/** Letters about accounts: written with the transaction that causes them, sent after its commit. */
@Injectable()
export class AccountPost {
  constructor(
    private readonly post: PostOffice,
    @Inject(BASE_URL) private readonly baseUrl: string,
  ) {}

  /** The address of a page as it stands in a letter. */
  link(locale: Locale, path: string): string {
    return `${this.baseUrl}/${locale}${path}`;
  }

  /** Writes the letter; hand the result to `leave` after the commit. */
  write(work: Work, kind: AccountLetter, to: Addressee, values: TextValues): Promise<string | null> {
    return this.post.write({ dedupeKey: `account-${kind}-${newId()}`, personId: to.id, to: to.email, locale: to.locale, ...accountLetter(kind, to.locale, values) }, work.manager);
  }

  /** Wakes the sender. When the queue is away the letter waits for the sweep. */
  async leave(mailId: string | null): Promise<void> {
    if (mailId) await this.post.wake(mailId).catch(() => undefined);
  }
}
