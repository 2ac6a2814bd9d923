// MAIHDA: do crossed characteristics matter beyond each on its own? Two multilevel models of the strata, and the answer in words.
// Source: C. R. Evans et al. (2018), Soc. Sci. Med. 203:64; C. R. Evans et al. (2024), A tutorial for conducting intersectional MAIHDA, SSM Pop. Health 26:101664.
import { DEFAULT_CONFIDENCE } from '../estimate.ts';
import type { Answer, ConfidenceOption, ProportionGroup } from '../estimate.ts';
import { refuse, requireList, requireProportionGroup, requireShare, requireText } from '../input.ts';
import { zOf } from '../numeric/normal-distribution.ts';
import type { MaihdaModel, NamedColumn } from './maihda-model.ts';
import { maihdaModel, withheldModel } from './maihda-model.ts';
import { maihdaWords } from './maihda-words.ts';

/** One combination of categories: `{ sex: 'Female', ethnicity: 'Black' }`, its people and those with the outcome. */
export interface CrossedStratum extends ProportionGroup {
  characteristics: Readonly<Record<string, string>>;
}

export interface MaihdaStratum {
  characteristics: Readonly<Record<string, string>>;
  /** Share as it stands: show it beside the shrunken one. Null when there is nobody. */
  raw: number | null;
  /** Drawn towards the share of all (the null model). */
  shrunkenToAll: number | null;
  /** Drawn towards what the single characteristics give it (the main-effects model), with its limits. */
  shrunken: number | null;
  lower: number | null;
  upper: number | null;
  /** What the single characteristics give it. */
  mainEffects: number | null;
}

export interface Maihda extends Answer {
  nullModel: MaihdaModel;
  mainEffectsModel: MaihdaModel;
  /** (variance of the null model − variance beside main effects) ÷ the first; null when the first is 0. */
  proportionalChange: number | null;
  /** What may be said, in a sentence; null when a model has no fit. */
  words: string | null;
  strata: MaihdaStratum[];
}

const METHOD = 'Intersectional MAIHDA, logistic, Laplace approximation';

/** `reason` says why a model has no fit; the null model may stand without the main-effects model. */
export function maihda(strata: readonly CrossedStratum[], options: ConfidenceOption = {}): Maihda {
  const { confidence = DEFAULT_CONFIDENCE } = options;
  requireShare(confidence, 'The confidence level');
  const names = requireStrata(strata);
  const z = zOf(confidence);
  const reason = whyNoModel(strata);
  const columns = [intercept(strata), ...names.flatMap((name) => indicators(strata, name))];
  const noMain = reason ?? whyNoMainEffects(strata, names, columns);
  const nullModel = reason === null ? maihdaModel(strata, columns.slice(0, 1), z) : withheldModel(reason);
  const mainEffectsModel = noMain === null ? maihdaModel(strata, columns, z) : withheldModel(noMain);
  const proportionalChange = change(nullModel.stratumVariance, mainEffectsModel.stratumVariance);
  return {
    nullModel,
    mainEffectsModel,
    proportionalChange,
    words: maihdaWords(nullModel, mainEffectsModel, proportionalChange),
    strata: strata.map((stratum, i) => stratumAnswer(stratum, nullModel, mainEffectsModel, i)),
    method: METHOD,
    reason: nullModel.reason ?? mainEffectsModel.reason ?? (proportionalChange === null ? NO_VARIANCE : null),
  };
}

function stratumAnswer(
  { characteristics, count, total }: CrossedStratum,
  nullModel: MaihdaModel,
  mainEffectsModel: MaihdaModel,
  i: number,
): MaihdaStratum {
  const fit = mainEffectsModel.strata[i];
  return {
    characteristics,
    raw: total === 0 ? null : count / total,
    shrunkenToAll: nullModel.strata[i]?.shrunken ?? null,
    shrunken: fit?.shrunken ?? null,
    lower: fit?.lower ?? null,
    upper: fit?.upper ?? null,
    mainEffects: fit?.fixedShare ?? null,
  };
}

