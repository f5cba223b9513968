import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { Transform, type Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Finding, VirusScanner } from './virus-scanner.js';

/** Longest silence of the scanner; a large archive takes a while. */
const patienceMs = 120_000;
const longestReply = 4_096;

/** ClamAV's daemon, spoken to by its INSTREAM command: pieces with their length in front, an empty one at the end. */
export class ClamdScanner extends VirusScanner {
  readonly available = true;
  readonly #address: NetConnectOpts;

  /** `tcp://host:3310` or `unix:/run/clamav/clamd.ctl`. */
  constructor(url: string) {
    super();
    const { protocol, hostname, port, pathname } = new URL(url);
    this.#address = protocol === 'unix:' ? { path: pathname } : { host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) };
  }

  async scan(content: Readable): Promise<Finding> {
    const socket = connect(this.#address);
    socket.setTimeout(patienceMs, () => socket.destroy(new Error('The virus scanner does not answer')));
    const reply = replyOf(socket);
    try {
      socket.write('zINSTREAM\0');
      // The daemon may answer and hang up in the middle, when a file is above its limit: then its reply counts.
      await Promise.race([reply, pipeline(content, pieces(), socket, { end: false })]);
      return findingOf(await reply);
    } finally {
      content.destroy();
      socket.destroy();
    }
  }
}

const pieces = (): Transform => new Transform({
  transform(chunk: Buffer, _encoding, done) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    done(null, Buffer.concat([length, chunk]));
  },
  flush(done) {
    done(null, Buffer.alloc(4));
  },
});

function replyOf(socket: Socket): Promise<string> {
  const reply = new Promise<string>((resolve, reject) => {
    let text = '';
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
      if (text.includes('\0') || text.length > longestReply) resolve(text);
    });
    socket.on('end', () => (text ? resolve(text) : reject(new Error('The virus scanner hung up'))));
    socket.on('error', reject);
    socket.on('close', () => reject(new Error('The virus scanner hung up')));
  });
  reply.catch(() => undefined); // awaited later
  return reply;
}

/** `stream: OK`, `stream: Eicar-Test-Signature FOUND`, or an error. */
function findingOf(reply: string): Finding {
  const text = reply.split('\0')[0]!.trim();
  if (/^stream: OK$/.test(text)) return { infected: false };
  const found = /^stream: (.{1,200}) FOUND$/.exec(text);
  if (found) return { infected: true, threat: found[1]! };
  throw new Error(`The virus scanner says: ${text.slice(0, 200)}`);
}
