// What a verification came to, in words: the same on the command line and in a browser.
import type { LedgerCheck } from '../platform/ledger/chain/index.ts';
import { counted } from '../phrases/spoken-number.ts';

export interface VerdictWords {
  verifies: boolean;
  /** The verdict in one sentence. */
  heading: string;
  /** What was looked at, or what does not fit, one sentence each. */
  lines: string[];
  /** What that proves, and what not. Empty where it does not verify. */
  meaning: string;
}

/** @param given how many roots and keys were given to compare with */
export function describeVerdict(check: LedgerCheck, given: { roots: number; keys: number }): VerdictWords {
  return check.faultsInAll > 0 ? faultWords(check) : soundWords(check, given);
}

function faultWords({ faults, faultsInAll }: LedgerCheck): VerdictWords {
  const said = faults.map(
    ({ code, line, sentence }) => `${line === null ? '' : `Line ${line}: `}${sentence} (${code})`,
  );
  const more = faultsInAll - faults.length;
  return {
    verifies: false,
    heading: 'This export is not as it was recorded.',
    lines: more > 0 ? [...said, `And ${counted(more, 'more fault')}.`] : said,
    meaning: '',
  };
}

function soundWords(check: LedgerCheck, { roots, keys }: { roots: number; keys: number }): VerdictWords {
  const { events, root, values } = check;
  const held = roots === 0 ? '' : ` The roots given are in it: ${roots}.`;
  const erased = values.erased === 0 ? '' : `, ${counted(values.erased, 'value')} erased or of another body`;
  return {
    verifies: true,
    heading: `The ledger verifies: ${counted(events, 'event')}, none missing, moved or changed.${held}`,
    lines: [`Values: ${values.there} as recorded${erased}.`, ...signedWords(check, keys), `Root: ${root}`],
    meaning: `This says that the events stand in the order in which they were recorded and are as they were then. It does not say that what was recorded is true.${roots === 0 ? withoutRoot : ''}`,
  };
}

const withoutRoot =
  ' Without a published root it does not say either that nothing came after the last event, or that the whole was not written anew.';

function signedWords({ signed }: LedgerCheck, keys: number): string[] {
  const { roots, unchecked, keys: named } = signed;
  if (roots === 0) return [];
  const compared =
    keys > 0
      ? 'It is the key given.'
      : `Compare it with the key on the page /ledger/roots: ${named.join(' and ')}.`;
  const told =
    unchecked > 0
      ? `Of ${counted(unchecked, 'signature')} this browser cannot tell whether it fits.`
      : 'Each fits the key that it names.';
  return [`Signed roots of days: ${roots}. ${told} ${compared}`];
}
