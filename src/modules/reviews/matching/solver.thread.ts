import { parentPort, workerData } from 'node:worker_threads';
import type { MatchingProblem } from './matching-problem.js';
import type { SolverSays } from './solve-apart.js';
import { solveMatching } from './solve-matching.js';

const tell = (said: SolverSays): void => parentPort!.postMessage(said);
try {
  tell({ solution: await solveMatching(workerData as MatchingProblem, { progress: (round, bound) => tell({ round, bound }) }) });
} catch (error) {
  tell({ error: (error as Error).message });
}
