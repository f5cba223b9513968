import { median } from './measure.js';

const times = 15;

/** What a manager waits for with 2,500 scored proposals: one asks, one after the other; the first answer, which fills caches, is left out. */
export async function rankingRows(portal: string, cookie: string, callId: string): Promise<string> {
  const rows: string[] = [];
  const pages: [string, string][] = [
    ['ranking, page', `/en/calls/${callId}/ranking`], ['ranking, JSON', `/api/calls/${callId}/ranking`], ['what-if, line at 600, page', `/en/calls/${callId}/what-if?line=600`],
    ['what-if, one theme and country', `/en/calls/${callId}/what-if?line=600&theme=POC&country=CO`], ['calibration, page', `/en/calls/${callId}/calibration`],
  ];
  for (const [name, path] of pages) {
    const took: number[] = [];
    for (let n = 0; n <= times; n += 1) {
      const began = performance.now();
      const answer = await fetch(portal + path, { headers: { cookie } });
      const body = await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${body.slice(0, 2_000)}`);
      if (n > 0) took.push(performance.now() - began);
    }
    rows.push(`| ${name} | ${median(took).toFixed(0)} | ${Math.max(...took).toFixed(0)} | ${name.startsWith('calibration') ? '' : '1000'} |`);
  }
  return `\n| 2,500 proposals, 7,500 reviews | median ms | slowest ms | target |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
}
