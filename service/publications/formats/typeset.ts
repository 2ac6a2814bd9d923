// The typesetter itself: one compiler, given one document after another. It runs in a process of its own, as run-typst.ts says.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import type { TypstSource } from './typst-document.ts';

/** What it said against the document: its own words, one a line. */
export interface TypstRefusal {
  refusal: string;
}

const require = createRequire(import.meta.url);
const fonts = [
  '@expo-google-fonts/noto-sans/400Regular/NotoSans_400Regular.ttf',
  '@expo-google-fonts/noto-sans/400Regular_Italic/NotoSans_400Regular_Italic.ttf',
  '@expo-google-fonts/noto-sans/700Bold/NotoSans_700Bold.ttf',
  '@expo-google-fonts/noto-sans/700Bold_Italic/NotoSans_700Bold_Italic.ttf',
  '@expo-google-fonts/noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf',
  '@expo-google-fonts/noto-sans-arabic/700Bold/NotoSansArabic_700Bold.ttf',
];
/** It does not exist, so there is nothing that a document could read. */
const workspace = join(import.meta.dirname, 'no-such-folder');
/** What was not used by the last so many documents is forgotten. Forgetting more, it forgets what it then reads again and keeps twice. */
const documentsRemembered = 10;

let compiler: NodeCompiler | undefined;

/** Our fonts go before any of the same name on the system. */
function openCompiler(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace,
    fontArgs: [{ fontBlobs: fonts.map((font) => readFileSync(require.resolve(font))) }],
  });
  return compiler;
}

/** The document as PDF/UA-1. */
export function typeset({ text, images }: TypstSource): Uint8Array | TypstRefusal {
  const typst = openCompiler();
  try {
    for (const [path, content] of images) typst.mapShadow(join(workspace, path), Buffer.from(content));
    const compiled = typst.compile({ mainFileContent: text });
    if (!compiled.result) return { refusal: wordsOf(compiled.takeError()?.shortDiagnostics) };
    return new Uint8Array(typst.pdf(compiled.result, { pdfStandard: 'ua-1' }));
  } catch (error) {
    if (error instanceof Error && error.message.includes('SourceDiagnostic'))
      return { refusal: error.message };
    throw error;
  } finally {
    typst.resetShadow();
    typst.evictCache(documentsRemembered);
  }
}

function wordsOf(diagnostics: readonly { message?: unknown }[] | undefined): string {
  return (diagnostics ?? []).map(({ message }) => String(message)).join('\n');
}
