// What each field of a policy must be, for policies that come from files.

/** One field: what it must be, in words, or the fields that it has itself. */
export type Field = Value | Group;

export interface Value {
  /** `a whole number of at least 2` */
  must: string;
  is(value: unknown): boolean;
}

export interface Group {
  fields: Readonly<Record<string, Field>>;
  /** Names of fields that may be left out. */
  optional?: readonly string[];
  /** Whether null may stand in its place. */
  orNull?: boolean;
}

const text: Value = { must: 'a text', is: (value) => typeof value === 'string' && value.trim() !== '' };
const textOrNull: Value = {
  must: 'a text, or null',
  is: (value) => value === null || typeof value === 'string',
};
const yesOrNo: Value = { must: 'true or false', is: (value) => typeof value === 'boolean' };
const day: Value = {
  must: 'a day such as 2026-11-22',
  is: (value) => typeof value === 'string' && isDay(value),
};

function isDay(value: string): boolean {
  const time = Date.parse(`${value}T00:00:00Z`);
  return (
    /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(value)
  );
}

function whole(least: number, most = Number.MAX_SAFE_INTEGER): Value {
  const end = most === Number.MAX_SAFE_INTEGER ? '' : ` and at most ${most}`;
  return {
    must: `a whole number of at least ${least}${end}`,
    is: (value) => Number.isSafeInteger(value) && Number(value) >= least && Number(value) <= most,
  };
}

function number(least: number): Value {
  return {
    must: `a number of at least ${least}`,
    is: (value) => typeof value === 'number' && Number.isFinite(value) && value >= least,
  };
}

function oneOf(...words: readonly string[]): Value {
  return {
    must: words.map((word) => `“${word}”`).join(' or '),
    is: (value) => typeof value === 'string' && words.includes(value),
  };
}

function orNull({ must, is }: Value): Value {
  return { must: `${must}, or null`, is: (value) => value === null || is(value) };
}

const methodKinds = ['suppression', 'rounding', 'controlled rounding', 'cell key', 'bands'] as const;

/** The fields of a method of each kind. */
export function methodFields(kind: (typeof methodKinds)[number]): Group {
  const more: Readonly<Record<typeof kind, Readonly<Record<string, Field>>>> = {
    suppression: {},
    rounding: { base: whole(2), how: oneOf('nearest', 'midpoint'), small: oneOf('hidden', 'rounded') },
    'controlled rounding': { base: whole(2) },
    'cell key': { table: text },
    bands: {},
  };
  return { fields: { kind: oneOf(...methodKinds), ...more[kind] } };
}

/** Each of a list, which must have so many. */
export interface List {
  each: Field;
  least: number;
  of: string;
}

export function policyLists(): Readonly<Record<'attackers' | 'doesNotProtect', List>> {
  const combinations = oneOf('any', 'known empty');
  const attacker: Group = { fields: { name: text, combinations, together: whole(0) } };
  return {
    attackers: { each: attacker, least: 2, of: 'attackers' },
    doesNotProtect: { each: text, least: 1, of: 'sentences' },
  };
}

/** All but method and lists, which are read by themselves. */
export function policyFields(): Group {
  return {
    optional: ['amounts'],
    fields: {
      id: text,
      version: day,
      name: text,
      source: sourceFields,
      approvedBy: textOrNull,
      reviewBy: orNull(day),
      threshold: thresholdFields(),
      percentages: percentageFields(),
      attributes: {
        fields: { complementBelow: whole(1), groupsFrom: whole(0), none: yesOrNo },
        orNull: true,
      },
      amounts: {
        fields: {
          pPercent: number(1),
          dominance: { fields: { n: whole(1), k: number(1) }, orNull: true },
        },
        orNull: true,
      },
      differencesBelow: orNull(whole(1)),
      singletons: yesOrNo,
      tolerance: {
        fields: { absolute: number(0), share: number(0) },
        optional: ['absolute', 'share'],
      },
    },
  };
}

function thresholdFields(): Group {
  const zeros = oneOf('sensitive', 'not sensitive', 'always shown');
  const protect = oneOf('one either way', 'three numbers', 'the whole range');
  return { fields: { below: whole(2), zeros, protect } };
}

function percentageFields(): Group {
  return {
    fields: {
      decimals: whole(0, 3),
      denominatorBelow: number(0),
      noneOrAll: oneOf('shown', 'hidden'),
      averagesBelow: number(0),
    },
  };
}

const sourceFields: Group = {
  fields: { title: text, publisher: textOrNull, url: textOrNull, note: text },
  optional: ['note'],
};

/** Null for what is no kind of method. */
export function kindOf(value: unknown): (typeof methodKinds)[number] | null {
  return methodKinds.find((kind) => kind === value) ?? null;
}
