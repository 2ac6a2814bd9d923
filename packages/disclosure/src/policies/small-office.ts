// The policy of a small body: a staff of about 20, of which it must say how many in every so many share a characteristic.
import { outsider } from '../audit/attacker.ts';
import type { Attacker } from '../audit/attacker.ts';
import type { Policy } from './policy.ts';

/** Everybody of a small body knows their own record, and is taken to know one colleague's who is like them. */
const colleagues: Attacker = { name: 'colleagues', combinations: 'any', together: 2 };

/**
 * One characteristic at a time, two groups of it, and of both only about which part of all they are. Which band it is depends on
 * how many people there are and in which band the number lies, so the band is all that anybody can work out.
 */
export const smallOffice: Policy = {
  id: 'small-office',
  version: '2026-11-22',
  name: 'Small body: shares told in words',
  source: {
    title:
      'Due Regard’s own, for bodies with fewer staff than the 150 of the Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017',
    publisher: 'Due Regard',
    url: 'https://www.legislation.gov.uk/uksi/2017/353/contents',
  },
  approvedBy: null,
  reviewBy: null,
  threshold: { below: 5, zeros: 'sensitive', protect: 'three numbers' },
  method: { kind: 'bands' },
  percentages: { decimals: 0, denominatorBelow: 22.5, noneOrAll: 'hidden', averagesBelow: 10 },
  attributes: null,
  differencesBelow: null,
  singletons: false,
  tolerance: {},
  attackers: [outsider, colleagues],
  doesNotProtect: [
    'How many people there are in all is shown, as it is known in a small body anyway.',
    'Three and more colleagues who put together what they know of themselves may learn of others.',
    'That a share is small or large is shown: of a body of 20, “fewer than a quarter” tells of each of them that they are more likely not to be of the group.',
    'When a band changes after one person has come or gone, it tells of that person: publish once a year, and where the register refuses, say the same band again or that it cannot be told this year.',
    'What colleagues see of each other every day is not changed by any table.',
    'What others publish about the same people is not known here.',
  ],
};
