// The people of a demonstration: made up, as are their names. They sign in by a button there, and nowhere else.
import { createHash } from 'node:crypto';

export interface DemonstrationPerson {
  /** Stable, such as `analyst`. */
  key: string;
  name: string;
  job: string;
  /** Roles in a body: `first` for the organisation itself, `other` for the other one in the same deployment. */
  roles: readonly string[];
  body: 'first' | 'other';
}

const first = (key: string, name: string, job: string, ...roles: string[]): DemonstrationPerson => ({
  ...{ key, name, job, roles },
  body: 'first',
});

export const demonstrationPeople: readonly DemonstrationPerson[] = [
  first('commissioner', 'Ottoline Fernsby', 'Police and Crime Commissioner', 'decision-maker'),
  first('deputy', 'Bram Larkspur', 'Deputy Commissioner', 'decision-maker'),
  first('chief-executive', 'Ingrid Hollowell', 'Chief Executive and Monitoring Officer', 'chief-executive'),
  first('chief-finance-officer', 'Desmond Pennywhistle', 'Chief Finance Officer', 'approver'),
  first('adviser', 'Amara Thistledown', 'Head of Policy and Equality', 'adviser'),
  first('commissioning-manager', 'Felix Marrowby', 'Commissioning Manager', 'author'),
  first('engagement-officer', 'Sunita Brackenridge', 'Engagement Officer', 'author'),
  first('complaints-officer', 'Gwen Applegarth', 'Complaints Review Officer', 'author'),
  first('custody-visiting', 'Tobias Quillfeather', 'Custody Visiting Coordinator', 'author'),
  first('analyst', 'Kit Underhill', 'Data Analyst', 'analyst'),
  first('publisher', 'Poppy Wetherfold', 'Business Support', 'publisher'),
  // Two hats in an office of twenty: what she made, somebody else releases.
  first('two-hats', 'Nia Copperfield', 'Performance Officer, and publishes too', 'analyst', 'publisher'),
  first('data-protection', 'Yusuf Elderflower', 'Data Protection Officer (shared)', 'commenter'),
  first('legal', 'Beatrix Harrowgate', 'Legal Adviser (external)', 'commenter'),
  first('administrator', 'Rowan Tarnley', 'Office and Systems Manager', 'administrator'),
  first('auditor', 'Hester Wainscot', 'Internal Auditor (external)', 'auditor'),
  first('chair', 'Perran Oakapple', 'Chair of the Ethics and Scrutiny Committee', 'committee-member'),
  first('member', 'Zainab Skylark', 'Independent Member of the Committee', 'committee-member'),
  first('charity', 'Morwenna Seaborne', 'Harrowby Victims’ Line', 'partner'),
  first('council', 'Idris Cobblepot', 'Harrowby Council', 'partner'),
  {
    key: 'force-diversity',
    name: 'Marcus Ravensworth',
    job: 'Force Head of Diversity',
    roles: ['adviser', 'analyst'],
    body: 'other',
  },
  {
    key: 'force-standards',
    name: 'Leonie Staggwood',
    job: 'Force Professional Standards Lead',
    roles: ['author'],
    body: 'other',
  },
];

/** The same in every demonstration: a UUID of version 8 (RFC 9562) from the key. */
export function demonstrationId(key: string): string {
  const hex = createHash('sha256').update(`due-regard demonstration ${key}`).digest('hex');
  const variant = ((Number.parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(18, 20)}`,
    hex.slice(20, 32),
  ].join('-');
}
