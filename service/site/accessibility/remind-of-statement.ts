// Every day: once the statement has not been reviewed for a year, whoever looks after it is told, and again every thirty days.
import type { Database } from '../../platform/database/index.ts';
import type { Letter, Mail } from '../../platform/mail/index.ts';
import { dateIn, dayName } from '../../phrases/day.ts';
import { noteReminder } from './accessibility-store.ts';
import { gatherStatement, type StatementNeeds } from './gather-statement.ts';

export interface RemindingNeeds extends StatementNeeds {
  database: Database;
  mail: Pick<Mail, 'send'>;
  /** Of everybody who may do this. */
  emailsOf(permission: string): Promise<readonly string[]>;
  serviceAddress(): string;
}

/** Who is told: who keeps the register, and who keeps the accounts and so can find somebody who does. */
const told = ['issues:manage', 'people:manage'];

const everyDays = 30;
const day = 86_400_000;

/** @returns how many letters went out */
export async function remindOfStatement(needs: RemindingNeeds): Promise<number> {
  const { database, clock, mail, emailsOf, serviceAddress } = needs;
  const { statement } = await gatherStatement(needs, database);
  const { isOverdue, reviewDueOn } = statement;
  if (!isOverdue || reviewDueOn === null) return 0;
  const due = Date.parse(reviewDueOn);
  const late = Math.floor((Date.parse(dateIn(clock.now())) - due) / day / everyDays);
  const slot = new Date(due + late * everyDays * day).toISOString().slice(0, 10);
  const addresses = new Set((await Promise.all(told.map(emailsOf))).flat());
  return database.transaction().execute(async (transaction) => {
    if (!(await noteReminder(transaction, slot, clock.now()))) return 0;
    for (const to of addresses) await mail.send(transaction, letter(to, reviewDueOn, serviceAddress()));
    return addresses.size;
  });
}

function letter(to: string, dueOn: string, service: string): Letter {
  return {
    to,
    subject: 'The accessibility statement is out of date',
    text: `The accessibility statement should have been reviewed by ${dayName(dueOn)}. The law asks for a review every year, and the page now tells everybody that it is out of date.

Read the statement, and note that it was read, at
${service}/desk/accessibility
`,
    about: 'accessibility-statement',
  };
}
