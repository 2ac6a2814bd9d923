// Words of the law that a publication may show and nobody may edit. Crown copyright, under the Open Government Licence v3.0.

export interface StatutoryText {
  title: string;
  paragraphs: readonly string[];
  /** Where it is from. */
  source: string;
}

const act = (section: string) =>
  `Equality Act 2010, section ${section} (legislation.gov.uk, Crown copyright, Open Government Licence v3.0)`;

export const statutoryTexts: Readonly<Record<string, StatutoryText>> = {
  'equality-act-2010-s149-1': {
    title: 'The public sector equality duty',
    paragraphs: [
      'A public authority must, in the exercise of its functions, have due regard to the need to—',
      '(a) eliminate discrimination, harassment, victimisation and any other conduct that is prohibited by or under this Act;',
      '(b) advance equality of opportunity between persons who share a relevant protected characteristic and persons who do not share it;',
      '(c) foster good relations between persons who share a relevant protected characteristic and persons who do not share it.',
    ],
    source: act('149(1)'),
  },
  'equality-act-2010-s149-7': {
    title: 'The relevant protected characteristics',
    paragraphs: [
      'The relevant protected characteristics are—',
      'age; disability; gender reassignment; pregnancy and maternity; race; religion or belief; sex; sexual orientation.',
    ],
    source: act('149(7)'),
  },
};
