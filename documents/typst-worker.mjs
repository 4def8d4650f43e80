/**
 * Runs the Typst compiler in a thread of its own, for it is synchronous. Plain JavaScript: a thread is loaded by Node alone,
 * from source and built alike. A message is { nr, id, data, pictures, drawn }, an answer { nr, made } or { nr, failure }.
 */
import { Buffer } from 'node:buffer';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, URL } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

const home = fileURLToPath(new URL('.', import.meta.url));
const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));
const faces = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];
const compiler = NodeCompiler.create({
  workspace: home,
  fontArgs: [{ fontPaths: faces.map((face) => join(fonts, face)) }],
});

parentPort.on('message', ({ nr, id, data, pictures, drawn }) => {
  try {
    compiler.resetShadow();
    for (const [name, svg] of Object.entries(pictures))
      compiler.mapShadow(join(home, 'pictures', `${name}.svg`), Buffer.from(svg));
    const compiled = compiler.compile({ mainFilePath: join(home, `${id}.typ`), inputs: { data }, resetRead: true });
    const error = compiled.takeError();
    if (!compiled.result) throw new Error(error ? wordsOf(error) : 'no document came of it');
    const made = drawn ? compiler.plainSvg(compiled.result) : compiler.pdf(compiled.result, { pdfStandard: 'ua-1' });
    compiler.evictCache(30);
    parentPort.postMessage({ nr, made });
  } catch (error) {
    parentPort.postMessage({ nr, failure: error instanceof Error ? error.message : String(error) });
  }
});

const wordsOf = (error) =>
  compiler
    .fetchDiagnostics(error)
    .map(({ message }) => message)
    .join('; ');
