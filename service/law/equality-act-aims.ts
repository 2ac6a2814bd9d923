// The three aims of the public sector equality duty in Great Britain, with what the Act says each means in particular.
import type { CharacteristicId } from './characteristic.ts';
import type { Consideration, ProfileAim } from './legal-profile.ts';

/** Section 149(7): those that aims B and C speak of. Marriage and civil partnership is not among them. */
export const relevantCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
] as const satisfies readonly CharacteristicId[];

/** Section 4: everybody whom the Act protects. */
export const protectedCharacteristics = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
] as const satisfies readonly CharacteristicId[];

const advancing: readonly Consideration[] = [
  {
    id: 'disadvantage',
    provision: 'Equality Act 2010, section 149(3)(a)',
    asks: 'Which disadvantages could this remove or make smaller?',
    hint: 'Name the group and the disadvantage. If it makes one larger, say so here.',
  },
  {
    id: 'needs',
    provision: 'Equality Act 2010, section 149(3)(b)',
    asks: 'Which groups have different needs here, and how will this meet them?',
    hint: 'Such as an interpreter, a woman worker, times that leave room for prayer or for school.',
  },
  {
    id: 'disability',
    provision: 'Equality Act 2010, section 149(4)',
    asks: 'What will you put in place for disabled people before anybody has to ask?',
    hint: 'Reasonable adjustments are planned ahead: buildings, forms, telephones, staff time, other formats.',
  },
  {
    id: 'participation',
    provision: 'Equality Act 2010, section 149(3)(c)',
    asks: 'Which groups take part much less than others, and how does this encourage them?',
    hint: 'Taking part in public life, in a panel, in a scheme, or in using the service itself.',
  },
];

const fostering: readonly Consideration[] = [
  {
    id: 'prejudice',
    provision: 'Equality Act 2010, section 149(5)(a)',
    asks: 'How could this tackle prejudice, or feed it?',
    hint: 'Think of how it will look to people outside each group, and of who may be blamed.',
  },
  {
    id: 'understanding',
    provision: 'Equality Act 2010, section 149(5)(b)',
    asks: 'How could this help groups to understand each other, or make that harder?',
    hint: 'Such as who meets whom, and who hears why something was done.',
  },
];

export const equalityActAims: readonly ProfileAim[] = [
  {
    id: 'eliminate',
    letter: 'A',
    words: 'eliminate discrimination, harassment, victimisation and other conduct that the Act prohibits',
    provision: 'Equality Act 2010, section 149(1)(a)',
    characteristics: protectedCharacteristics,
    considerations: [],
  },
  {
    id: 'advance',
    letter: 'B',
    words: 'advance equality of opportunity between people who share a characteristic and people who do not',
    provision: 'Equality Act 2010, section 149(1)(b)',
    characteristics: relevantCharacteristics,
    considerations: advancing,
  },
  {
    id: 'foster',
    letter: 'C',
    words: 'foster good relations between people who share a characteristic and people who do not',
    provision: 'Equality Act 2010, section 149(1)(c)',
    characteristics: relevantCharacteristics,
    considerations: fostering,
  },
];
