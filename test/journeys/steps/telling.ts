import { afterAll, beforeAll, describe, it, jest } from '@jest/globals';
import type { Locale } from '../../../src/kernel/i18n/text.js';
import { Stage } from './stage.js';

/** Adds one step to a story; after a step that failed there is no story left to tell. */
export type Tell = (step: string, perform: (stage: Stage) => void | Promise<void>) => void;

/** A story: steps on one stage, each a test of its own, in their order. */
export function story(title: string, locale: Locale, steps: (tell: Tell) => void): void {
  jest.setTimeout(900_000);
  describe(title, () => {
    let stage: Stage;
    let broken = false;
    beforeAll(async () => {
      stage = await Stage.set(locale);
    });
    afterAll(() => stage.portal.close());
    steps((step, perform) => {
      it(step, async () => {
        if (broken) throw new Error('An earlier step failed.');
        broken = true;
        await perform(stage);
        broken = false;
      });
    });
  });
}
