// A policy from a file: whole, or a preset with what is different, with a sentence for everything that is wrong in it.
import { insider, neighbour, outsider } from '../audit/attacker.ts';
import { usualAmounts } from './amount-primaries.ts';
import { closestName } from './closest-name.ts';
import { fieldProblems, type Fields, isFields, listProblems, strangeNames } from './field-problems.ts';
import type { Policy } from './policy.ts';
import { kindOf, methodFields, policyFields, policyLists } from './policy-fields.ts';
import { findPreset, presets } from './presets.ts';

export type ReadPolicy = { ok: true; policy: Policy } | { ok: false; problems: readonly string[] };

/**
 * Takes what a JSON file holds, or its text. `{ "extends": "below-5", "threshold": { "below": 7 } }` is that preset with what is
 * given; where the threshold is another, what was the same number as the preset's follows it unless it is given too. Attackers
 * may be given by name: `outsider`, `neighbour`, `insider`.
 */
export function readPolicy(json: unknown): ReadPolicy {
  const given = typeof json === 'string' ? parsed(json) : json;
  if (given instanceof SyntaxError) return refused([`This is not JSON: ${given.message}.`]);
  if (!isFields(given))
    return refused([
      'A policy must be an object with fields, in { }. The shortest is { "extends": "below-5" }.',
    ]);
  const { extends: from, ...own } = given;
  const preset = typeof from === 'string' ? findPreset(from) : undefined;
  if (from !== undefined && !preset) return refused([unknownPreset(from)]);
  const whole = preset ? extended(preset, own) : { ...nothingDecided, ...own };
  const policy = { ...whole, ...('attackers' in whole && { attackers: namedAttackers(whole['attackers']) }) };
  const problems: string[] = [];
  return isPolicy(policy, problems) ? { ok: true, policy } : refused(problems);
}

const nothingDecided = {
  source: { title: 'The body’s own decision', publisher: '', url: '' },
  approvedBy: null,
  reviewBy: null,
  tolerance: {},
};

function refused(problems: readonly string[]): ReadPolicy {
  return { ok: false, problems };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return error;
    throw error;
  }
}

function unknownPreset(given: unknown): string {
  const name = typeof given === 'string' ? given : JSON.stringify(given);
  const ids = presets.map(({ id }) => id);
  const meant = closestName(name, ids);
  return `There is no preset “${name}”. ${meant ? `Did you mean “${meant}”?` : `There are ${ids.join(', ')}.`}`;
}

function isPolicy(value: Fields, problems: string[]): value is Fields & Policy {
  const { method, attackers, doesNotProtect, ...rest } = value;
  const lists = policyLists();
  const { fields, optional = [] } = policyFields();
  const known = [...Object.keys(fields), 'method', ...Object.keys(lists), 'extends'];
  problems.push(
    ...strangeNames(value, known, ''),
    ...fieldProblems(onlyKnown(rest, Object.keys(fields)), { fields, optional }, ''),
    ...methodProblems(method),
    ...listProblems(attackers, lists.attackers, 'attackers'),
    ...listProblems(doesNotProtect, lists.doesNotProtect, 'doesNotProtect'),
  );
  return problems.length === 0;
}

/** What is no field has its sentence already. */
function onlyKnown(value: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)));
}

function methodProblems(method: unknown): string[] {
  const kind = isFields(method) ? kindOf(method['kind']) : null;
  return fieldProblems(method, methodFields(kind ?? 'suppression'), 'method');
}

/** The preset, with what is given in its place; groups of fields are taken field by field. */
function extended(preset: Policy, own: Fields): Fields {
  const frame = follows(preset, own);
  const changed = Object.keys(own).length > 0;
  const name = changed ? { id: `${preset.id}-changed`, name: `${preset.name}, changed by the body` } : {};
  const source = changed
    ? { ...preset.source, title: `The body’s own decision, after: ${preset.source.title}` }
    : preset.source;
  const mixed: Record<string, unknown> = { ...frame, ...name, source };
  const usual: Fields = { amounts: usualAmounts };
  for (const [field, value] of Object.entries(own))
    mixed[field] = mixedField(field, mixed[field] ?? usual[field], value);
  return mixed;
}

function mixedField(field: string, before: unknown, value: unknown): unknown {
  if (!isFields(before) || !isFields(value)) return value;
  const isOther = field === 'method' && 'kind' in value && value['kind'] !== before['kind'];
  return isOther ? value : { ...before, ...value };
}

/** What was the same number as the threshold of the preset is the threshold that is given. */
function follows(preset: Policy, { threshold }: Fields): Policy {
  const below = isFields(threshold) ? threshold['below'] : undefined;
  if (typeof below !== 'number') return preset;
  const { percentages, attributes } = preset;
  const follow = (value: number) => (value === preset.threshold.below ? below : value);
  return {
    ...preset,
    percentages: {
      ...percentages,
      denominatorBelow: follow(percentages.denominatorBelow),
      averagesBelow: Math.max(below, percentages.averagesBelow),
    },
    attributes: attributes && { ...attributes, groupsFrom: follow(attributes.groupsFrom) },
    differencesBelow: preset.differencesBelow === null ? null : follow(preset.differencesBelow),
  };
}

function namedAttackers(attackers: unknown): unknown {
  if (!Array.isArray(attackers)) return attackers;
  const known = [outsider, neighbour, insider];
  return attackers.map((each: unknown) =>
    typeof each === 'string' ? (known.find(({ name }) => name === each) ?? each) : each,
  );
}
