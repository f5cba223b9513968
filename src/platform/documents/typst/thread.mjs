import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { parentPort } from 'node:worker_threads';
import { initSync, TypstCompilerBuilder } from '@myriaddreamin/typst-ts-web-compiler';
import { coverageOf } from './coverage.mjs';

/** Typst in a thread of its own: setting a document is one long computation, and must not hold up requests. */
const require = createRequire(import.meta.url);
const folderOf = (name) => path.dirname(require.resolve(`${name}/package.json`));
const font = (family, weight, file) => readFileSync(path.join(folderOf(`@expo-google-fonts/${family}`), weight, `${file}.ttf`));
const fonts = [
  font('noto-sans', '400Regular', 'NotoSans_400Regular'), font('noto-sans', '700Bold', 'NotoSans_700Bold'),
  font('noto-sans-arabic', '400Regular', 'NotoSansArabic_400Regular'), font('noto-sans-arabic', '700Bold', 'NotoSansArabic_700Bold'),
];
const covers = coverageOf(fonts);

initSync({ module: readFileSync(path.join(folderOf('@myriaddreamin/typst-ts-web-compiler'), 'pkg/typst_ts_web_compiler_bg.wasm')) });
const builder = new TypstCompilerBuilder();
builder.set_dummy_access_model();
for (const bytes of fonts) await builder.add_raw_font(bytes);
const compiler = await builder.build();
compiler.add_source('/main.typ', readFileSync(path.join(import.meta.dirname, 'document.typ'), 'utf8'));

/** Characters no font has; they show as empty boxes. */
function missingFrom(data) {
  const found = new Set();
  for (const character of data) if (character > ' ' && !/[\p{C}\p{Z}\p{M}\ufe0f]/u.test(character) && !covers(character.codePointAt(0))) found.add(character);
  return [...found].slice(0, 100);
}

parentPort.on('message', ({ id, data }) => {
  try {
    const { result, diagnostics } = compiler.compile('/main.typ', [['data', data]], 'pdf', 1);
    if (!result) throw new Error(`The document could not be set: ${JSON.stringify(diagnostics ?? null).slice(0, 500)}`);
    parentPort.postMessage({ id, bytes: result, missing: missingFrom(data) });
  } catch (error) {
    parentPort.postMessage({ id, error: error instanceof Error ? error.message : String(error) });
  }
});
