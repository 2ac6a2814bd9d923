// Asks every route wild things, signed in and not, and lists what came of it that should not have.
import fc from 'fast-check';
import type { Route } from '../../service/pages/route.ts';
import type { InjectedRequest } from '../../service/pages/web.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Ask, FuzzedProgram } from './open-fuzzed-program.ts';
import { readForms, type SeenForm } from './read-forms.ts';
import { type Vocabulary, wildRequest } from './wild-request.ts';

export interface Finding {
  route: string;
  as: 'everybody' | 'nobody';
  request: InjectedRequest;
  wrong: string;
  /** Of the fault in the log, where there was one. */
  error?: string;
}

export interface Fuzzed {
  cases: number;
  findings: Finding[];
  /** How many answers there were of each status. */
  statuses: Readonly<Record<string, number>>;
  /** The slowest answers, in milliseconds. */
  slowest: { route: string; milliseconds: number }[];
}

/** @param cases of each route, for each of the two who ask */
export async function fuzzRoutes(
  program: FuzzedProgram,
  { cases, seed, only }: { cases: number; seed: number; only?: string },
): Promise<Fuzzed> {
  const known = await vocabularyOf(program.asAll, program.routes);
  const findings: Finding[] = [];
  const slowest = new Map<string, number>();
  const statuses: Record<string, number> = {};
  let asked = 0;
  // What takes things away comes last, so that the others find something there.
  const order = program.routes.toSorted((one, other) => Number(takesAway(one)) - Number(takesAway(other)));
  for (const route of order) {
    if (only !== undefined && !route.path.includes(only)) continue;
    const requests = fc.sample(wildRequest(route, known), { numRuns: cases, seed });
    for (const as of ['nobody', 'everybody'] as const)
      for (const request of requests) {
        const began = performance.now();
        const { wrong, status } = await judge(as === 'nobody' ? program.asNobody : program.asAll, request);
        statuses[status] = (statuses[status] ?? 0) + 1;
        const name = `${route.method} ${route.path}`;
        slowest.set(name, Math.max(slowest.get(name) ?? 0, performance.now() - began));
        asked += 1;
        const error = program
          .faults()
          .map((fault) => String(fault['error'] ?? fault['what']))
          .join('; ');
        if (wrong !== null) findings.push({ route: name, as, request, wrong, ...(error && { error }) });
      }
  }
  const times = [...slowest].map(([route, milliseconds]) => ({
    route,
    milliseconds: Math.round(milliseconds),
  }));
  return {
    cases: asked,
    findings,
    statuses,
    slowest: times.sort((a, b) => b.milliseconds - a.milliseconds).slice(0, 15),
  };
}

function takesAway({ method, path }: Route): boolean {
  return method === 'DELETE' || /remove|erase|withdraw|end|revoke|stop|sign-out|dispos/.test(path);
}

async function judge(ask: Ask, request: InjectedRequest): Promise<{ wrong: string | null; status: number }> {
  try {
    const answer = await ask(request);
    return { wrong: judgeAnswer(request.url, request.method ?? 'GET', answer), status: answer.status };
  } catch (error) {
    return { wrong: `no answer: ${String(error)}`, status: 0 };
  }
}

const mostPages = 150;

/** Walks the links of the pages, and notes the words in them. */
async function vocabularyOf(ask: Ask, routes: readonly Route[]): Promise<Vocabulary> {
  const starts = routes.filter(({ method, path }) => method === 'GET' && !path.includes(':'));
  const forms = new Map<string, SeenForm>();
  const waiting = starts.map(({ path }) => path);
  const [seen, ids, names, values] = [
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
    new Set<string>(),
  ];
  for (let url = waiting.shift(); url !== undefined && seen.size < mostPages; url = waiting.shift()) {
    const [path = '/'] = url.split('?');
    if (seen.has(path)) continue;
    seen.add(path);
    const { body, headers } = await ask({ url });
    if (!String(headers['content-type']).startsWith('text/html')) continue;
    for (const [, address = ''] of body.matchAll(/(?:href|action)="(\/[^"#]*)"/g))
      waiting.push(address.replaceAll('&amp;', '&'));
    for (const form of readForms(body, url)) forms.set(`${form.method} ${form.action}`, form);
    for (const [, name = ''] of body.matchAll(/\sname="([^"]{1,60})"/g)) names.add(name);
    for (const [, value = ''] of body.matchAll(/\svalue="([^"]{1,80})"/g)) values.add(value);
  }
  for (const path of seen) for (const piece of path.split('/')) if (/\d/.test(piece)) ids.add(piece);
  return {
    forms: [...forms.values()],
    ids: [...ids].slice(0, 200),
    names: [...names],
    values: [...values].slice(0, 400),
  };
}
