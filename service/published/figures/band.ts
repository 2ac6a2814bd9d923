// A number as it is shown, with all counts that it may stand for; or the symbol in its place.
import { isMarker, type Manifest, type Marker, type Shown } from '@due-regard/disclosure';

export interface Band {
  /** As shown. */
  at: number;
  /** The least and the most that it may stand for; both as shown where numbers are shown as counted. */
  least: number;
  most: number;
}

export type Banded = Band | Marker;

/** How the numbers of a release were made: by themselves, rounded, changed by a little that is not told, or said as bands in words. */
export type Exactness = 'as counted' | 'rounded' | 'changed' | 'in words';

export function exactnessOf({ method }: Manifest['rule']): Exactness {
  if (method.kind === 'suppression') return 'as counted';
  if (method.kind === 'bands') return 'in words';
  return method.kind === 'cell key' ? 'changed' : 'rounded';
}

/** By the rule that went out with the release: who reads it knows as much. What a cell key adds is not told, and not in it. */
export function bandOf(shown: Shown, rule: Manifest['rule']): Banded {
  if (isMarker(shown)) return shown;
  const { method } = rule;
  if (method.kind === 'controlled rounding') return around(shown, method.base - 1, method.base - 1);
  if (method.kind !== 'rounding') return exact(shown);
  const [below, above] = [Math.floor(method.base / 2), Math.ceil(method.base / 2) - 1];
  if (method.how === 'nearest')
    return method.small === 'hidden' && shown === 0 ? exact(0) : around(shown, below, above);
  return shown === 0 ? exact(0) : around(shown, method.base - below - 1, below);
}

export function exact(value: number): Band {
  return { at: value, least: value, most: value };
}

function around(at: number, below: number, above: number): Band {
  return { at, least: Math.max(0, at - below), most: at + above };
}

export function isBand(banded: Banded): banded is Band {
  return typeof banded === 'object';
}

/** What stands for a number that needs several: not available before not applicable before hidden. */
export function markerOf(parts: readonly Banded[]): Marker | null {
  const markers = parts.filter((part) => !isBand(part));
  if (markers.length === 0) return null;
  return markers.find((marker) => marker === '[x]') ?? markers.find((marker) => marker === '[z]') ?? '[c]';
}

export function sumOf(parts: readonly Banded[]): Banded {
  const bands = parts.filter(isBand);
  const add = (of: (band: Band) => number) => bands.reduce((sum, band) => sum + of(band), 0);
  return (
    markerOf(parts) ?? {
      at: add(({ at }) => at),
      least: add(({ least }) => least),
      most: add(({ most }) => most),
    }
  );
}

/** Rounded numbers need not add: what is left is never below 0. */
export function lessOf(whole: Banded, parts: readonly Banded[]): Banded {
  const rest = sumOf(parts);
  if (!isBand(whole) || !isBand(rest)) return markerOf([whole, rest]) ?? '[c]';
  const floor = (value: number) => Math.max(0, value);
  return {
    at: floor(whole.at - rest.at),
    least: floor(whole.least - rest.most),
    most: floor(whole.most - rest.least),
  };
}
