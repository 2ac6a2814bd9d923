// Checks a certificate by adding up whole numbers: no solver, and nothing of the rest of the package but the shape of its data.
import type { Certificate, CertifiedSum, Leak } from './certificate.ts';

type Row = CertifiedSum & { least: number | null; most: number | null };

/** What is wrong with it, one sentence each; nothing when every data set and every proof holds. */
export function checkCertificate(certificate: Certificate): string[] {
  const { facts, insiders, parts, protectedSums, leaks } = certificate;
  const sets = wholeSets(certificate).filter((set) => facts.every((row) => agrees(row, set)));
  const values = protectedSums.map((sum) => sets.map((set) => sumOf(sum, set)));
  const low = protectedSums.map(({ atMost }, sum) => bits(values[sum]!, (value) => value <= atMost));
  const high = protectedSums.map(({ atLeast }, sum) => bits(values[sum]!, (value) => value >= atLeast));

  const isProtected = (sum: number, among: bigint, eased?: number): boolean => {
    const { atMost, atLeast, apart } = protectedSums[sum]!;
    const below = eased === undefined ? low[sum]! : bits(values[sum]!, (value) => value <= eased);
    if ((below & among) === 0n || (high[sum]! & among) === 0n) return false;
    if (apart <= atLeast - (eased ?? atMost)) return true;
    const seen = values[sum]!.filter((_, set) => (among >> BigInt(set)) & 1n);
    return seen.some((one) => seen.some((other) => other - one >= apart));
  };
  const open = protectedSums.filter((_, sum) => !isProtected(sum, -1n));
  const told = insiders.flatMap(({ part, except, says, ...row }) => {
    const among = bits(sets, (set) => agrees(row, set));
    const eased = new Map(except.map(({ sum, atMost }) => [sum, atMost]));
    const asked = part === null ? [] : parts[part]!.filter((sum) => eased.get(sum) !== null);
    const failing = asked.filter((sum) => !isProtected(sum, among, eased.get(sum) ?? undefined));
    return failing.map((sum) => `${protectedSums[sum]!.name}: no data sets protect it where ${says}.`);
  });
  return [
    ...open.map(({ name }) => `${name}: no data sets protect it.`),
    ...told,
    ...leaks
      .filter((leak) => !follows(leak, certificate))
      .map(({ name }) => `${name}: the leak does not follow.`),
  ];
}

/** Every unknown of every data set in whole numbers of 0 or more. */
function wholeSets({ unknowns, dataSets }: Certificate): Float64Array[] {
  const first = new Float64Array(unknowns);
  const sets = dataSets.map(({ at, values }, set) => {
    const whole = set === 0 ? first : first.slice();
    for (const [i, unknown] of at.entries()) whole[unknown] = values[i]!;
    return at.every((unknown) => unknown < unknowns) ? whole : Float64Array.of(-1);
  });
  return sets.filter((set) => set.every((value) => value >= 0 && Number.isSafeInteger(value)));
}

/** Exact: where a part of the sum could be too large for a plain number, it is added up in big ones. */
function sumOf({ at, times }: CertifiedSum, set: Float64Array): bigint {
  let [sum, size] = [0, 0];
  for (let i = 0; i < at.length; i++) {
    const part = (times === null ? 1 : times[i]!) * set[at[i]!]!;
    sum += part;
    size += Math.abs(part);
  }
  if (size < Number.MAX_SAFE_INTEGER) return BigInt(sum);
  return at.reduce((all, unknown, i) => all + BigInt(times?.[i] ?? 1) * BigInt(set[unknown]!), 0n);
}

function agrees(row: Row, set: Float64Array): boolean {
  const sum = sumOf(row, set);
  return (row.least === null || sum >= row.least) && (row.most === null || sum <= row.most);
}

/** One bit for each of them that is so. */
function bits<T>(all: readonly T[], isSo: (each: T) => boolean): bigint {
  return BigInt(
    `0b0${all
      .map((each) => (isSo(each) ? 1 : 0))
      .reverse()
      .join('')}`,
  );
}

function follows(
  { at, times, side, limit, insider, proof }: Leak,
  { facts, insiders }: Certificate,
): boolean {
  const known = insider === null ? [] : [insiders[insider]!];
  const [least, most] = side === 'least' ? [null, limit - 1] : [limit + 1, null];
  return refutes([...facts, ...known, { at, times, least, most }], proof);
}

function refutes(rows: readonly Row[], proof: Leak['proof']): boolean {
  if ('multipliers' in proof) return isContradiction(rows, proof.multipliers);
  const { at, times, most } = proof;
  const above = { at, times, least: most + 1, most: null };
  return (
    refutes([...rows, { at, times, least: null, most }], proof.below) &&
    refutes([...rows, above], proof.above)
  );
}

/** Multiples of rows in which no unknown counts above 0, and which yet ask for 1 or more. */
function isContradiction(rows: readonly Row[], multipliers: readonly (readonly [number, string])[]): boolean {
  const sums = new Map<number, bigint>();
  let limits = 0n;
  for (const [row, text] of multipliers) {
    const [{ at, times, least, most }, by] = [rows[row]!, BigInt(text)];
    const limit = by > 0n ? least : most;
    if (limit === null) return false;
    limits += by * BigInt(limit);
    for (const [i, unknown] of at.entries())
      sums.set(unknown, (sums.get(unknown) ?? 0n) + by * BigInt(times?.[i] ?? 1));
  }
  return limits > 0n && [...sums.values()].every((total) => total <= 0n);
}
