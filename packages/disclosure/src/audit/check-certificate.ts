// Checks a certificate by adding up whole numbers: no solver, and nothing of the rest of the package but the shape of its data.
import type { Certificate, CertifiedFact, Leak, ProtectedSum } from './certificate.ts';

type Row = Pick<CertifiedFact, 'at' | 'times' | 'least' | 'most'>;
type DataSet = Map<number, bigint>;

/** What is wrong with it, one sentence each; nothing when every data set and every proof holds. */
export function checkCertificate(certificate: Certificate): string[] {
  const { unknowns, facts, insiders, dataSets, protectedSums, leaks } = certificate;
  const sets = dataSets.map(
    ({ at, values }) => new Map(at.map((unknown, i) => [unknown, BigInt(values[i]!)])),
  );
  const sum = ({ at, times }: Pick<Row, 'at' | 'times'>, set: DataSet) =>
    at.reduce((all, unknown, i) => all + BigInt(times[i]!) * (set.get(unknown) ?? 0n), 0n);
  const agrees = (row: Row, set: DataSet) =>
    (row.least === null || sum(row, set) >= row.least) && (row.most === null || sum(row, set) <= row.most);
  const isData = (set: DataSet) => [...set].every(([at, value]) => at >= 0 && at < unknowns && value >= 0n);
  const isPossible = sets.map((set) => isData(set) && facts.every((row) => agrees(row, set)));

  const isProtected = (each: ProtectedSum): boolean => {
    const [low, high] = [sets[each.low], sets[each.high]];
    if (!low || !high || !isPossible[each.low] || !isPossible[each.high]) return false;
    const insider = each.insider === null ? null : insiders[each.insider];
    if (insider === undefined || (insider && !(agrees(insider, low) && agrees(insider, high)))) return false;
    const [least, most] = [sum(each, low), sum(each, high)];
    return least <= each.atMost && most >= each.atLeast && most - least >= each.apart;
  };
  const refutes = (rows: readonly Row[], proof: Leak['proof']): boolean => {
    if ('multipliers' in proof) return isContradiction(rows, proof.multipliers);
    const { at, times, most } = proof;
    const above = { at, times, least: most + 1, most: null };
    return (
      refutes([...rows, { at, times, least: null, most }], proof.below) &&
      refutes([...rows, above], proof.above)
    );
  };
  const follows = ({ at, times, side, limit, insider, proof }: Leak): boolean => {
    const known = insider === null ? [] : [insiders[insider]!];
    const [least, most] = side === 'least' ? [null, limit - 1] : [limit + 1, null];
    return refutes([...facts, ...known, { at, times, least, most }], proof);
  };
  const open = protectedSums.filter((each) => !isProtected(each));
  return [
    ...open.map(({ name }) => `${name}: the two data sets do not protect it.`),
    ...leaks.filter((each) => !follows(each)).map(({ name }) => `${name}: the leak does not follow.`),
  ];
}

/** Multiples of rows in which no unknown counts above 0, and which yet ask for 1 or more. */
function isContradiction(rows: readonly Row[], multipliers: readonly (readonly [number, string])[]): boolean {
  const sums: DataSet = new Map();
  let limits = 0n;
  for (const [row, text] of multipliers) {
    const [{ at, times, least, most }, by] = [rows[row]!, BigInt(text)];
    const limit = by > 0n ? least : most;
    if (limit === null) return false;
    limits += by * BigInt(limit);
    for (const [i, unknown] of at.entries())
      sums.set(unknown, (sums.get(unknown) ?? 0n) + by * BigInt(times[i]!));
  }
  return limits > 0n && [...sums.values()].every((total) => total <= 0n);
}
