// What things of the register are called, in both languages: kinds, depths, outcomes, reasons for leaving out, steps, faults of order, strengths.
import { inLanguages } from '../../phrases/language.ts';

const en = {
  kinds: {
    policy: 'Policy',
    procedure: 'Procedure',
    strategy: 'Strategy',
    plan: 'Plan',
    function: 'Function',
    'service-change': 'Change of a service',
    decision: 'Decision',
    procurement: 'Procurement',
  } as Record<string, string>,
  depths: { screening: 'Screening', short: 'Short analysis', full: 'Full analysis' },
  outcomes: {
    'not-relevant': 'Screened out: no analysis is needed',
    short: 'A short analysis is needed',
    full: 'A full analysis is needed',
    'go-ahead': 'Go ahead as proposed',
    adjust: 'Go ahead with changes',
    continue: 'Go ahead although a bad effect remains',
    stop: 'Stop, or think again',
  } as Record<string, string>,
  grounds: {
    personal: 'Personal data',
    'small-numbers': 'Few people: somebody could be known',
    'legal-advice': 'Legal advice, which is given in confidence',
    commercial: 'Commercial interests',
    security: 'Safety and security',
    other: 'Another reason',
  },
  steps: {
    consideration: 'Begun, and thought about',
    evidence: 'Evidence looked at',
    engagement: 'People asked',
    review: 'Looked at by somebody who did not write it',
    pack: 'Fixed for whoever decided',
    decision: 'Decision taken',
    publication: 'Published',
  },
  faults: {
    'considered-after': 'Nothing of substance was written before the decision was taken.',
    'not-reviewed-before': 'Nobody but its authors looked at it before the decision was taken.',
    'frozen-after': 'What was put before the decision-maker was not fixed before the decision was taken.',
  },
  strengths: { low: 'weak', medium: 'middling', high: 'strong' },
  pieces: {
    finding: 'Figures of our own',
    document: 'Document',
    research: 'Research',
    experience: 'What people know from experience',
  },
};

const cy: typeof en = {
  kinds: {
    policy: 'Polisi',
    procedure: 'Gweithdrefn',
    strategy: 'Strategaeth',
    plan: 'Cynllun',
    function: 'Swyddogaeth',
    'service-change': 'Newid i wasanaeth',
    decision: 'Penderfyniad',
    procurement: 'Caffael',
  },
  depths: { screening: 'Sgrinio', short: 'Dadansoddiad byr', full: 'Dadansoddiad llawn' },
  outcomes: {
    'not-relevant': 'Wedi’i sgrinio allan: nid oes angen dadansoddiad',
    short: 'Mae angen dadansoddiad byr',
    full: 'Mae angen dadansoddiad llawn',
    'go-ahead': 'Bwrw ymlaen fel y cynigiwyd',
    adjust: 'Bwrw ymlaen gyda newidiadau',
    continue: 'Bwrw ymlaen er bod effaith wael yn aros',
    stop: 'Stopio, neu ailfeddwl',
  },
  grounds: {
    personal: 'Data personol',
    'small-numbers': 'Ychydig o bobl: gellid adnabod rhywun',
    'legal-advice': 'Cyngor cyfreithiol, a roddir yn gyfrinachol',
    commercial: 'Buddiannau masnachol',
    security: 'Diogelwch',
    other: 'Rheswm arall',
  },
  steps: {
    consideration: 'Dechreuwyd, ac ystyriwyd',
    evidence: 'Edrychwyd ar dystiolaeth',
    engagement: 'Holwyd pobl',
    review: 'Edrychodd rhywun nad oedd wedi’i ysgrifennu arno',
    pack: 'Pennwyd ar gyfer pwy bynnag a benderfynodd',
    decision: 'Gwnaed y penderfyniad',
    publication: 'Cyhoeddwyd',
  },
  faults: {
    'considered-after': 'Ni ysgrifennwyd dim o sylwedd cyn gwneud y penderfyniad.',
    'not-reviewed-before': 'Nid edrychodd neb ond ei awduron arno cyn gwneud y penderfyniad.',
    'frozen-after': 'Ni phennwyd yr hyn a roddwyd gerbron y penderfynwr cyn gwneud y penderfyniad.',
  },
  strengths: { low: 'gwan', medium: 'canolig', high: 'cryf' },
  pieces: {
    finding: 'Ein ffigurau ein hunain',
    document: 'Dogfen',
    research: 'Ymchwil',
    experience: 'Yr hyn y mae pobl yn ei wybod o brofiad',
  },
};

export const registerNames = inLanguages({ en, cy });
