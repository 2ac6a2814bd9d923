// Makes a search finding from a cube and what was asked for. Pure: the same material gives the same digits.

import { type IntersectionalSearch, type SearchedCell, intersectionalSearch } from '@due-regard/statistics';
import type { Cube } from '../counting/cube.ts';
import type { Counted } from '../findings/measured.ts';
import { type MadeFinding, refusedFinding } from '../findings/made-finding.ts';
import { mostlyMissing } from '../findings/missing-share.ts';
import type { Period } from '../findings/period.ts';
import { type ReceiptInput, receiptOf } from '../findings/receipt.ts';
import type { Warning } from '../findings/warning.ts';
import { explainSearch } from './explain-search.ts';
import { filledCombinations } from './filled-combinations.ts';
import type { SearchFinding } from './search-finding.ts';
import { type CrossedColumn, type SearchMeasure, searchMeasureTitle } from './search-measure.ts';
import { searchMethods } from './search-methods.ts';
import { type SearchCube, searchCubeOf } from './search-cube.ts';
import type { SearchRequest } from './search-request.ts';
import { searchWarnings } from './search-warnings.ts';
import { type GroupsMaterial, searchedGroup, shareLeft, toldGroup } from './searched-groups.ts';
import { unknownOf } from './search-unknown.ts';

export interface SearchMaterial {
  request: SearchRequest;
  counted: Counted;
  across: readonly CrossedColumn[];
  /** Header of the outcome's column as it is written. */
  outcomeHeader: string;
  /** The crossed columns, and as the last "1" where the outcome is known. */
  cube: Cube;
  period: Period;
  inputs: ReceiptInput[];
  /** What was noticed while the files were read. */
  noticed: Warning[];
  programVersion: string;
}

export function makeSearchFinding(material: SearchMaterial): MadeFinding<SearchFinding> {
  const cube = searchCubeOf(material.cube, material.across);
  const measure = measureOf(material);
  const refusals = [...nothingThere(cube, measure), ...missingTooMuch(cube, measure)];
  if (refusals.length > 0) return refusedFinding(...refusals);
  const { floor, mostCrossed, level } = measure.plan;
  const search = intersectionalSearch(cube.known, {
    fewestPeople: floor,
    mostCharacteristics: mostCrossed,
    level,
  });
  return { ok: true, finding: assemble(material, measure, cube, search) };
}

function assemble(
  material: SearchMaterial,
  measure: SearchMeasure,
  cube: SearchCube,
  search: IntersectionalSearch,
): SearchFinding {
  const parts = { cube, search, measure };
  const explained = explainedCells(search);
  const told = {
    format: 1 as const,
    kind: 'search' as const,
    measure,
    period: material.period,
    total: sum(cube.known.totals),
    count: sum(cube.known.counts),
    reference: 'everyone else' as const,
    searched: searchedOf(parts, explained.length),
    family: {
      size: search.tested,
      method:
        'Benjamini–Hochberg for the list, Holm for what is said of each, over every combination compared',
    },
    groups: search.findings.slice(0, measure.show).map((cell) => toldGroup(cell, parts)),
    explained: explained.slice(0, measure.show).map((cell) => searchedGroup(cell, parts)),
    ...(search.reason === null ? {} : { reason: search.reason }),
    unknown: notKnown(cube),
  };
  const warnings = [...material.noticed, ...searchWarnings(told)];
  const receipt = receiptOf({
    inputs: material.inputs,
    measure,
    classifications: wordsUsed(measure),
    program: { name: 'due-regard', version: material.programVersion },
    methods: searchMethods(search, measure),
  });
  const { format, kind, ...rest } = told;
  return { format, kind, paragraph: explainSearch({ ...told, warnings }), ...rest, warnings, receipt };
}

function searchedOf({ cube, search, measure }: GroupsMaterial, explained: number): SearchFinding['searched'] {
  return {
    ...filledCombinations(cube.known, measure.plan.mostCrossed, measure.plan.floor),
    compared: search.tested,
    gaps: search.belowBenjaminiHochberg,
    gapsByHolm: search.belowHolm,
    standing: search.findings.length,
    explained,
  };
}

function notKnown({ known, missing, characteristics, notApplicable }: SearchCube): SearchFinding['unknown'] {
  const [total, outcome] = [sum(known.totals), sum(missing.totals)];
  const outcomeShare = total + outcome === 0 ? null : outcome / (total + outcome);
  return { outcome, outcomeShare, characteristics, notApplicable };
}

function measureOf({ request, counted, across, outcomeHeader, period }: SearchMaterial): SearchMeasure {
  const measure = {
    counted,
    across: across.map(({ id, label, header, classificationId, classificationVersion, rollUpId }) => ({
      ...{ id, label, header, classificationId, classificationVersion, rollUpId },
    })),
    outcome: { header: outcomeHeader, values: [...request.outcome.values] },
    from: period.from,
    to: period.to,
    plan: {
      mostCrossed: request.most,
      floor: request.floor,
      level: shareLeft(request.level),
    },
    band: request.band,
    level: request.level,
    show: request.show,
  };
  return { title: searchMeasureTitle(measure), ...measure };
}

/** Gaps that something wider accounts for, the most records beyond an equal share first. */
function explainedCells({ cells }: IntersectionalSearch): SearchedCell[] {
  const rank = ({ excess, shrunkenExcess }: SearchedCell) => Math.abs(shrunkenExcess ?? excess);
  return cells
    .filter(({ explainedBy }) => explainedBy !== null)
    .sort((one, other) => rank(other) - rank(one));
}

function wordsUsed({ across }: SearchMeasure) {
  const used = across.flatMap(({ classificationId: id, classificationVersion: version }) =>
    id === null || version === null ? [] : [{ id, version }],
  );
  return used.filter(({ id }, i) => used.findIndex((each) => each.id === id) === i);
}

function nothingThere({ known, missing }: SearchCube, { counted, outcome }: SearchMeasure): Warning[] {
  if (sum(known.totals) > 0) return [];
  const silent = sum(missing.totals);
  const message =
    silent > 0
      ? `None of the ${silent} ${counted.plural} says anything under “${outcome.header}”, so there is no outcome to compare.`
      : `There are no ${counted.plural} of people in this period and under these filters. Choose another period or filter.`;
  return [{ code: silent > 0 ? 'SEARCH_NO_OUTCOMES' : 'NOTHING_COUNTED', message }];
}

function missingTooMuch(cube: SearchCube, { counted }: SearchMeasure): Warning[] {
  const total = sum(cube.known.totals) + sum(cube.missing.totals);
  return cube.characteristics.flatMap((each) => {
    const found = mostlyMissing({
      unknown: unknownOf(each),
      total,
      label: each.label,
      plural: counted.plural,
    });
    return found ? [{ ...found, message: `${found.message} Or leave it out of what is crossed.` }] : [];
  });
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}
