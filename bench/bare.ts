import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Replay } from './replay.js';

/**
 * The limit a page is measured against: bare node:http and pg. For each address it runs the statements the portal was
 * seen to send, prepared where the portal prepares them, one after the other on one connection, and writes the bytes the portal was seen to write.
 */
const replays = new Map((JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Replay[]).map((replay) => [replay.key, replay]));
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const turns = new Map<string, number>();

const server = createServer((req, res) => {
  req.resume();
  req.on('end', () => {
    void (async () => {
      const replay = replays.get(req.headers['x-bench'] as string);
      if (!replay) return res.writeHead(404).end();
      const client = await pool.connect();
      try {
        const fill = filling(replay);
        for (const { sql, values, name } of replay.statements) await client.query({ text: sql, values: values.map(fill), ...(name ? { name } : {}) });
      } catch (error) {
        await client.query('rollback');
        throw error;
      } finally {
        client.release();
      }
      res.writeHead(replay.status, replay.headers).end(replay.body);
    })().catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      res.writeHead(500).end();
    });
  });
});

/** Puts this turn's identifiers where the recorded ones stood, so that writes hit rows of their own. */
function filling({ key, subjects, recordedSubject, fresh }: Replay): (value: unknown) => unknown {
  if (!recordedSubject) return (value) => value;
  const turn = turns.get(key) ?? 0;
  turns.set(key, turn + 1);
  const swaps = new Map([[recordedSubject, subjects[turn % subjects.length]!], ...fresh.map((old): [string, string] => [old, old.length === 36 ? randomUUID() : randomUUID().slice(0, old.length)])]);
  const swap = (text: string): string => [...swaps].reduce((t, [from, to]) => t.replaceAll(from, to), text);
  return (value) => (typeof value === 'string' ? swap(value) : Array.isArray(value) ? value.map((v: unknown) => (typeof v === 'string' ? swap(v) : v)) : value);
}

server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready: ${(server.address() as { port: number }).port}\n`));
