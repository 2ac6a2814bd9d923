// Words and phrases that are often written for others: what was probably meant, and why it is asked. A list of known slips, no dictionary.

export interface WordPair {
  pattern: RegExp;
  /** What was probably meant. `$1` stands for what was found. */
  meant: string;
}

const american: readonly (readonly [string, string])[] = [
  ['behavior', 'behaviour'],
  ['center', 'centre'],
  ['centers', 'centres'],
  ['color', 'colour'],
  ['defense', 'defence'],
  ['favor', 'favour'],
  ['favorite', 'favourite'],
  ['fulfill', 'fulfil'],
  ['harbor', 'harbour'],
  ['honor', 'honour'],
  ['labor', 'labour'],
  ['neighbor', 'neighbour'],
  ['neighborhood', 'neighbourhood'],
  ['neighborhoods', 'neighbourhoods'],
  ['offense', 'offence'],
  ['offenses', 'offences'],
  ['enrollment', 'enrolment'],
  ['skillful', 'skilful'],
  ['analyze', 'analyse'],
  ['analyzed', 'analysed'],
  ['catalog', 'catalogue'],
  ['traveler', 'traveller'],
  ['travelers', 'travellers'],
];

const slips: readonly (readonly [RegExp, string])[] = [
  [
    /\b(strength|evidence|needs|values|rights|community|outcome|risk|place)['’]s[- ](based|led|focused)\b/gi,
    '$1s-$2',
  ],
  [/\bChartered Institutes (of|for)\b/g, 'Chartered Institute $1'],
  [/\bhave an affect on\b/gi, 'have an effect on'],
  [/\b(an?|the|no) adverse affect\b/gi, '$1 adverse effect'],
  [/\bprinciple (officer|aim|objective|reason|analyst|authority)\b/gi, 'principal $1'],
  [/\bto practice\b/gi, 'to practise'],
  [/\ba license\b/gi, 'a licence'],
  [/\blicence (them|it|premises|those)\b/gi, 'license $1'],
  [/\bstaff moral\b/gi, 'staff morale'],
  [/\bmartial status\b/gi, 'marital status'],
  [/\bpubic\b/gi, 'public'],
  [/\b(line|senior|project|the) mangers?\b/gi, '$1 manager'],
  [/\b(was|were|is|are|been) lead by\b/gi, '$1 led by'],
  [/\b(on|of) it['’]s own\b/gi, '$1 its own'],
  [/\bwho['’]s (views|needs|rights|role|job)\b/gi, 'whose $1'],
  [/\btheir (is|are|were|was)\b/gi, 'there $1'],
  [/\b(could|should|would|must) of\b/gi, '$1 have'],
  [/\bless (people|officers|complaints|women|men|children|searches)\b/gi, 'fewer $1'],
  [/\b(seperate|seperately)\b/gi, 'separate'],
  [/\baccomodat(e|ion|ing)\b/gi, 'accommodat$1'],
  [/\bgoverment\b/gi, 'government'],
  [/\bcommitee\b/gi, 'committee'],
  [/\bliason\b/gi, 'liaison'],
  [/\boccured\b/gi, 'occurred'],
  [/\brecieve(d|s)?\b/gi, 'receive$1'],
  [/\breassign?e?ment\b(?<!reassignment)/gi, 'reassignment'],
  [/\bharras(s?)ment\b/gi, 'harassment'],
  [/\bdiscrim(a|e)nat(e|ion)\b/gi, 'discriminat$2'],
  [/\bpregnan?t?cy\b(?<!pregnancy)/gi, 'pregnancy'],
  [/\bethnicty\b/gi, 'ethnicity'],
  [/\bequalit(y|ies) (strat[ae]gy)\b(?<!strategy)/gi, 'equality strategy'],
  [/\bcouncil(l)?ing (service|session)s?\b/gi, 'counselling $2'],
];

export const wordPairs: readonly WordPair[] = [
  ...slips.map(([pattern, meant]) => ({ pattern, meant })),
  ...american.map(([pattern, meant]) => ({ pattern: new RegExp(String.raw`\b${pattern}\b`, 'gi'), meant })),
];
