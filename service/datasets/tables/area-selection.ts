// Which areas are meant: a name, and the districts, by code and name, that make it up.

import { closestNames } from '../../phrases/closest-names.ts';
import { quoted } from '../../phrases/list.ts';

/**
 * `codes` and `names` list the parts (districts) of the area, paired when they are as many as each other.
 * With neither, `name` itself is looked for in the data, whole first, then as a list separated by commas.
 */
export interface AreaSelection {
  name: string;
  codes: readonly string[];
  names: readonly string[];
}

/** An area as a table identifies it. */
export interface AreaId {
  code: string | null;
  name: string | null;
}

/** The parts that must all be found. */
export function partsOf(selection: AreaSelection): AreaId[] {
  const { codes, names } = selection;
  if (codes.length === names.length) return codes.map((code, at) => ({ code, name: names[at] ?? null }));
  return [...codes.map((code) => ({ code, name: null })), ...names.map((name) => ({ code: null, name }))];
}

/** What may be meant by a selection, most likely first: its parts, its name, its name as a list. */
export function readingsOf(selection: AreaSelection): AreaId[][] {
  const parts = partsOf(selection);
  const whole = [asArea(selection.name)];
  const list = selection.name.split(',').map((part) => asArea(part.trim()));
  return [parts, whole, list].filter((reading) => reading.length > 0);
}

function asArea(text: string): AreaId {
  return isAreaCode(text) ? { code: text.toUpperCase(), name: null } : { code: null, name: text };
}

/** A nine-character code of the Government Statistical Service, such as E07000026. */
export function isAreaCode(text: string): boolean {
  return /^[EWSNKJLM]\d{8}$/i.test(text.trim());
}

/** The same area: by code where both have one, else by name. */
export function sameArea(one: AreaId, other: AreaId): boolean {
  if (one.code && other.code) return one.code.toUpperCase() === other.code.toUpperCase();
  return Boolean(one.name && other.name) && plainAreaName(one.name ?? '') === plainAreaName(other.name ?? '');
}

/** A name as compared: "*Total Avon & Somerset " and "Avon and Somerset" are one. */
export function plainAreaName(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return plain.replace(/^total (?=\S)/, '');
}

/** How an area is called in sentences. */
export function areaWords(area: AreaId): string {
  return area.name ?? area.code ?? 'an area without a name';
}

/** The sentence for an area that no file has. */
export function unknownAreaMessage(selection: AreaSelection, known: readonly string[]): string {
  const near = closestNames(selection.name, known, 4);
  const nearest = near.length === 1 ? 'The nearest name is' : 'The nearest names are';
  const choices = near.length > 0 ? `${nearest} ${quoted(near)}.` : '';
  return `There is no area “${selection.name}” in the data. ${choices} Give one of the names in the data, a list of them separated by commas, or a lookup file from districts to areas.`.replace(
    / {2,}/g,
    ' ',
  );
}

/** The sentence for an area of which only some parts are there. */
export function partlyPresentMessage(
  selection: AreaSelection,
  missing: readonly AreaId[],
  of: number,
): string {
  const names = missing
    .slice(0, 12)
    .map((area) => (area.name && area.code ? `${area.name} (${area.code})` : areaWords(area)));
  return (
    `${selection.name} has ${of} parts, and the data have ${of - missing.length} of them. Missing: ${names.join(', ')}. ` +
    'Add the file that holds them, or choose a smaller area; districts were renamed and merged in 2019, 2021 and 2023.'
  );
}

/** Names, or codes, of the areas that cells are of, each once; empty for a table without areas. */
export function areaNames(cells: readonly { areaCode: string | null; areaName: string | null }[]): string[] {
  return [...new Set(cells.flatMap(({ areaCode, areaName }) => areaName ?? areaCode ?? []))];
}
