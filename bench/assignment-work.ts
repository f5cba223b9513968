import { monitorEventLoopDelay } from 'node:perf_hooks';
import { barred, gapOf, type MatchingProblem, solveApart } from '../src/modules/reviews/index.js';

/** The search for reviewers at full size, in its thread. */
const [proposals, reviewers, each] = [2_500, 400, 3];

/** The same numbers in every run. */
let seed = 20_261_124;
const random = (): number => (seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff) / 0x7fffffff;
const upTo = (n: number): number => Math.floor(random() * n);

function madeUp(): MatchingProblem {
  const people = Array.from({ length: reviewers }, () => ({ themes: new Set([upTo(12), upTo(12), upTo(12)]), languages: random() < 0.3 ? 'en fr' : random() < 0.6 ? 'en' : 'fr', country: upTo(6) }));
  const scores = new Int16Array(proposals * reviewers);
  for (let p = 0; p < proposals; p += 1) {
    const [theme, language, country] = [upTo(12), random() < 0.6 ? 'en' : 'fr', upTo(6)];
    people.forEach((one, r) => {
      scores[p * reviewers + r] = random() < 0.02 ? barred : (one.themes.has(theme) ? 60 : 20) + (one.languages.includes(language) ? 30 : 0) + (one.country === country ? 10 : 0);
    });
  }
  return { needs: new Array<number>(proposals).fill(each), reviewers: people.map(() => ({ capacity: 22, load: 0 })), scores };
}

/** One search: how long, how much memory, how near to the best, and how long this process was ever kept from answering. */
export async function assignmentRow(): Promise<string> {
  const problem = madeUp();
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  const began = performance.now();
  let most = 0;
  const watch = setInterval(() => { most = Math.max(most, process.memoryUsage().rss); }, 50);
  const found = await solveApart(problem);
  clearInterval(watch);
  delay.disable();
  if (!found) throw new Error('The search was ended');
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  const missing = found.shortfalls.reduce((sum, n) => sum + n, 0);
  return `\n| assignment | seconds (target 10) | memory MB | pairs | missing | points | bound | gap % | longest pause ms |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |\n| ${proposals} × ${reviewers} × ${each} | ${seconds} | ${Math.round(most / 2 ** 20)} | ${found.pairs.length} | ${missing} | ${found.objective} | ${found.bound} | ${gapOf(found).toFixed(2)} | ${(delay.max / 1e6).toFixed(0)} |\n`;
}
