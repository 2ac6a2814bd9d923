// Warnings that any figures of records may need: whose words a group is in, months that were not sent, records outside them.

import type { Breakdown, Counted } from '../findings/measured.ts';
import { eventCount } from '../findings/people-phrase.ts';
import type { Period } from '../findings/period.ts';
import type { Warning } from '../findings/warning.ts';
import { monthList } from '../../phrases/month.ts';

export const officerDefined: Warning = {
  code: 'OFFICER_DEFINED',
  message:
    'Ethnicity here is what the officer saw, not what people said of themselves. ' +
    'These are two questions with two answers: do not set these figures beside self-defined ones.',
};

export function officerDefinedIn({ id }: Breakdown): Warning | undefined {
  return id === 'officer-defined-ethnicity' ? officerDefined : undefined;
}

/** @param figures what is of the months that were sent, such as `the shares` */
export function monthsMissing({ partners }: Period, figures: string): Warning | undefined {
  const short = partners.filter((partner) => partner.monthsMissing.length > 0);
  if (short.length === 0) return undefined;
  const said = short.map(({ partner, monthsMissing: months }) =>
    partner === ''
      ? `A partner sent no file for ${monthList(months)}.`
      : `No file of “${partner}” was sent for ${monthList(months)}.`,
  );
  return {
    code: 'MONTHS_MISSING',
    message: `${said.join(' ')} Missing is not zero: ${figures} are of the months that were sent.`,
  };
}

/** @param outside records dated in a month that their partner never sent */
export function outsideMonths(outside: number, counted: Counted): Warning | undefined {
  if (outside === 0) return undefined;
  return {
    code: 'EVENTS_IN_MONTHS_NOT_SENT',
    message: `${eventCount(outside, counted)} ${outside === 1 ? 'has a date' : 'have dates'} in a month for which no file was sent, and ${outside === 1 ? 'is' : 'are'} left out.`,
  };
}
