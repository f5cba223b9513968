import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Visitor } from './visitor.js';

const entry = path.resolve('dist/src/main.js');

/** The built portal as a real process of its own, to be killed. */
export class PortalProcess {
  #child: ChildProcess | undefined;
  origin = '';

  constructor(private readonly env: Record<string, string>) {
    if (!existsSync(entry)) throw new Error('dist is missing: run the tests with npm test, which builds first');
  }

  /** Starts the process and waits until it says that it is ready. */
  async start(): Promise<void> {
    const child = spawn(process.execPath, [entry], { env: { PATH: process.env.PATH ?? '', NODE_ENV: 'test', PORT: '0', LOG_LEVEL: 'warn', ...this.env }, stdio: ['ignore', 'pipe', 'pipe'] });
    this.#child = child;
    let said = '';
    await new Promise<void>((resolve, reject) => {
      child.stdout.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /Ready: http:\/\/localhost:(\d+)\/en/.exec(said);
        if (found) {
          this.origin = `http://127.0.0.1:${found[1]}`;
          resolve();
        }
      });
      child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
      child.once('exit', (code) => reject(new Error(`The portal ended with ${code}:\n${said.slice(-3000)}`)));
    });
  }

  /** What the process holds in memory now, in bytes: Linux tells it in a file, others by `ps`. */
  memory(): number {
    const pid = String(this.#child?.pid);
    const status = `/proc/${pid}/status`;
    const kilobytes = existsSync(status) ? /^VmRSS:\s+(\d+)/m.exec(readFileSync(status, 'utf8'))?.[1] : execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' });
    return Number(kilobytes) * 1024;
  }

  visitor(): Visitor {
    return new Visitor(this.origin);
  }

  /** SIGKILL: no chance to tidy up. */
  kill(): Promise<void> {
    return this.#end('SIGKILL');
  }
  stop(): Promise<void> {
    return this.#end('SIGTERM');
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    child.kill(signal);
    await ended;
  }
}
