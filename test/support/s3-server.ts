import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A store that speaks the few S3 verbs the portal uses: whole objects, and uploads in parts, below `/bucket/key`. */
export class S3Server {
  readonly objects = new Map<string, Buffer>();
  readonly uploads = new Map<string, { key: string; at: Date; parts: Map<number, Buffer> }>();
  /** Requests answered, by verb. */
  readonly seen: string[] = [];
  #server: Server | undefined;
  #numbers = 0;

  async start(): Promise<string> {
    this.#server = createServer((req, res) => {
      req.on('error', () => undefined);
      this.answer(req, res).catch(() => res.destroy());
    });
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve));
    return `http://portal:not%2Fa%2Fsecret@127.0.0.1:${(this.#server.address() as AddressInfo).port}/files?region=ca-central-1`;
  }
  async stop(): Promise<void> {
    this.#server?.closeAllConnections();
    await new Promise<void>((resolve) => this.#server?.close(() => resolve()));
  }

  private async answer(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const url = new URL(req.url ?? '/', 'http://store');
    const [, bucket, key = ''] = url.pathname.split('/');
    const query = url.searchParams;
    const pieces: Buffer[] = [];
    for await (const piece of req as AsyncIterable<Buffer>) pieces.push(piece);
    const body = Buffer.concat(pieces);
    const xml = (text: string, status = 200): void => void res.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0" encoding="UTF-8"?>${text}`);
    if (bucket !== 'files' || !/^AWS4-HMAC-SHA256 Credential=portal\/\d{8}\/ca-central-1\/s3\//.test(req.headers.authorization ?? '')) return xml('<Error><Code>AccessDenied</Code></Error>', 403);
    const id = query.get('uploadId') ?? '';
    const upload = this.uploads.get(id);
    this.seen.push(`${req.method}${query.has('uploads') ? ' uploads' : id ? ' part' : ''}`);
    if (req.method === 'POST' && query.has('uploads')) {
      const uploadId = `upload-${(this.#numbers += 1)}`;
      this.uploads.set(uploadId, { key, at: new Date(), parts: new Map() });
      return xml(`<InitiateMultipartUploadResult><Bucket>files</Bucket><Key>${key}</Key><UploadId>${uploadId}</UploadId></InitiateMultipartUploadResult>`);
    }
    if (req.method === 'GET' && query.has('uploads')) {
      return xml(`<ListMultipartUploadsResult>${[...this.uploads].map(([uploadId, one]) => `<Upload><Key>${one.key}</Key><UploadId>${uploadId}</UploadId><Initiated>${one.at.toISOString()}</Initiated></Upload>`).join('')}</ListMultipartUploadsResult>`);
    }
    if (id && !upload) return xml('<Error><Code>NoSuchUpload</Code></Error>', 404);
    if (req.method === 'PUT' && upload) {
      upload.parts.set(Number(query.get('partNumber')), body);
      return void res.writeHead(200, { etag: `"${query.get('partNumber')}"` }).end();
    }
    if (req.method === 'POST' && upload) {
      this.objects.set(upload.key, Buffer.concat([...upload.parts].sort(([a], [b]) => a - b).map(([, part]) => part)));
      this.uploads.delete(id);
      return xml(`<CompleteMultipartUploadResult><Bucket>files</Bucket><Key>${upload.key}</Key><ETag>"whole"</ETag></CompleteMultipartUploadResult>`);
    }
    if (req.method === 'DELETE') {
      if (upload) this.uploads.delete(id);
      else this.objects.delete(key);
      return void res.writeHead(204).end();
    }
    if (req.method === 'PUT') {
      this.objects.set(key, body);
      return void res.writeHead(200, { etag: '"whole"' }).end();
    }
    const found = this.objects.get(key);
    if (!found) return xml('<Error><Code>NoSuchKey</Code></Error>', 404);
    res.writeHead(200, { 'content-length': found.length, 'content-type': 'application/octet-stream' }).end(found);
  }
}
