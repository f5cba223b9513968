import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { texts } from '../../kernel/i18n/text.js';
import { projectRoot } from '../http/project-root.js';
import type { PrintedDocument } from './printed-document.js';
import { type SetDocument, Typesetter } from './typesetter.js';

const says = texts({ page: { en: 'Page {page} of {pages}', fr: 'Page {page} de {pages}' } });
/** The compiler holds some 230 MB: it goes when nothing was set for a while. */
const idleMs = 20_000;
const longestMs = 120_000;

type Answer = { id: number } & ({ bytes: Uint8Array; missing: string[] } | { error: string });

/** Typst as WebAssembly in a thread of its own (ADR 0018): one document after the other, and requests go on meanwhile. */
export class TypstTypesetter extends Typesetter {
  #thread: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last: Promise<unknown> = Promise.resolve();
  #ids = 0;

  pdf(document: PrintedDocument): Promise<SetDocument> {
    const next = this.#last.then(() => this.#set(document));
    this.#last = next.catch(() => undefined);
    return next;
  }

  async close(): Promise<void> {
    clearTimeout(this.#idle);
    const thread = this.#thread;
    this.#thread = undefined;
    await thread?.terminate();
  }

  async #set(document: PrintedDocument): Promise<SetDocument> {
    clearTimeout(this.#idle);
    const thread = (this.#thread ??= new Worker(path.join(projectRoot(), 'src/platform/documents/typst/thread.mjs')));
    const id = (this.#ids += 1);
    // Only these go afterwards: the thread listens to its own events too.
    let leave = (): void => undefined;
    let late: NodeJS.Timeout | undefined;
    try {
      return await new Promise<SetDocument>((resolve, reject) => {
        late = setTimeout(() => reject(new Error('The document took too long')), longestMs);
        const answered = (answer: Answer): void => {
          if (answer.id !== id) return;
          if ('error' in answer) reject(new Error(answer.error));
          else resolve({ bytes: answer.bytes, missing: answer.missing });
        };
        const stopped = (): void => reject(new Error('The typesetter stopped'));
        thread.on('message', answered).on('error', reject).on('exit', stopped);
        leave = (): void => void thread.off('message', answered).off('error', reject).off('exit', stopped);
        thread.postMessage({ id, data: JSON.stringify(templateOf(document)) });
      });
    } catch (error) {
      await this.close();
      throw error;
    } finally {
      clearTimeout(late);
      leave();
      this.#idle = setTimeout(() => void this.close(), idleMs);
      this.#idle.unref();
    }
  }
}

/** The document as the template reads it; the instant by its parts, in UTC. */
export const templateOf = ({ at, ...document }: PrintedDocument): object => ({
  ...document, page: says.page[document.language],
  at: [at.getUTCFullYear(), at.getUTCMonth() + 1, at.getUTCDate(), at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()],
});
