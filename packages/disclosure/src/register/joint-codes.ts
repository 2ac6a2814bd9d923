// Where each cell of several releases stands in each dimension: the finest categories that its label, or its scope, covers.
import type { JointFrame } from './joint-frame.ts';

export interface JointCode {
  /** The same for the same categories. */
  key: string;
  /** Places of categories, ascending. */
  atoms: readonly number[];
}

/** For each cell, one code a dimension. */
export function codesOfCells(joint: JointFrame): (cell: number) => JointCode[] {
  const known = new Map<string, JointCode>();
  return (cell) => {
    const release = joint.releaseOf[cell]!;
    const { system } = joint.releases[release]!;
    return joint.dimensions.map(({ name }, dimension) => {
      const at = system.dimensions.indexOf(name);
      const label = at < 0 ? null : (system.cells[cell - joint.firstCell[release]!]!.labels[at] ?? '');
      const key = `${release} ${dimension} ${label ?? ''}`;
      const code = known.get(key) ?? codeOf(joint, release, dimension, label);
      known.set(key, code);
      return code;
    });
  };
}

function codeOf(joint: JointFrame, release: number, dimension: number, label: string | null): JointCode {
  const { own, count, name } = joint.dimensions[dimension]!;
  const categories = joint.releases[release]!.categories.find((each) => each.name === name);
  const isEverybody = label === null || label === categories?.everybody;
  const isSplit = joint.rules[release]!.kinds[dimension] === 'split';
  const all = Array.from({ length: count }, (_, atom) => atom);
  const atoms = all.filter((atom) => {
    const place = own[release]![atom]!;
    if (isEverybody) return isSplit || place >= 0;
    return place >= 0 && categories?.labels[place]?.has(label) === true;
  });
  return { key: atoms.length === count ? '*' : atoms.join(' '), atoms };
}
