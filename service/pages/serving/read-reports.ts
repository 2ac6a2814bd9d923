// Takes what browsers tell of things that the security policy stopped on a page, and notes what is nobody's: which rule, and whose address.
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Log } from '../../platform/log.ts';
import { reportAddress } from './security-headers.ts';

const directive = z.string().regex(/^[a-z-]{1,40}( |$)/);

/** As `report-uri` sends it, and as `report-to` does. */
const oldReport = z.object({
  'csp-report': z.object({
    'effective-directive': directive.optional(),
    'violated-directive': directive.optional(),
    'blocked-uri': z.string().optional(),
  }),
});
const newReports = z.array(
  z.object({ body: z.object({ effectiveDirective: directive, blockedURL: z.string().optional() }) }),
);

export interface Stopped {
  /** Such as `script-src-elem`. */
  rule: string;
  /** Such as `inline`, `eval`, or the host of an address: never a path, which may say what somebody looked at. */
  what: string;
}

/** What a report says; none when it is no report. */
export function readReport(sent: unknown): Stopped[] {
  const old = oldReport.safeParse(sent);
  if (old.success) {
    const report = old.data['csp-report'];
    const rule = report['effective-directive'] ?? report['violated-directive'];
    return rule === undefined ? [] : [stopped(rule, report['blocked-uri'])];
  }
  const many = newReports.safeParse(sent);
  if (!many.success) return [];
  return many.data.map(({ body }) => stopped(body.effectiveDirective, body.blockedURL));
}

function stopped(rule: string, blocked = ''): Stopped {
  const keyword = /^[a-z-]{1,30}$/.exec(blocked)?.[0];
  return { rule: rule.split(' ', 1)[0] ?? '', what: keyword ?? (URL.parse(blocked)?.host || 'unknown') };
}

/** Anybody can send one, so few are noted: so many in a minute, whoever they are from. */
const mostInMinute = 20;

export function addReports(app: FastifyInstance, log: Log): void {
  let [minuteBegan, noted] = [-Infinity, 0];
  void app.register(async (within) => {
    within.removeAllContentTypeParsers();
    within.addContentTypeParser(
      ['application/csp-report', 'application/reports+json', 'application/json'],
      { parseAs: 'string', bodyLimit: 16_384 },
      within.getDefaultJsonParser('error', 'error'),
    );
    within.post(reportAddress, (request, reply) => {
      if (performance.now() - minuteBegan > 60_000) [minuteBegan, noted] = [performance.now(), 0];
      for (const { rule, what } of readReport(request.body)) {
        noted += 1;
        if (noted <= mostInMinute) log.warn('a browser stopped something on a page', { rule, what });
      }
      return reply.code(204).send();
    });
  });
}
