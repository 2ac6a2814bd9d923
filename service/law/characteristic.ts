// What the law protects people by: the characteristics of the Equality Act, and the groups that Northern Ireland's law names.

/** Ids as answers, findings and objectives name them. The first nine are those of the Equality Act 2010, section 4. */
export const characteristicIds = [
  'age',
  'disability',
  'gender-reassignment',
  'marriage-and-civil-partnership',
  'pregnancy-and-maternity',
  'race',
  'religion-or-belief',
  'sex',
  'sexual-orientation',
  // Only in Northern Ireland: Northern Ireland Act 1998, section 75(1).
  'political-opinion',
  'marital-status',
  'dependants',
] as const;
export type CharacteristicId = (typeof characteristicIds)[number];

export interface Characteristic {
  id: CharacteristicId;
  /** As the Act calls it, at the start of a line: “Gender reassignment”. */
  name: string;
  /** What it means in the law, in plain words. */
  means: string;
}

const act = {
  age: { name: 'Age', means: 'People of an age, such as 70, or of a range of ages, such as 18 to 24.' },
  disability: {
    name: 'Disability',
    means:
      'A physical or mental impairment with a substantial and long-term effect on ordinary daily activities. Many are not visible.',
  },
  'gender-reassignment': {
    name: 'Gender reassignment',
    means:
      'Somebody who is proposing to reassign their sex, is doing so or has done so. It needs no medical step.',
  },
  'marriage-and-civil-partnership': {
    name: 'Marriage and civil partnership',
    means:
      'People who are married or in a civil partnership. Counts for the first aim only, and in employment.',
  },
  'pregnancy-and-maternity': {
    name: 'Pregnancy and maternity',
    means: 'Pregnancy, and the time after a birth. It includes breastfeeding.',
  },
  race: {
    name: 'Race',
    means: 'Colour, nationality, and ethnic or national origins. It includes Gypsies and Irish Travellers.',
  },
  'religion-or-belief': {
    name: 'Religion or belief',
    means: 'Any religion, a serious belief such as humanism, and having none.',
  },
  sex: { name: 'Sex', means: 'Being a man or a woman. In this Act it means biological sex.' },
  'sexual-orientation': {
    name: 'Sexual orientation',
    means: 'Whether somebody is attracted to their own sex, the other sex, or both.',
  },
} as const;

const northernIreland = {
  'political-opinion': {
    name: 'Political opinion',
    means: 'Nationalist, unionist, any other opinion, and none.',
  },
  'marital-status': {
    name: 'Marital status',
    means: 'Single, married, in a civil partnership, separated, divorced or widowed.',
  },
  dependants: {
    name: 'Dependants',
    means: 'Whether somebody looks after a child, a disabled person or an older person.',
  },
} as const;

/** All of them, in the order of their ids. */
export const characteristics: readonly Characteristic[] = characteristicIds.map((id) => ({
  id,
  ...{ ...act, ...northernIreland }[id],
}));

/** An id that nobody knows stands for itself. */
export function characteristicName(id: string): string {
  return characteristics.find((known) => known.id === id)?.name ?? id;
}
