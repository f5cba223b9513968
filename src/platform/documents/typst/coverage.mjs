/** Tells which characters some TrueType fonts can show, from their `cmap` tables (formats 4 and 12 of the OpenType specification). */
export function coverageOf(fonts) {
  const ranges = fonts.flatMap(rangesOf);
  return (code) => ranges.some(([first, last]) => code >= first && code <= last);
}

function rangesOf(font) {
  const cmap = tableOf(font, 'cmap');
  const found = [];
  for (let n = 0; n < font.readUInt16BE(cmap + 2); n += 1) {
    const at = cmap + font.readUInt32BE(cmap + 4 + n * 8 + 4);
    const format = font.readUInt16BE(at);
    if (format === 12) found.push(...groups(font, at));
    if (format === 4) found.push(...segments(font, at));
  }
  return found;
}

function tableOf(font, name) {
  for (let n = 0; n < font.readUInt16BE(4); n += 1) {
    const at = 12 + n * 16;
    if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
  }
  throw new Error(`The font has no table ${name}`);
}

const groups = (font, at) => Array.from({ length: font.readUInt32BE(at + 12) }, (_, n) => [font.readUInt32BE(at + 16 + n * 12), font.readUInt32BE(at + 20 + n * 12)]);

function segments(font, at) {
  const double = font.readUInt16BE(at + 6);
  return Array.from({ length: double / 2 }, (_, n) => [font.readUInt16BE(at + 16 + double + n * 2), font.readUInt16BE(at + 14 + n * 2)]).filter(([first]) => first !== 0xffff);
}
