// Verifies a page made of a pack: every line of it, and the pack within it.
import { canonicalJson } from './canonical-json.ts';
import { faultLine, type PackFault } from './pack-fault.ts';
import { firstChangedLine, packInPage, pageProof } from './pack-page-proof.ts';
import { isSignedWith, signedPageText } from './pack-signature.ts';
import { type PackCheck, verifyPack } from './verify-pack.ts';

const proofLine = /^<!--due-regard-page (\{.*\})-->$/;

export function verifyPackPage(text: string): PackCheck {
  const within = packInPage(text);
  const check: PackCheck = within
    ? verifyPack(within.text, within.firstLine)
    : {
        faults: [
          at(null, 'There is no pack within the page: the script that holds it is not there or was changed.'),
        ],
        file: null,
      };
  return { file: check.file, faults: withoutRepeats([...check.faults, ...pageFaults(text, check)]) };
}

interface Proof {
  digest: string;
  lines: string;
  pack: string;
  key: string;
  signature: string;
}

function pageFaults(text: string, { file }: PackCheck): PackFault[] {
  const start = text.lastIndexOf('<!--due-regard-page ');
  const page = start < 0 ? text : text.slice(0, start);
  const last = text.slice(page.length);
  const number = page.split('\n').length;
  const proof = readProof(last);
  if (proof === null) return [at(number, 'The proof at the end of the page is not there, or was changed.')];
  const isSigned = isSignedWith(proof.key, signedPageText(proof), proof.signature);
  const isWhole = pageProof(page).digest === proof.digest;
  const changed = firstChangedLine(page, proof);
  const [proofOnly, both] = [
    at(number, 'The proof of the page was changed: its signature does not fit.'),
    at(number, 'The page, or its proof, is not the one that was signed.'),
  ];
  return [
    ...(!isWhole && changed !== null ? [pageLine(page, changed)] : []),
    ...(isSigned ? [] : [isWhole ? proofOnly : both]),
    ...(isSigned && !isWhole && changed === null ? [both] : []),
    ...(file && proof.key !== file.proof.key && isSigned
      ? [at(number, `The page is signed with the key ${proof.key}, and the pack within it with another.`)]
      : []),
    ...(file && proof.pack !== file.proof.digest && isSigned
      ? [at(number, 'The page was made of another pack than the one within it.')]
      : []),
  ];
}

function readProof(last: string): Proof | null {
  const [line = '', ...after] = last.split('\n');
  const json = proofLine.exec(line)?.[1];
  if (json === undefined || after.join('\n') !== '') return null;
  try {
    const value: unknown = JSON.parse(json);
    if (!isProof(value)) return null;
    const { digest, lines, pack, key, signature } = value;
    // Another spelling of the same is not what was written.
    return canonicalJson({ digest, lines, pack, key, signature }) === json && last.endsWith('\n')
      ? value
      : null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isProof(value: unknown): value is Proof {
  if (typeof value !== 'object' || value === null) return false;
  const members: Record<string, unknown> = { ...value };
  return ['digest', 'lines', 'pack', 'key', 'signature'].every((name) => typeof members[name] === 'string');
}

/** In which part and entry of the page a line stands: the last that began before it. */
function pageLine(page: string, line: number): PackFault {
  const before = page.split('\n').slice(0, line).join('\n');
  const part = [...before.matchAll(/ data-part="([^"]+)"/g)].at(-1);
  const entry = [...before.matchAll(/ data-entry="([^"]+)"/g)].at(-1);
  const isInPart = entry && part && entry.index > part.index;
  return {
    part: part?.[1] ?? null,
    entry: isInPart ? (entry[1] ?? null) : null,
    line,
    sentence: 'This line of the page is not as it was written.',
  };
}

function at(line: number | null, sentence: string): PackFault {
  return { part: null, entry: null, line, sentence };
}

function withoutRepeats(faults: readonly PackFault[]): PackFault[] {
  return [...new Map(faults.map((fault) => [faultLine(fault), fault])).values()];
}
