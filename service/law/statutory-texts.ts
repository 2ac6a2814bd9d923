// Words of the law as they may be set into a document: locked, dated, and each with where it is from.

/** One provision, or part of one, as it stood from a day on. */
export interface StatutoryText {
  /** Such as `equality-act-2010-s149-1`. */
  id: string;
  /** Such as `Equality Act 2010, section 149(1)`. */
  title: string;
  /** Where it can be read as it is now. */
  source: string;
  /** `yyyy-mm-dd`. */
  effectiveFrom: string;
  /** Null: still so, as far as is known. */
  effectiveTo: string | null;
  /** On which day somebody compared it with the source, letter by letter; null: nobody has yet, and whoever reads it is told. */
  checkedOn: string | null;
  /** On which day it was compared, letter by letter, with the text as it was published for an earlier day. It may have changed since. */
  compared?: { on: string; asAt: string; address: string };
  /** As printed: each paragraph with its number. */
  paragraphs: readonly string[];
}

const act = 'https://www.legislation.gov.uk/ukpga/2010/15/section/149';
/** The day section 149 came into force (SI 2011/1066). */
const duty = { source: act, effectiveFrom: '2011-04-05', effectiveTo: null, checkedOn: null };

/** The public sector equality duty, as it was enacted. */
const section149: readonly StatutoryText[] = [
  {
    ...duty,
    id: 'equality-act-2010-s149-1',
    compared: {
      on: '2026-11-22',
      asAt: '2023-12-31',
      address: 'https://www.legislation.gov.uk/ukpga/2010/15/part/11/2023-12-31',
    },
    title: 'Equality Act 2010, section 149(1)',
    paragraphs: [
      '(1) A public authority must, in the exercise of its functions, have due regard to the need to—',
      '(a) eliminate discrimination, harassment, victimisation and any other conduct that is prohibited by or under this Act;',
      '(b) advance equality of opportunity between persons who share a relevant protected characteristic and persons who do not share it;',
      '(c) foster good relations between persons who share a relevant protected characteristic and persons who do not share it.',
    ],
  },
  {
    ...duty,
    id: 'equality-act-2010-s149-3',
    title: 'Equality Act 2010, section 149(3)',
    paragraphs: [
      '(3) Having due regard to the need to advance equality of opportunity between persons who share a relevant protected characteristic and persons who do not share it involves having due regard, in particular, to the need to—',
      '(a) remove or minimise disadvantages suffered by persons who share a relevant protected characteristic that are connected to that characteristic;',
      '(b) take steps to meet the needs of persons who share a relevant protected characteristic that are different from the needs of persons who do not share it;',
      '(c) encourage persons who share a relevant protected characteristic to participate in public life or in any other activity in which participation by such persons is disproportionately low.',
    ],
  },
  {
    ...duty,
    id: 'equality-act-2010-s149-4',
    title: 'Equality Act 2010, section 149(4)',
    paragraphs: [
      '(4) The steps involved in meeting the needs of disabled persons that are different from the needs of persons who are not disabled include, in particular, steps to take account of disabled persons’ disabilities.',
    ],
  },
  {
    ...duty,
    id: 'equality-act-2010-s149-5',
    title: 'Equality Act 2010, section 149(5)',
    paragraphs: [
      '(5) Having due regard to the need to foster good relations between persons who share a relevant protected characteristic and persons who do not share it involves having due regard, in particular, to the need to—',
      '(a) tackle prejudice, and',
      '(b) promote understanding.',
    ],
  },
  {
    ...duty,
    id: 'equality-act-2010-s149-7',
    title: 'Equality Act 2010, section 149(7)',
    paragraphs: [
      '(7) The relevant protected characteristics are—',
      ...['age;', 'disability;', 'gender reassignment;', 'pregnancy and maternity;'],
      ...['race;', 'religion or belief;', 'sex;', 'sexual orientation.'],
    ],
  },
];

/** The specific duties in England and for bodies that are not devolved. */
const regulations = 'https://www.legislation.gov.uk/uksi/2017/353/regulation';
const specific = { effectiveFrom: '2017-03-31', effectiveTo: null, checkedOn: null };

const regulations2017: readonly StatutoryText[] = [
  {
    ...specific,
    id: 'si-2017-353-reg-4',
    title: 'The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017, regulation 4',
    source: `${regulations}/4`,
    paragraphs: [
      '(1) Each public authority listed in Schedule 2 to these Regulations must publish information to demonstrate its compliance with the duty imposed by section 149(1) of the Act.',
      '(2) The public authority must publish the information required by paragraph (1)—',
      '(a) not later than 30th March 2018; and',
      '(b) subsequently at intervals of not greater than one year beginning with the date of last publication.',
      '(3) The information a public authority publishes in compliance with paragraph (1) must include, in particular, information relating to persons who share a relevant protected characteristic who are—',
      '(a) its employees;',
      '(b) other persons affected by its policies and practices.',
      '(4) Paragraph (3)(a) does not apply to a public authority with fewer than 150 employees.',
    ],
  },
  {
    ...specific,
    id: 'si-2017-353-reg-5',
    title: 'The Equality Act 2010 (Specific Duties and Public Authorities) Regulations 2017, regulation 5',
    source: `${regulations}/5`,
    paragraphs: [
      '(1) Each public authority listed in Schedule 2 to these Regulations must prepare and publish one or more objectives it thinks it should achieve to do any of the things mentioned in paragraphs (a) to (c) of section 149(1) of the Act.',
      '(2) The objectives must be published—',
      '(a) not later than 30th March 2018; and',
      '(b) subsequently at intervals of not greater than four years beginning with the date of last publication.',
      '(3) An objective published by a public authority in compliance with paragraph (1) must be specific and measurable.',
    ],
  },
];

export const statutoryTexts: readonly StatutoryText[] = [...section149, ...regulations2017];

/** The text as it stands on a day (`yyyy-mm-dd`); null where there is none by that name or on that day. */
export function statutoryText(id: string, day: string): StatutoryText | null {
  const found = statutoryTexts.find(
    (text) =>
      text.id === id && text.effectiveFrom <= day && (text.effectiveTo === null || day < text.effectiveTo),
  );
  return found ?? null;
}
