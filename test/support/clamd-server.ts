import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { eicar } from './hostile-files.js';

/** A daemon that speaks clamd's INSTREAM protocol and knows one virus: the test file every scanner knows. */
export class ClamdServer {
  /** Answers nothing but an error. */
  broken = false;
  /** Takes files and stays silent, until it is turned off. */
  silent = false;
  /** Further signatures, learned over night. */
  readonly signatures: { text: string; name: string }[] = [{ text: eicar(), name: 'Eicar-Test-Signature' }];
  scanned = 0;
  #server: Server | undefined;
  readonly #held: (() => void)[] = [];

  /** Starts on a free port and tells its address. */
  async start(): Promise<string> {
    this.#server = createServer((socket) => {
      socket.on('error', () => undefined);
      void this.serve(socket).catch(() => socket.destroy());
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return `tcp://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }

  /** Lets everything answer that was held. */
  speak(): void {
    this.silent = false;
    for (const answer of this.#held.splice(0)) answer();
  }

  async stop(): Promise<void> {
    this.speak();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  private async serve(socket: Socket): Promise<void> {
    const command = 'zINSTREAM\0';
    const pieces: Buffer[] = [];
    let buffer = Buffer.alloc(0);
    let begun = false;
    for await (const chunk of socket as AsyncIterable<Buffer>) {
      buffer = Buffer.concat([buffer, chunk]);
      if (!begun) {
        if (buffer.length < command.length) continue;
        if (buffer.subarray(0, command.length).toString() !== command) return void socket.end('UNKNOWN COMMAND\0');
        buffer = buffer.subarray(command.length);
        begun = true;
      }
      while (buffer.length >= 4 && buffer.length >= 4 + buffer.readUInt32BE(0)) {
        const length = buffer.readUInt32BE(0);
        if (length === 0) return void (await this.answer(socket, Buffer.concat(pieces).toString('latin1')));
        pieces.push(buffer.subarray(4, 4 + length));
        buffer = buffer.subarray(4 + length);
      }
    }
  }

  private async answer(socket: Socket, text: string): Promise<void> {
    if (this.silent) await new Promise<void>((resolve) => this.#held.push(resolve));
    this.scanned += 1;
    const found = this.signatures.find((signature) => text.includes(signature.text));
    socket.end(this.broken ? 'INSTREAM size limit exceeded. ERROR\0' : found ? `stream: ${found.name} FOUND\0` : 'stream: OK\0');
  }
}
