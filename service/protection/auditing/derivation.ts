// How a hidden number follows from what is published, in words: the published facts that leave no other number.
import { type Certificate, nameOfCell, type TableSystem } from '@due-regard/disclosure';

/** For each name of a cell, the facts that its recovery rests on. */
export function derivations(certificate: Certificate, system: TableSystem): Map<string, string[]> {
  const names = namesOf(system);
  const found = new Map<string, Set<string>>();
  for (const { name, proof } of certificate.leaks) {
    const facts = found.get(name) ?? new Set();
    for (const row of rowsOf(proof)) {
      const fact = certificate.facts[row];
      if (!fact) continue;
      const cell = names.get(keyOf(fact.at, fact.times));
      facts.add(cell === undefined ? fact.says : `${cell} ${fact.says}`);
    }
    found.set(name, facts);
  }
  return new Map([...found].map(([name, facts]) => [name, [...facts]]));
}

type Proof = Certificate['leaks'][number]['proof'];

/** Rows after the facts are suppositions, which are shown not to hold. */
function rowsOf(proof: Proof): number[] {
  if ('multipliers' in proof) return proof.multipliers.map(([row]) => row);
  return [...rowsOf(proof.below), ...rowsOf(proof.above)];
}

function namesOf(system: TableSystem): Map<string, string> {
  const names = new Map<string, string>();
  for (const [id, cell] of system.cells.entries()) {
    const at = system.inner > 0 && cell.members ? Array.from(cell.members) : [id];
    const key = keyOf(at, null);
    if (!names.has(key)) names.set(key, nameOfCell(cell));
  }
  return names;
}

/** `times` null is once each. */
function keyOf(at: readonly number[], times: readonly number[] | null): string {
  return `${at.join(' ')}×${times?.some((each) => each !== 1) ? times.join(' ') : '1'}`;
}
