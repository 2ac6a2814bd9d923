// The nine protected characteristics as the Equality Act 2010 names them, and how to find them in a sentence.

export interface LegalCharacteristic {
  /** In the words of section 4. */
  name: string;
  /** Whether section 149(7) has it among the relevant ones. */
  relevant: boolean;
  /** The words of the Act, or near enough for the same to be meant. */
  pattern: RegExp;
}

export const legalCharacteristics: readonly LegalCharacteristic[] = [
  { name: 'age', relevant: true, pattern: /\bage\b/i },
  { name: 'disability', relevant: true, pattern: /\bdisab(ility|ilities|led)\b/i },
  { name: 'gender reassignment', relevant: true, pattern: /\bgender[- ]reassignment\b/i },
  {
    name: 'marriage and civil partnership',
    relevant: false,
    pattern: /\bmarriage\b|\bcivil partnership\b|\bmarital\b/i,
  },
  { name: 'pregnancy and maternity', relevant: true, pattern: /\bpregnancy\b|\bmaternity\b/i },
  { name: 'race', relevant: true, pattern: /\brace\b|\bethnicity\b/i },
  { name: 'religion or belief', relevant: true, pattern: /\breligion\b|\bfaith\b/i },
  { name: 'sex', relevant: true, pattern: /\bsex\b/i },
  { name: 'sexual orientation', relevant: true, pattern: /\bsexual orientation\b|\bsexuality\b/i },
];

/** “Gender” by itself: neither reassignment nor identity nor the pay gap of the regulations. */
export const plainGender =
  /\bgender\b(?![- ](reassignment|identity|pay|recognition|critical|expression|based))/i;
