import { Worker } from 'node:worker_threads';
import type { MatchingProblem, MatchingSolution } from './matching-problem.js';

/** What the thread says: how far it is, what it found, or what went wrong. */
export type SolverSays = { round: number; bound: number } | { solution: MatchingSolution } | { error: string };

/** Solves in a thread of its own, so that this process goes on answering. `goOn` is asked after each sign of life and every half second; false ends the thread, and the result is null. */
export async function solveApart(problem: MatchingProblem, goOn: (round: number) => Promise<boolean> = () => Promise.resolve(true)): Promise<MatchingSolution | null> {
  // Built code has the thread's file beside it; uncompiled code (tests) is translated as it loads.
  const source = import.meta.url.endsWith('.ts');
  const thread = new Worker(new URL(source ? './solver.thread.ts' : './solver.thread.js', import.meta.url), { workerData: problem, ...(source ? { execArgv: ['--import', '@swc-node/register/esm-register'] } : {}) });
  let round = 0;
  let watch: NodeJS.Timeout | undefined;
  try {
    return await new Promise<MatchingSolution | null>((resolve, reject) => {
      const ask = (): void => void goOn(round).then((on) => { if (!on) resolve(null); }, reject);
      watch = setInterval(ask, 500);
      thread.on('message', (said: SolverSays) => {
        if ('solution' in said) resolve(said.solution);
        else if ('error' in said) reject(new Error(said.error));
        else {
          round = said.round;
          ask();
        }
      });
      thread.once('error', reject);
      thread.once('exit', () => reject(new Error('The solver ended early')));
    });
  } finally {
    clearInterval(watch);
    await thread.terminate();
  }
}
