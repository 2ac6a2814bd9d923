// Asks every route wild things, signed in and not, and lists what came of it that should not have.
import fc from 'fast-check';
import type { Route } from '../../service/pages/route.ts';
import type { InjectedRequest } from '../../service/pages/web.ts';
import { judgeAnswer } from './judge-answer.ts';
import type { Ask, FuzzedProgram } from './open-fuzzed-program.ts';
import { walkPages } from './walk-pages.ts';
import { wildRequest } from './wild-request.ts';

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
  const known = await walkPages(program.asAll, program.routes);
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
