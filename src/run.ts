import { ConfigError } from './config/config.js';

/** Runs a process until it is told to stop, then lets it close in order. A bad start says why and exits with 1. */
export async function runUntilStopped(start: () => Promise<() => Promise<void>>): Promise<void> {
  try {
    const stop = await start();
    let stopping = false;
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.on(signal, () => {
        if (stopping) return;
        stopping = true;
        stop().then(() => process.exit(0), fail);
      });
    }
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  process.stderr.write(error instanceof ConfigError ? `${error.message}\n` : `${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
}
