/** Control characters, invisible marks, and those that turn the direction of what follows: `fdp.exe` shown as `exe.pdf`. */
const unseen = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/gu;
const longest = 200;

/** The name without any folder, control or direction character, at most 200 characters; its extension stays. */
export function safeFileName(name: string): string {
  const last = name.replace(/\p{Cs}/gu, '').normalize('NFC').replace(unseen, '').split(/[\\/]/).at(-1)?.trim() ?? '';
  const kept = last.length <= longest ? last : [...last].slice(-longest).join('').slice(-longest).replace(/^[\udc00-\udfff]/, '');
  return /^[. ]*$/.test(kept) ? 'file' : kept;
}
