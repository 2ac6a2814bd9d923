// Gathers what rates of imported events are made of: cells, months sent, words, residents.

import { findClassification } from '@due-regard/classifications';
import type { EventsPart } from '../../datasets/index.ts';
import { eventBreakdowns, findBreakdown } from '../findings/breakdown.ts';
import type { Cell } from '../counting/cells.ts';
import { nounsOf } from '../counting/counted-nouns.ts';
import { monthsSent } from '../counting/months-sent.ts';
import { type CellsRequest, countCells } from '../counting/count-cells.ts';
import { type DisparityMaterial, inputsOverResidents } from './disparity-material.ts';
import { countPeople } from './count-people.ts';
import { countDays } from './count-days.ts';
import { eventsOfArea } from '../counting/area-events.ts';
import { rowsPutAside } from '../counting/rows-put-aside.ts';
import { columnsOf, filesOf } from '../counting/select-events.ts';
import { countAges } from './count-ages.ts';
import type { Gathered, RateMaterial } from './settle-rates.ts';
import { breakdownUnknown, refusedFinding, wordsUnknown } from '../findings/made-finding.ts';

export interface EventsMaterial extends DisparityMaterial {
  warehouse: CellsRequest['warehouse'];
  /** One import or several, each with the files in it that count. */
  parts: readonly EventsPart[];
}

export async function gatherEvents(material: EventsMaterial): Promise<Gathered> {
  const { request, parts, population } = material;
  const breakdown = findBreakdown(eventBreakdowns, request.by);
  if (!breakdown) return refusedFinding(breakdownUnknown(request.by, eventBreakdowns));
  const counted = await countCells({ ...material, ...request, breakdown: breakdown.id });
  if (!counted.ok) return refusedFinding(...counted.problems);
  const column = columnsOf(parts).find((c) => c.breakdown === breakdown.id);
  const eventWords = findClassification(column?.classificationId ?? '');
  const populationWords = findClassification(population.classificationId);
  if (!eventWords || !populationWords) {
    return refusedFinding(wordsUnknown(eventWords ? population.classificationId : column?.classificationId));
  }
  const held = eventsOfArea(counted.value, request.area);
  const { submitted, noticed } = monthsSent(parts, held.cells);
  const days = material.withDays
    ? await countDays({ ...material, ...request, breakdown: breakdown.id, cells: held.cells })
    : undefined;
  const people =
    request.person === null
      ? null
      : await countPeople({ ...material, ...request, breakdown: breakdown.id }, request.person);
  if (people?.ok === false) return refusedFinding(...people.problems);
  const ages = await agesOf(material, breakdown.id, held.cells);
  const gathered = {
    ...material,
    ...(ages ? { ages } : {}),
    ...(people ? { people: people.value } : {}),
    ...(days ? { days } : {}),
    counted: { from: 'events' as const, ...nounsOf(parts), filters: [...request.filters] },
    breakdown,
    cells: held.cells,
    submitted:
      held.partner === null ? submitted : submitted.filter(({ partner }) => partner === held.partner),
    eventWords,
    populationWords,
    inputs: inputsOverResidents('events', filesOf(parts), material),
    noticed: [...material.noticed, ...rowsPutAside(filesOf(parts)), ...held.noticed, ...noticed],
  };
  return { ok: true, material: gathered };
}

/** Only the partners that are counted at all; a band that the population lacks is left out. */
async function agesOf(
  material: EventsMaterial,
  breakdown: string,
  held: readonly Cell[],
): Promise<RateMaterial['ages']> {
  const { residentsByAge, request } = material;
  if (!residentsByAge || 'reason' in residentsByAge) return residentsByAge;
  const counted = await countAges({ ...material, ...request, breakdown });
  if (!counted) return { reason: 'The records do not say how old people were.' };
  const partners = new Set(held.map(({ partner }) => partner));
  const bands = residentsByAge.bands.map(({ code, label, residents }) => ({
    ...{ label, residents },
    cells: (counted.get(code) ?? []).filter(({ partner }) => partners.has(partner)),
  }));
  return { bands };
}
