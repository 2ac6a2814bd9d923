// Puts accessibility together: the statement, the register behind it, and the letter when a year has passed.
import { actingAs, theProgram } from '../../platform/doer.ts';
import type { Database } from '../../platform/database/index.ts';
import type { Jobs } from '../../platform/jobs.ts';
import { tag } from '../../pages/govuk/components.ts';
import { html, type Html } from '../../pages/html.ts';
import type { Route } from '../../pages/route.ts';
import { noteCheck, removeDemonstrationAccessibility } from './accessibility-store.ts';
import { gatherStatement } from './gather-statement.ts';
import { keepRegister, registerAddress } from './keep-register.ts';
import { type RemindingNeeds, remindOfStatement } from './remind-of-statement.ts';
import { showStatement } from './show-statement.ts';

export interface AccessibilityNeeds extends RemindingNeeds {
  publicDatabase: Database;
  jobs: Pick<Jobs, 'daily'>;
}

export interface Accessibility {
  routes: Route[];
  /** What staff must see on their home page; null where all is well. */
  warning(): Promise<Html | null>;
  addDemonstration(): Promise<void>;
}

export function makeAccessibility(needs: AccessibilityNeeds): Accessibility {
  needs.jobs.daily('accessibility.statement', async () => {
    await actingAs({ ...theProgram, body: needs.profile.id }, () => remindOfStatement(needs));
  });
  return {
    routes: [showStatement(needs), ...keepRegister(needs)],
    async warning() {
      const { statement } = await gatherStatement(needs, needs.database);
      if (!statement.isOverdue && statement.missing.length === 0) return null;
      return html`${tag({ text: statement.isOverdue ? 'Out of date' : 'Not published', classes: 'govuk-tag--red' })}
        The <a class="govuk-link" href="${registerAddress}">accessibility statement</a> is not as the law
        asks.`;
    },
    async addDemonstration() {
      await removeDemonstrationAccessibility(needs.database);
      const at = needs.clock.now();
      const doneOn = at.toISOString().slice(0, 10);
      await noteCheck(needs.database, {
        ...{ kind: 'review', doneOn, doneBy: 'the made-up equality team', how: '', at },
        demonstration: true,
      });
    },
  };
}
