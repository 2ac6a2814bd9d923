// Reads the form of a pathway: a request that can be worked out, or what to mend in which field.
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { ChosenData } from '../findings/chosen-data.ts';
import type { ReadRequest } from '../findings/kind-pages.ts';
import {
  breakdownProblems,
  fillGroupFields,
  filterProblems,
  readGroupFields,
} from '../findings/read-comparison-form.ts';
import { stagesIn, stagesWrong } from './pathway-arguments.ts';
import { usualPathway } from './pathway-asked.ts';
import type { PathwayRequest } from './pathway-request.ts';

export function readPathwayForm(form: FormFields, chosen: ChosenData): ReadRequest<PathwayRequest> {
  const stages = stagesIn(form.value('stages'));
  const problems = [...breakdownProblems(form, chosen), ...stageProblems(stages), ...filterProblems(form)];
  if (problems.length > 0) return { ok: false, problems };
  const asked = (name: string) => form.value(name) || null;
  const request: PathwayRequest = {
    ...usualPathway,
    records: chosen.records.id,
    population: null,
    ...readGroupFields(form),
    stages,
    stageColumn: asked('stage-column'),
    adverse: form.value('adverse') === 'yes',
    period: asked('period'),
    counting: asked('counting') ?? usualPathway.counting,
  };
  return { ok: true, request };
}

function stageProblems(stages: readonly string[]): FormProblem[] {
  const wrong = stagesWrong(stages);
  return wrong === undefined
    ? []
    : [{ field: 'stages', message: `Name the stages in order, with commas. ${wrong}` }];
}

/** The fields as they would have been filled in. */
export function fillPathwayForm(request: PathwayRequest): Record<string, string> {
  return {
    ...fillGroupFields(request),
    stages: request.stages.join(', '),
    'stage-column': request.stageColumn ?? '',
    adverse: request.adverse ? 'yes' : 'no',
    period: request.period ?? '',
    counting: request.counting,
  };
}

/** The field at which a refusal with this code can be mended. */
export function pathwayFieldOf(code: string): string | undefined {
  const fields: Readonly<Record<string, string>> = {
    REFERENCE_ABSENT: 'reference',
    NOBODY_TO_COMPARE: 'by',
    ROLL_UP_UNKNOWN: 'roll-up',
    PATHWAY_STAGES_MISSING: 'stages',
    PATHWAY_NOT_NESTED: 'stages',
    PATHWAY_NOBODY_BEGAN: 'stages',
    PATHWAY_PERIODS: 'period',
    WHERE_COLUMN_MISSING: 'stage-column',
    WHERE_MATCHES_NOTHING: 'stages',
    FILTER_COLUMN_MISSING: 'filter-column',
    FILTER_MATCHES_NOTHING: 'filter-value',
  };
  return fields[code];
}
