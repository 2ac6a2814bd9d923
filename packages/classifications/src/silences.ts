// The words with which files, whatever their subject, say that they name no group, or name everybody.

import type { Silence } from './classification.ts';

/**
 * A label that names two silences at once ("Not known / prefer not to say") counts as not recorded,
 * because nobody can say of it that the person declined.
 * Marks that stand alone for "no figure" in government tables (`:`, `..`, `-`, `?`) have no letters and are read as blank.
 */
export const silenceSpellings: Readonly<Record<Silence, readonly string[]>> = {
  'not-stated': [
    'Not stated',
    'Other ethnic group - Not stated',
    'Other - Not stated',
    'Ethnicity not stated',
    'Ethnic group not stated',
    'Age not stated',
    'Sex not stated',
    'Religion not stated',
    'Refused',
    'Refused to say',
    'Refusal',
    'Declined',
    'Declined to say',
    'Declined to state',
    'Declined to answer',
    'Prefer not to say',
    'Preferred not to say',
    'Prefers not to say',
    'Prefer not to answer',
    'Prefer not to disclose',
    'Prefer not to state',
    'I would rather not say',
    'Rather not say',
    'Do not wish to say',
    'Do not wish to disclose',
    'Did not wish to say',
    'PNTS',
    'Not answered',
    'Not declared',
    'Undeclared',
    'Not disclosed',
    'Undisclosed',
    'No answer',
    'No response',
    'Non-response',
    'Question not answered',
    "Don't know",
    'Do not know',
  ],
  'not-recorded': [
    'Not recorded',
    'Unrecorded',
    'Not reported',
    'Unreported',
    'Not known',
    'Unknown',
    'Unknown ethnicity',
    'Ethnicity unknown',
    'Ethnicity not recorded',
    'Ethnicity not known',
    'Age unknown',
    'Age not known',
    'Sex unknown',
    'Gender unknown',
    'Not available',
    'Not provided',
    'Not supplied',
    'Not entered',
    'Not held',
    'Not collected',
    'Not specified',
    'Unspecified',
    'Missing',
    'Missing data',
    'No data',
    'No information',
    'Blank',
    'Null',
    'None recorded',
    'None stated or recorded',
    'Unclassified',
    'Unmatched',
    'Invalid',
    'Not known / prefer not to say',
    'Not known/not provided',
    'Not recorded/unknown',
    'Not recorded/not known',
    'Not stated/invalid',
    'Not stated/not known',
    'Not stated/unknown',
    'Unknown/not stated',
    'Unknown/not recorded',
    'Not known/not stated',
  ],
  'not-applicable': [
    'Not applicable',
    'N/A',
    'Does not apply',
    'No person',
    'Vehicle only',
    'Unattended vehicle',
  ],
};

const total = '(?:grand |overall )?total(?: population| resident| person)?';
const whole = 'overall|everyone|everybody|person|all';
const allOf =
  'all (?:category|categories|usual residents?|residents?|people|person|group|ethnic group|ethnicity|ethnicities|ages?|sexes|genders|religions?|pupils|staff|adults|england)?';
const bounds = '(?: ?aged \\d+(?: years?)? and (?:over|above))?';
const everybody = new RegExp(`^(?:${total}|${whole}|${allOf}${bounds}|all categories .+)$`, 'u');

/** Whether a bare spelling names everybody: "All", "All categories: Ethnic group", "All usual residents", "Total". */
export function namesEverybody(bare: string): boolean {
  return everybody.test(bare);
}
