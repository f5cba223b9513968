import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';
import { fonts } from '../../ui/index.js';
import { projectRoot } from './project-root.js';

interface Asset {
  name: string;
  hash: string;
  mediaType: string;
  plain: Buffer;
}

const mediaTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.svg': 'image/svg+xml', '.woff2': 'font/woff2', '.png': 'image/png', '.ico': 'image/x-icon',
};

const imported = /from '\.\/([\w-]+\.js)'/;

/** The files of `ui/assets` and the fonts, read once, addressed by content: `/assets/<hash>/portal.css`. */
export class Assets {
  readonly #byName = new Map<string, Asset>();
  /** What was asked for in its small form, by name. */
  readonly #small = new Map<string, Buffer>();

  constructor(root = projectRoot()) {
    const folder = path.join(root, 'src/ui/assets');
    const sources = new Map<string, string>(Object.entries(fonts).map(([name, file]) => [name, path.join(root, 'node_modules/@gcds-core/fonts', file)]));
    for (const entry of readdirSync(folder)) if (mediaTypes[path.extname(entry)]) sources.set(entry, path.join(folder, entry));
    const sheets = [...sources].filter(([name]) => name.endsWith('.css'));
    const scripts = [...sources].filter(([name]) => name.endsWith('.js')).map(([name, file]) => ({ name, text: readFileSync(file, 'utf8') }));
    for (const [name, file] of sources) if (!/\.(?:css|js)$/.test(name)) this.#add(name, readFileSync(file));
    // A script that others import stands alone; theirs then carry its address.
    for (const { name, text } of scripts.filter((script) => !imported.test(script.text))) this.#add(name, Buffer.from(text));
    for (const { name, text } of scripts.filter((script) => imported.test(script.text))) this.#add(name, Buffer.from(text.replace(new RegExp(imported, 'g'), (_, ref: string) => `from '${this.href(ref)}'`)));
    for (const [name, file] of sheets) this.#add(name, Buffer.from(readFileSync(file, 'utf8').replace(/url\("([^":]+)"\)/g, (_, ref: string) => `url("${this.href(ref)}")`)));
  }

  /** The address of a file by its name; an unknown name is a programming error. */
  href(name: string): string {
    const asset = this.#byName.get(name);
    if (!asset) throw new Error(`No asset is named ${name}`);
    return `/assets/${asset.hash}/${name}`;
  }

  /** Serves `/assets/...`, for ever cacheable. */
  readonly serve = (req: Request, res: Response, next: NextFunction): void => {
    const match = /^\/assets\/([0-9a-f]{12})\/(.+)$/.exec(req.path);
    const asset = match && this.#byName.get(match[2]!);
    if (!asset || asset.hash !== match[1]) return next();
    res.setHeader('Content-Type', asset.mediaType).setHeader('Cache-Control', 'public, max-age=31536000, immutable').setHeader('Vary', 'Accept-Encoding');
    const small = !asset.mediaType.startsWith('font/') && req.acceptsEncodings('br') === 'br';
    if (small) res.setHeader('Content-Encoding', 'br');
    res.end(small ? this.#smallOf(asset) : asset.plain);
  };

  /** Pressed when first asked for: a start need not wait for it. */
  #smallOf({ name, plain }: Asset): Buffer {
    let small = this.#small.get(name);
    if (!small) this.#small.set(name, (small = brotliCompressSync(plain)));
    return small;
  }

  #add(name: string, plain: Buffer): void {
    const mediaType = mediaTypes[path.extname(name)] ?? 'application/octet-stream';
    this.#byName.set(name, { name, hash: createHash('sha256').update(plain).digest('hex').slice(0, 12), mediaType, plain });
  }
}
