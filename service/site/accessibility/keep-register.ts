// /desk/accessibility: how the statement stands, the register of known issues, and what people looked at by hand.
import { z } from 'zod';
import { FormFields } from '../../pages/forms.ts';
import type { FormState } from '../../pages/form-inputs.ts';
import { notFound, page, permission, redirect, route, type Answer, type Route } from '../../pages/route.ts';
import type { Database } from '../../platform/database/index.ts';
import { dateIn } from '../../phrases/day.ts';
import { listExits } from '../leaving/exit-store.ts';
import { listChecks, listIssues, markMended, noteCheck, noteIssue } from './accessibility-store.ts';
import { gatherStatement, type StatementNeeds } from './gather-statement.ts';
import { readCheckForm, readIssueForm } from './issue-form.ts';
import { registerBody } from './register-view.ts';

export const manageIssues = permission('issues:manage');

export interface RegisterNeeds extends StatementNeeds {
  database: Database;
}

export const registerAddress = '/desk/accessibility';

const empty: FormState = { form: new FormFields(), problems: [] };

/** How far back the count of those who left in a hurry goes, in days. */
const exitDays = 30;

export function keepRegister(needs: RegisterNeeds): Route[] {
  return [
    route({
      method: 'GET',
      path: registerAddress,
      permission: manageIssues,
      answer: () => registerPage(needs, { issue: empty, check: empty }),
    }),
    route({
      method: 'POST',
      path: `${registerAddress}/issues`,
      permission: manageIssues,
      audit: 'accessibility.issue-noted',
      answer: async ({ form }) => {
        const read = readIssueForm(form);
        if (!read.ok) return registerPage(needs, { issue: { form, problems: read.problems }, check: empty });
        await noteIssue(needs.database, { ...read.issue, notedAt: needs.clock.now() });
        return redirect(registerAddress);
      },
    }),
    route({
      method: 'POST',
      path: `${registerAddress}/issues/:id/mended`,
      permission: manageIssues,
      audit: 'accessibility.issue-mended',
      params: z.object({ id: z.uuid() }),
      answer: async ({ params }) =>
        (await markMended(needs.database, params.id, needs.clock.now()))
          ? redirect(registerAddress)
          : notFound('There is no open issue with this address: somebody may have marked it before.'),
    }),
    route({
      method: 'POST',
      path: `${registerAddress}/checks`,
      permission: manageIssues,
      audit: 'accessibility.checked',
      answer: async ({ form }) => {
        const read = readCheckForm(form, dateIn(needs.clock.now()));
        if (!read.ok) return registerPage(needs, { issue: empty, check: { form, problems: read.problems } });
        await noteCheck(needs.database, { ...read.check, at: needs.clock.now() });
        return redirect(registerAddress);
      },
    }),
  ];
}

async function registerPage(
  needs: RegisterNeeds,
  states: { issue: FormState; check: FormState },
): Promise<Answer> {
  const { database, profile, clock } = needs;
  const from = dateIn(new Date(clock.now().getTime() - exitDays * 86_400_000));
  const [{ statement }, issues, checks, exits] = await Promise.all([
    gatherStatement(needs, database),
    listIssues(database, profile.id),
    listChecks(database, profile.id),
    listExits(database, from),
  ]);
  const left = exits.reduce((sum, day) => sum + day.exits, 0);
  return page({
    title: 'Accessibility of this site',
    section: registerAddress,
    breadcrumbs: [{ text: 'Home', href: '/' }, { text: 'Accessibility of this site' }],
    problems: [...states.issue.problems, ...states.check.problems],
    body: registerBody({ statement, issues, checks, left, days: exitDays, ...states }),
  });
}
