import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';

interface Key {
  id: string;
  bytes: Buffer;
}
const keyOf = (bytes: Buffer): Key => ({ id: createHash('sha256').update(bytes).digest('hex').slice(0, 8), bytes });

/**
 * Seals texts for the database with AES-256-GCM (quality 3.5). A sealed text names its key, so that keys can be changed: the
 * first key seals, every key opens. `context` says where the text belongs; moved elsewhere it does not open.
 */
export class Vault {
  readonly #keys: readonly [Key, ...Key[]];
  constructor(key: Buffer, earlier: readonly Buffer[] = []) {
    this.#keys = [keyOf(key), ...earlier.map(keyOf)];
  }

  seal(text: string, context: string): string {
    const [key] = this.#keys;
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', key.bytes, nonce).setAAD(Buffer.from(context));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return ['v1', key.id, nonce.toString('base64url'), cipher.getAuthTag().toString('base64url'), sealed.toString('base64url')].join('.');
  }

  /** The text again; throws when it was changed, moved, or sealed with a key that is gone. */
  open(sealed: string, context: string): string {
    const [version, id, nonce = '', tag = '', content = ''] = sealed.split('.');
    const key = this.#keys.find((one) => one.id === id);
    if (version !== 'v1' || !key) throw new Error('A sealed text names a key that is not configured');
    const decipher = createDecipheriv('aes-256-gcm', key.bytes, Buffer.from(nonce, 'base64url'), { authTagLength: 16 }).setAAD(Buffer.from(context)).setAuthTag(Buffer.from(tag, 'base64url'));
    return Buffer.concat([decipher.update(Buffer.from(content, 'base64url')), decipher.final()]).toString('utf8');
  }

  /** What texts sealed with the present key begin with: the others wait to be sealed anew. */
  get present(): string {
    return `v1.${this.#keys[0].id}.`;
  }
}
