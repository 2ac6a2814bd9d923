// What one kind of finding gives the pages: its questions, how it is worked out, and how it is shown.

import { z } from 'zod';
import type { DatasetKind } from '../../datasets/index.ts';
import type { FormState } from '../../pages/form-inputs.ts';
import type { FormFields, FormProblem } from '../../pages/forms.ts';
import type { Html } from '../../pages/html.ts';
import type { Database } from '../../platform/database/index.ts';
import type { FilesNeeds } from '../../platform/storage/index.ts';
import type { Warehouse } from '../../platform/warehouse/index.ts';
import type { AnyFinding } from './any-finding.ts';
import type { ChosenData } from './chosen-data.ts';
import type { ForRelease, ReleaseBasis } from './for-release.ts';
import { findingJson, findingJsonCompact } from './finding-json.ts';
import type { MadeFinding } from './made-finding.ts';

export interface WorkOutNeeds extends FilesNeeds {
  database: Database;
  /** A warehouse for this finding alone; closed when it is done. */
  openWarehouse(): Promise<Warehouse>;
}

/** Which data a finding was asked of, by their ids; every request has these two. */
export const chosenDatasets = z.object({
  records: z.string(),
  /** Null where the kind of finding is not over residents. */
  population: z.string().nullable(),
});

export type ChosenDatasets = z.infer<typeof chosenDatasets>;

export type ReadRequest<Request> = { ok: true; request: Request } | { ok: false; problems: FormProblem[] };

/** Names of partners by how their files name them. */
export type Names = ReadonlyMap<string, string>;

/** One kind, in its own types. */
export interface KindDefinition<Request extends ChosenDatasets, Finding extends AnyFinding> {
  /** As findings of this kind name it: `rate`, `share`. */
  id: string;
  /** How it stands in the first question of the form: "How often it happens to each group". */
  title: string;
  /** An example of what it answers. */
  hint: string;
  /** Which datasets it can be worked out from. */
  records: readonly DatasetKind[];
  /** Whether it is over residents, so that a population must be chosen too. */
  overResidents: boolean;
  /** Whether its form offers the values that the columns hold; they are not looked up otherwise. */
  offersValues?: boolean;
  /** Of the request as it is kept, so that a finding can be made again or changed. */
  request: z.ZodType<Request>;
  /** Of the finding as it is kept. */
  finding: z.ZodType<Finding>;
  /** The fields of the last step of the form. */
  fields(state: FormState, chosen: ChosenData): Html;
  read(form: FormFields, chosen: ChosenData): ReadRequest<Request>;
  /** What the fields would have held for this request, records and population aside. */
  fill(request: Request): Record<string, string>;
  /** The field at which a refusal with this code can be mended; undefined when none is nearer than the first. */
  fieldOf(code: string): string | undefined;
  workOut(needs: WorkOutNeeds, request: Request): Promise<MadeFinding<Finding>>;
  /** Such as "Searches by self-defined ethnicity". */
  heading(measure: Finding['measure']): string;
  /** Where, when, of what, compared with whom. */
  scope(measure: Finding['measure']): string;
  /** Everything below the heading. */
  view(finding: Finding, names: Names): Html;
  csv(finding: Finding): string;
  /** Its counts as tables, for protection and release; or why it has none to give. */
  forRelease(finding: Finding, basis: ReleaseBasis): ForRelease;
}

/** A finding that can be shown without knowing its kind. */
export interface ShownFinding {
  kind: string;
  title: string;
  heading: string;
  scope: string;
  digest: string;
  view(names: Names): Html;
  csv(): string;
  json(): string;
  forRelease(basis: ReleaseBasis): ForRelease;
  /** For keeping. */
  compactJson(): string;
}

/** One kind, whatever its types: what the pages and the store go by. */
export interface KindPages extends Pick<
  KindDefinition<ChosenDatasets, AnyFinding>,
  'id' | 'title' | 'hint' | 'records' | 'overResidents' | 'offersValues' | 'fields' | 'fieldOf'
> {
  read(form: FormFields, chosen: ChosenData): ReadRequest<ChosenDatasets>;
  /** Of a request as it was kept. */
  fill(kept: unknown): Record<string, string>;
  workOut(needs: WorkOutNeeds, kept: unknown): Promise<MadeFinding<ShownFinding>>;
  /** Of a finding as it was kept. Throws a ZodError that names the field when it is not of this kind. */
  show(kept: unknown): ShownFinding;
}

export function kindPages<Request extends ChosenDatasets, Finding extends AnyFinding>(
  kind: KindDefinition<Request, Finding>,
): KindPages {
  const { id, title, hint, records, overResidents, offersValues = false, fields, fieldOf, read } = kind;
  return {
    ...{ id, title, hint, records, overResidents, offersValues, fields, fieldOf, read },
    fill: (kept) => {
      const request = kind.request.parse(kept);
      return { ...kind.fill(request), records: request.records, population: request.population ?? '' };
    },
    async workOut(needs, kept) {
      const made = await kind.workOut(needs, kind.request.parse(kept));
      return made.ok ? { ok: true, finding: shown(kind, made.finding) } : made;
    },
    show: (kept) => shown(kind, kind.finding.parse(kept)),
  };
}

function shown<Request extends ChosenDatasets, Finding extends AnyFinding>(
  kind: KindDefinition<Request, Finding>,
  finding: Finding,
): ShownFinding {
  return {
    kind: kind.id,
    title: finding.measure.title,
    heading: kind.heading(finding.measure),
    scope: kind.scope(finding.measure),
    digest: finding.receipt.digest,
    view: (names) => kind.view(finding, names),
    csv: () => kind.csv(finding),
    json: () => findingJson(finding),
    forRelease: (basis) => kind.forRelease(finding, basis),
    compactJson: () => findingJsonCompact(finding),
  };
}
