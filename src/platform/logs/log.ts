import { Injectable, type LoggerService } from '@nestjs/common';
import { type Logger, pino } from 'pino';
import { currentRequestId } from '../http/request-context.js';

/** The only particulars a log line may carry: identifiers, counts, codes, durations. Never what people typed, nor who they are. */
export interface LogParticulars {
  requestId?: string;
  route?: string;
  method?: string;
  status?: number;
  ms?: number;
  queries?: number;
  job?: string;
  id?: string;
  event?: string;
  count?: number;
  code?: string;
  attempt?: number;
  error?: unknown;
}

/** Structured logs with the request's id; errors are reduced to kind, message and stack. */
@Injectable()
export class Log implements LoggerService {
  readonly #pino: Logger;
  constructor(level = 'info') {
    this.#pino = pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime });
  }
  info(message: string, particulars: LogParticulars = {}): void {
    this.#pino.info(shaped(particulars), message);
  }
  warn(message: string, particulars: LogParticulars | string = {}): void {
    this.#pino.warn(shaped(particulars), message);
  }
  error(message: string, particulars: LogParticulars | string = {}): void {
    this.#pino.error(shaped(particulars), message);
  }
  /** Nest's own lines: what it says at start is noise unless asked for. */
  log(message: unknown): void {
    this.#pino.debug(String(message));
  }
  debug(message: unknown): void {
    this.#pino.debug(String(message));
  }
}

function shaped(particulars: LogParticulars | string): Record<string, unknown> {
  if (typeof particulars === 'string') return { detail: particulars };
  const { error, ...rest } = particulars;
  const requestId = rest.requestId ?? currentRequestId();
  return { ...rest, ...(requestId ? { requestId } : {}), ...(error === undefined ? {} : describe(error)) };
}

/** A database error's detail quotes values, so only its code, message and stack are kept. */
function describe(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { error: typeof error };
  return { error: error.name, code: (error as { code?: unknown }).code, message: error.message, stack: error.stack };
}
