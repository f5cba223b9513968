import { expect } from '@jest/globals';
import type { Answer, Visitor } from '../../../support/visitor.js';
import { password } from '../../../support/portal.js';
import { type Moment, type Stage, times } from '../stage.js';

/** Somebody's program: speaks JSON, and takes nothing but a good answer for one. */
export class Caller {
  constructor(readonly visitor: Visitor) {}

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- answers of forty routes, read as a program outside would
  async get(path: string): Promise<any> {
    return this.good('GET', path, await this.visitor.api('GET', path));
  }

  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- see above
  async post(path: string, body: unknown = {}): Promise<any> {
    return this.good('POST', path, await this.visitor.api('POST', path, body));
  }

  /** The status and code of a refusal. */
  async refused(method: 'GET' | 'POST', path: string, body?: unknown): Promise<[number, string]> {
    const answer = await this.visitor.api(method, path, body ?? (method === 'POST' ? {} : undefined));
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    return [answer.status, answer.json.code as string];
  }

  private good(method: string, path: string, answer: Answer): unknown {
    if (answer.status !== 200 && answer.status !== 201) throw new Error(`${method} ${path}: ${answer.status} ${answer.text.slice(0, 1_500)}`);
    return answer.json;
  }
}

const callers = new WeakMap<Stage, Map<string, Promise<Caller>>>();

export const anybody = (stage: Stage): Caller => new Caller(stage.portal.visitor());

/** Somebody who has an account; signed in the first time, and again after `forget`. */
export function as(stage: Stage, email: string): Promise<Caller> {
  const known = callers.get(stage) ?? new Map<string, Promise<Caller>>();
  callers.set(stage, known);
  let caller = known.get(email);
  if (!caller) known.set(email, (caller = signIn(stage, email)));
  return caller;
}
export const forget = (stage: Stage, email: string): void => void callers.get(stage)?.delete(email);

async function signIn(stage: Stage, email: string): Promise<Caller> {
  const caller = anybody(stage);
  await caller.post('/sign-in', { email, password });
  return caller;
}

/** Moves the demonstration's clock by its route, and waits until everything due is done and told. */
export async function at(stage: Stage, moment: Moment): Promise<void> {
  await anybody(stage).post('/demo/clock', { now: times[moment] });
  await stage.portal.settle();
}
