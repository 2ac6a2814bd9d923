// Arguments spoiled in one place at a time: every number, text, list and object in them replaced by what it should not be.

export interface Spoiled {
  args: unknown[];
  where: string;
  /** What was put there; null where a list was cut or given a hole. */
  value: { given: unknown } | null;
}

const NUMBERS = [
  ...[Number.NaN, Infinity, -Infinity, -1, -0, 0, 0.5, 1, 1e6 + 1, 1e9, 1e100, 1e-100, -1e100],
  ...[1e308, -1e308, 5e-324, Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 2],
];
const OTHERS = [null, undefined, '12', '0.5', '', 'twelve', true, {}, []];
/** In a list, only these places are spoiled. */
const PLACES = [0, 1, -1];

type Path = readonly (string | number)[];

export function spoiled(args: readonly unknown[]): Spoiled[] {
  return pathsIn(args).flatMap((path) => {
    const old = at(args, path);
    const values = typeof old === 'number' ? [...NUMBERS, ...OTHERS] : OTHERS;
    const replaced = values
      .filter((value) => !Object.is(value, old) && !(value === undefined && path.length === 1))
      .map((given) => ({
        args: withValue(args, path, given),
        where: `${words(path)} = ${shown(given)}`,
        value: isNothing(given) ? null : { given },
      }));
    return [...replaced, ...cut(args, path, old)];
  });
}

/** An empty list or object has no text of its own; what is left out may have a default. */
function isNothing(given: unknown): boolean {
  return given === undefined || given === '' || (typeof given === 'object' && given !== null);
}

/** A list without its last item, twice as long, or with a hole. */
function cut(args: readonly unknown[], path: Path, old: unknown): Spoiled[] {
  if (!Array.isArray(old) || old.length === 0) return [];
  const holed = [...old];
  Reflect.deleteProperty(holed, holed.length - 1);
  const lists = { shorter: old.slice(1), longer: [...old, ...old], holed };
  return Object.entries(lists).map(([name, list]) => ({
    args: withValue(args, path, list),
    where: `${words(path)} ${name}`,
    value: null,
  }));
}

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value))
    return path.length === 0 ? [] : [path];
  const names = Array.isArray(value)
    ? [...new Set(PLACES.map((place) => (place < 0 ? value.length + place : place)))].filter(
        (i) => i < value.length && i >= 0,
      )
    : Object.keys(value);
  const own = path.length === 0 ? [] : [path];
  const all = path.length === 0 && Array.isArray(value) ? [...value.keys()] : names;
  return [...own, ...all.flatMap((name) => pathsIn(Reflect.get(value, name), [...path, name]))];
}

function at(value: unknown, path: Path): unknown {
  return path.reduce(
    (inner, name) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, name) : undefined),
    value,
  );
}

/** A copy of the arguments with one value replaced; symbols (of a declared family) are kept. */
function withValue(value: unknown, path: Path, given: unknown): unknown[] {
  const put = (one: unknown, [name, ...rest]: Path): unknown => {
    if (name === undefined || typeof one !== 'object' || one === null) return given;
    const copy: object = Array.isArray(one) ? [...one] : { ...one };
    Reflect.set(copy, name, put(Reflect.get(one, name), rest));
    return copy;
  };
  const made = put(value, path);
  return Array.isArray(made) ? made : [made];
}

function words(path: Path): string {
  return path.map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`)).join('');
}

function shown(value: unknown): string {
  return typeof value === 'object' && value !== null
    ? JSON.stringify(value)
    : Object.is(value, -0)
      ? '-0'
      : String(value);
}
