// Verifies a pack that lies in a file, without anything but the file: whether each part is as it was frozen, and where it is not.
import type { PackFault } from './pack-fault.ts';
import { digestOfEntry, digestOfList, digestsOf, sha256 } from './pack-digests.ts';
import { canonicalJson } from './canonical-json.ts';
import { type LinePlace, type PackFile, packFileLines } from './pack-file.ts';
import { findBrokenLine } from './find-broken-line.ts';
import { isSignedWith, signedPackText } from './pack-signature.ts';
import { type PackPart, packParts } from './pack.ts';
import { readPackFile, UnreadablePack } from './read-pack-file.ts';

export interface PackCheck {
  /** None: it is as it was frozen. */
  faults: readonly PackFault[];
  /** As far as it could be read. */
  file: PackFile | null;
}

/** @param firstLine where in its file the text begins */
export function verifyPack(text: string, firstLine = 1): PackCheck {
  let file: PackFile;
  try {
    file = readPackFile(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError) return { faults: [findBrokenLine(text, firstLine)], file: null };
    if (!(error instanceof UnreadablePack)) throw error;
    const fault = {
      part: null,
      entry: null,
      line: null,
      sentence: `It is no pack as they are written: ${error.message}.`,
    };
    return { faults: [fault], file: null };
  }
  const lines = packFileLines(file);
  const lineOf = (fits: (place: LinePlace) => boolean): number | null => {
    const at = lines.findIndex(({ place }) => fits(place));
    return at < 0 ? null : at + firstLine;
  };
  const faults = [...contentFaults(file, lineOf), ...writingFaults(text, file, firstLine)];
  return { faults, file };
}

type LineOf = (fits: (place: LinePlace) => boolean) => number | null;

function contentFaults(file: PackFile, lineOf: LineOf): PackFault[] {
  const { proof, digests } = file;
  const found = digestsOf(file);
  const proofLine = lineOf(({ kind }) => kind === 'proof');
  const signs = (digest: string) =>
    isSignedWith(proof.key, signedPackText({ ...proof, digest }), proof.signature);
  const atProof = (sentence: string): PackFault => ({ part: null, entry: null, line: proofLine, sentence });
  const changed = packParts.flatMap((part) => partFaults(file, part, lineOf));
  if (found.digest === proof.digest) {
    const listed = listFaults(file, found.parts, lineOf);
    if (signs(proof.digest)) return listed;
    return [
      ...listed,
      atProof(
        'The proof was changed: its signature does not fit its digest, its seal and its key. The content is what its digest says.',
      ),
    ];
  }
  if (signs(found.digest))
    return [atProof('The digest in the proof was changed. The content is as it was frozen and signed.')];
  const listChanged = digestOfList(digests) !== proof.digest;
  if (changed.length > 0 && !listChanged) return changed;
  const both = atProof(
    'The list of digests is not the one that the proof is of: content and list, or the proof, were changed.',
  );
  return [...changed, both];
}

/** Entries whose content is not what the list of digests says. */
function partFaults({ parts, digests }: PackFile, part: PackPart, lineOf: LineOf): PackFault[] {
  const [entries, listed] = [parts[part], digests[part].entries];
  // Entries stand below the line that begins their part: by their place, for an id that was changed may be that of another.
  const begins = lineOf((place) => place.kind === 'part' && place.part === part);
  const faults = entries.flatMap((entry, at): PackFault[] => {
    const [id, digest] = listed[at] ?? [null, null];
    const line = begins === null ? null : begins + at + 1;
    const where = { part, entry: entry.id, line };
    if (id === null) return [{ ...where, sentence: `The entry “${entry.id}” was added to part “${part}”.` }];
    if (digestOfEntry(entry) === digest) return [];
    const sentence =
      id === entry.id
        ? `The entry “${entry.id}” of part “${part}” was changed: its SHA-256 is ${digestOfEntry(entry)}, and was ${digest}.`
        : `The entry “${entry.id}” of part “${part}” stands where “${id}” stood.`;
    return [{ ...where, sentence }];
  });
  if (listed.length <= entries.length) return faults;
  const gone = listed.slice(entries.length).map(([id]) => `“${id}”`);
  const line = lineOf((place) => place.kind === 'part' && place.part === part);
  return [
    ...faults,
    { part, entry: null, line, sentence: `Of part “${part}” is missing: ${gone.join(', ')}.` },
  ];
}

/** The content is whole; what the file lists of digests is not that of the content. */
function listFaults({ digests }: PackFile, found: PackFile['digests'], lineOf: LineOf): PackFault[] {
  return packParts
    .filter(
      (part) => sha256(canonicalJson({ ...digests[part] })) !== sha256(canonicalJson({ ...found[part] })),
    )
    .map((part) => ({
      ...{ part, entry: null, line: lineOf((place) => place.kind === 'digests' && place.part === part) },
      sentence: `The digests that the file lists of part “${part}” were changed. The content is as it was frozen.`,
    }));
}

/** The same content written in another way is another file. */
function writingFaults(text: string, file: PackFile, firstLine: number): PackFault[] {
  const written = [...packFileLines(file), { text: '', place: { kind: 'frame' as const } }];
  const lines = text.split('\n');
  const at = Array.from({ length: Math.max(lines.length, written.length) }, (_, index) => index).find(
    (index) => lines[index] !== written[index]?.text,
  );
  if (at === undefined) return [];
  const place = written[at]?.place ?? { kind: 'frame' };
  const found = Array.from(lines[at] ?? '');
  const column =
    Array.from(written[at]?.text ?? '').findIndex((letter, index) => found[index] !== letter) + 1;
  return [
    {
      part: 'part' in place ? place.part : null,
      entry: 'entry' in place ? place.entry : null,
      line: at + firstLine,
      sentence: `The file is not written as packs are${column > 0 ? `, from letter ${column} of this line on` : ''}: something in it was added, left out or moved.`,
    },
  ];
}
