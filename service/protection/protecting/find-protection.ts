// Reads all that `protect` is given, and protects it: tables, or one test instance.
import { basename } from 'node:path';
import type { z } from 'zod';
import { accepted, type FileProblem, type Outcome, refused } from '../../datasets/index.ts';
import { instanceTable, instanceTableSchema } from '../files/instance-table.ts';
import { instanceProblems, instanceSchema } from '../files/instance.ts';
import { type Links, linksSchema, noLinks } from '../files/links.ts';
import { linksProblems } from '../files/links-problems.ts';
import { areMarked } from '../files/marked-cells.ts';
import { readGivenTables } from '../files/read-given-tables.ts';
import { hierarchyFiles, linkedHierarchies, readHierarchies } from '../files/read-hierarchies.ts';
import { nothingEarlier, readEarlier } from '../files/read-earlier.ts';
import { readJsonFile, readJsonOf } from '../files/read-json-file.ts';
import { readPolicyWords } from '../files/read-policy.ts';
import { budgetOf } from './budget.ts';
import type { ProtectArguments } from './protect-arguments.ts';
import type { Protection } from './protection.ts';
import { workOutInstance } from './work-out-instance.ts';
import { registerOfEarlier, scopeProblem } from './register-of-earlier.ts';
import { type Worked, workOutProtection } from './work-out-protection.ts';

/** Throws ImpossibleTable for tables that cannot be. */
export async function findProtection(
  asked: ProtectArguments,
  say: (text: string) => void,
): Promise<Outcome<Protection>> {
  const instances = asked.tables.filter((path) => path.toLowerCase().endsWith('.json'));
  const [instance] = instances;
  if (!instance) return protectTables(asked, say);
  if (asked.tables.length > 1)
    return refused(
      problem(
        basename(instance),
        'PROTECT_INSTANCE_ALONE',
        'A test instance in JSON is protected by itself. Give one, or tables as CSV.',
      ),
    );
  return protectInstance(instance, asked, say);
}

function problem(file: string | null, code: string, message: string): FileProblem {
  return { file, code, message };
}

async function protectInstance(
  path: string,
  asked: ProtectArguments,
  say: (text: string) => void,
): Promise<Outcome<Protection>> {
  const name = basename(path);
  if (asked.format === 'csv' || asked.format === 'ods')
    return refused(
      problem(
        name,
        'PROTECT_INSTANCE_ALONE',
        `${name} is a test instance and no table to be published: --format json or text tells what would be hidden.`,
      ),
    );
  const json = await readJsonFile(path);
  if (!json.ok) return json;
  const asTable = instanceTableSchema.safeParse(json.value);
  const isOfCells = typeof json.value === 'object' && json.value !== null && 'cells' in json.value;
  if (asTable.success && !isOfCells) return protectInstanceTable(name, asTable.data, asked, say);
  if (!isOfCells)
    return refused(
      problem(
        name,
        'PROTECT_JSON',
        `${name} cannot be read as a test instance: it has neither cells, nor a table, nor inner counts.`,
      ),
    );
  const instance = await readJsonOf(path, instanceSchema, 'a test instance');
  if (!instance.ok) return instance;
  const problems = instanceProblems(instance.value);
  if (problems.length > 0)
    return refused(...problems.map((each) => problem(name, 'PROTECT_JSON', `${name}: ${each}`)));
  const policy = await readPolicyWords(asked, true);
  if (!policy.ok) return policy;
  const question = {
    name,
    instance: instance.value,
    policy: policy.value,
    against: asked.against,
    budget: budgetFor(asked),
    say,
  };
  const found = await workOutInstance(question);
  return 'problem' in found
    ? refused(problem(name, 'DISCLOSURE_NO_SAFE_PATTERN', found.problem))
    : accepted(found);
}

/** Protected as any table; of such an instance too nothing is to be published. */
async function protectInstanceTable(
  name: string,
  given: z.infer<typeof instanceTableSchema>,
  asked: ProtectArguments,
  say: (text: string) => void,
): Promise<Outcome<Protection>> {
  const found = instanceTable(name, given);
  if (!found)
    return refused(
      problem(name, 'PROTECT_JSON', `${name}: its columns are not of one length, or none has counts.`),
    );
  const policy = await readPolicyWords(asked, false);
  if (!policy.ok) return policy;
  const rounding = found.base !== null && asked.policy === null && asked.threshold === null;
  const method = { kind: 'controlled rounding', base: found.base ?? 0 } as const;
  return worked(
    await workOutProtection({
      title: name,
      tables: [found.table],
      hierarchies: [],
      links: noLinks,
      policy: rounding ? { ...policy.value, method } : policy.value,
      register: registerOfEarlier(nothingEarlier),
      budget: budgetFor(asked),
      say,
    }),
  );
}

function worked(found: Worked): Outcome<Protection> {
  if (found.ok) return accepted(found.protection);
  const { code, sentences } = found.refusal;
  return refused(...sentences.map((message) => problem(null, code, message)));
}

function budgetFor({ seconds }: ProtectArguments) {
  return budgetOf(seconds, () => performance.now() / 1000);
}

async function protectTables(
  asked: ProtectArguments,
  say: (text: string) => void,
): Promise<Outcome<Protection>> {
  const links: Outcome<Links> =
    asked.links === null
      ? accepted(noLinks)
      : await readJsonOf(asked.links, linksSchema, 'links between tables');
  if (!links.ok) return links;
  const tables = await readGivenTables(asked.tables, asked.columns, links.value);
  if (!tables.ok) return tables;
  const dimensions = [...new Set(tables.value.flatMap((table) => table.dimensions))];
  const strange = linksProblems(
    links.value,
    basename(asked.links ?? ''),
    [
      ...tables.value.map(({ name }) => name),
      ...[...asked.tables, ...asked.released].map((path) => basename(path)),
    ],
    dimensions,
  );
  if (strange.length > 0) return refused(...strange);
  const files = [
    ...hierarchyFiles(asked.hierarchies, dimensions, asked.fullPath),
    ...(asked.links === null ? [] : linkedHierarchies(links.value, asked.links)),
  ];
  const hierarchies = await readHierarchies(files, dimensions);
  if (!hierarchies.ok) return hierarchies;
  const policy = await readPolicyWords(asked, areMarked(tables.value, links.value));
  if (!policy.ok) return policy;
  const earlier = await readEarlier(asked.released, links.value);
  if (!earlier.ok) return earlier;
  const scope = asked.scope ?? links.value.scope;
  const unsaid = scopeProblem({ ...(scope && { scope }) }, earlier.value.releases);
  if (unsaid !== null) return refused(problem(null, 'PROTECT_RELEASED', unsaid));
  const { tolerance } = asked;
  const found = await workOutProtection({
    title: asked.title ?? links.value.title ?? tables.value.map(({ name }) => name).join(', '),
    tables: tables.value,
    hierarchies: hierarchies.value,
    links: { ...links.value, ...(scope && { scope: { ...scope, filters: [...scope.filters] } }) },
    policy: tolerance === null ? policy.value : { ...policy.value, tolerance: { absolute: tolerance } },
    register: registerOfEarlier(earlier.value),
    budget: budgetFor(asked),
    say,
  });
  return worked(found);
}