function change(all: number | null, left: number | null): number | null {
  return all === null || left === null || all === 0 ? null : (all - left) / all;
}

function intercept(strata: readonly CrossedStratum[]): NamedColumn {
  return { name: '(Intercept)', values: new Float64Array(strata.length).fill(1) };
}

/** One column for each category that people have, but that of the first stratum with people. */
function indicators(strata: readonly CrossedStratum[], name: string): NamedColumn[] {
  const [, ...others] = categoriesOf(strata, name);
  return others.map((category) => ({
    name: `${name}${category}`,
    values: Float64Array.from(strata, ({ characteristics }) => (characteristics[name] === category ? 1 : 0)),
  }));
}

function categoriesOf(strata: readonly CrossedStratum[], name: string): string[] {
  const peopled = strata.filter(({ total }) => total > 0);
  return [...new Set(peopled.map(({ characteristics }) => characteristics[name]!))];
}

/** The names of the characteristics, the same in every stratum. */
function requireStrata(strata: readonly CrossedStratum[]): string[] {
  requireList(strata, 'The strata');
  const first = strata[0]?.characteristics;
  if (strata.length > 0 && (typeof first !== 'object' || first === null))
    refuse(`The characteristics of stratum 1 must be names with categories, and are ${String(first)}.`);
  const names = Object.keys(first ?? {});
  if (names.length === 0) refuse('A multilevel model needs strata with at least one characteristic each.');
  const seen = new Set<string>();
  strata.forEach((stratum, i) => {
    requireProportionGroup(stratum, `stratum ${i + 1}`);
    if (typeof stratum.characteristics !== 'object')
      refuse(
        `The characteristics of stratum ${i + 1} must be names with categories, and are ${String(stratum.characteristics)}.`,
      );
    const own = Object.keys(stratum.characteristics);
    own.forEach((name) => requireText(stratum.characteristics[name]!, `${name} of stratum ${i + 1}`));
    if (own.length !== names.length || !names.every((name) => own.includes(name)))
      refuse(
        `Stratum ${i + 1} has the characteristics ${own.join(', ')}, and the first ${names.join(', ')}.`,
      );
    const key = JSON.stringify(names.map((name) => stratum.characteristics[name]));
    if (seen.has(key)) refuse(`Stratum ${i + 1} has the same categories as one before it.`);
    seen.add(key);
  });
  return names;
}

function whyNoModel(strata: readonly CrossedStratum[]): string | null {
  const [count, total] = strata.reduce(([x, n], stratum) => [x + stratum.count, n + stratum.total], [0, 0]);
  if (total === 0) return 'There is nobody in any stratum, so there is nothing to model.';
  if (strata.filter((stratum) => stratum.total > 0).length < 3)
    return 'Fewer than three strata have people, too few to say how strata vary.';
  if (count === 0) return 'Nobody has the outcome, so there is nothing to model.';
  return count === total ? 'Everybody has the outcome, so there is nothing to model.' : null;
}

function whyNoMainEffects(
  strata: readonly CrossedStratum[],
  names: readonly string[],
  columns: readonly NamedColumn[],
): string | null {
  if (names.length < 2) return 'There is one characteristic only, so nothing is crossed.';
  if (columns.length >= strata.filter(({ total }) => total > 0).length)
    return 'There are as many categories as strata, so nothing is left over from the single characteristics.';
  for (const name of names) {
    for (const category of categoriesOf(strata, name)) {
      const own = strata.filter(({ characteristics }) => characteristics[name] === category);
      if (own.every(({ count }) => count === 0))
        return `Nobody with ${name} ${category} has the outcome, ${NO_EFFECT}`;
      if (own.every(({ count, total }) => count === total))
        return `Everybody with ${name} ${category} has the outcome, ${NO_EFFECT}`;
    }
  }
  return null;
}

const NO_VARIANCE =
  'The combinations have no variance of which single characteristics could account for a part.';
const NO_EFFECT = 'so its effect has no limit and the model of single characteristics is withheld.';
