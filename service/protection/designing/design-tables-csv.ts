// The proposed tables as files for protect: one a table, and one for each kind of groups that protect has to know.
import { formatCsv } from '../../platform/csv.ts';
import type { Design } from './design.ts';
import { designSet } from './design-set.ts';

export interface DesignFile {
  name: string;
  text: string;
}

export interface GroupsFile extends DesignFile {
  dimension: string;
}

export function designTables({ tally, proposed }: Design): { tables: DesignFile[]; groups: GroupsFile[] } {
  const set = designSet(
    tally,
    proposed.map(({ shape }) => shape),
    [],
  );
  return {
    tables: set.tables.map(({ name, dimensions, rows }, at) => ({
      name: `${at + 1}-${plain(name)}-NOT-FOR-RELEASE.csv`,
      text: formatCsv([[...dimensions, 'Count'], ...rows.map(({ labels, value }) => [...labels, value])]),
    })),
    groups: set.hierarchies.map(({ dimension, collapse, parents }) => ({
      dimension,
      name: `groups-${plain(dimension)}-${plain(collapse)}.csv`,
      text: formatCsv([['code', 'parent'], ...parents]),
    })),
  };
}

function plain(name: string): string {
  const words = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
  return words.replaceAll(/^-|-$/g, '').slice(0, 80);
}
