// The words of the pages of what is published, in English and Welsh. Words of the figures themselves are as they were released.
import { dayOf } from '../phrases/day.ts';
import { inLanguages } from '../phrases/language.ts';

const welshDay = new Intl.DateTimeFormat('cy-GB', { dateStyle: 'long', timeZone: 'Europe/London' });

export const publishedWords = inLanguages({
  en: {
    published: 'Published',
    nothingYet: 'Nothing has been published yet.',
    protectedFirst: 'What is published here was protected first, so that nobody can be told from the others.',
    nothingFits: (asked: string) => `Nothing that is published fits ${asked}.`,
    seeEverything: 'See everything that is published',
    searchByWords: 'Search by words',
    year: 'Year',
    everyYear: 'Every year',
    characteristic: 'Characteristic',
    everyCharacteristic: 'Every characteristic',
    search: 'Search',
    madeUp: 'Made-up figures',
    withdrawn: 'Withdrawn',
    formsOfEach: 'Each can be had as',
    forPrograms: 'For programs',
    catalogue: 'Catalogue of everything published (DCAT)',
    catalogueLine: 'A catalogue of all of it for programs and for data portals:',
    releasedBy: (day: Date, by: string) =>
      `Released on ${dayOf(day)}${by === '' ? '' : ` by ${theOffice(by)}`}`,
    releasedAndWithdrawn: (released: Date, withdrawn: Date) =>
      `Released on ${dayOf(released)}, withdrawn on ${dayOf(withdrawn)}. Its figures are not shown any more.`,
    whyWithdrawn: 'Why it was withdrawn',
    seeReplacement: 'See the release that stands in its place',
    noReplacement: 'Nothing stands in its place.',
    nothingHere: 'There is no release at this address.',
    noTableHere: 'This release has no table at this address.',
    cannotBeShown: 'This release can’t be shown',
    notAsReleased: 'This release can’t be shown: it is not as it was released.',
    warning: 'Warning',
    notShown: 'Not shown',
    tellThem: 'None of its figures are shown. Tell the people who look after this service, with this code:',
    takeAway: 'Take it away',
    downloadAs: (name: string) => `Download as ${name}`,
    tablesByThemselves: 'Tables by themselves',
    tableAsCsv: (label: string) => `Download ${label} as CSV`,
    partOf: 'This table is part of',
    howMade: 'How these figures were made',
    methodsLine: 'Rules, methods, sources and what symbols mean stand with the whole release.',
    receiptLine: 'Receipt: the rule, what was tried against it, and the digest of each table (JSON)',
    apiLine: 'The same as an answer of the API (JSON)',
    packageLine: 'What each column is (Frictionless Data Package)',
    catalogueOfThis: 'This release as a catalogue entry (DCAT)',
    permanentAddress:
      'This address always answers. If the figures are withdrawn or replaced, it says so and why.',
    symbols: 'What the symbols mean',
    inEnglish: '',
    forms: {
      csv: ['CSV', 'one table after another, for a spreadsheet or a program'],
      ods: ['OpenDocument spreadsheet', 'a cover sheet, notes, and a sheet for each table'],
      json: ['JSON', 'every figure and the tables as released'],
      txt: ['plain text', 'to read aloud, or in an e-mail'],
      html: ['a page of its own', 'with its charts, to keep or print'],
      zip: ['a data package', 'each table as CSV, with what its columns mean and a receipt, in a ZIP'],
    },
  },
  cy: {
    published: 'Wedi’i gyhoeddi',
    nothingYet: 'Does dim wedi’i gyhoeddi eto.',
    protectedFirst:
      'Cafodd yr hyn a gyhoeddir yma ei ddiogelu’n gyntaf, fel na ellir adnabod neb ymhlith y lleill.',
    nothingFits: (asked: string) => `Does dim a gyhoeddwyd yn cyfateb i ${asked}.`,
    seeEverything: 'Gweld popeth sydd wedi’i gyhoeddi',
    searchByWords: 'Chwilio yn ôl geiriau',
    year: 'Blwyddyn',
    everyYear: 'Pob blwyddyn',
    characteristic: 'Nodwedd',
    everyCharacteristic: 'Pob nodwedd',
    search: 'Chwilio',
    madeUp: 'Ffigurau dychmygol',
    withdrawn: 'Wedi’i dynnu’n ôl',
    formsOfEach: 'Gellir cael pob un fel',
    forPrograms: 'Ar gyfer rhaglenni',
    catalogue: 'Catalog o bopeth a gyhoeddwyd (DCAT)',
    catalogueLine: 'Catalog o’r cyfan ar gyfer rhaglenni a phyrth data:',
    releasedBy: (day: Date, by: string) =>
      `Rhyddhawyd ar ${welshDay.format(day)}${by === '' ? '' : ` gan ${by}`}`,
    releasedAndWithdrawn: (released: Date, withdrawn: Date) =>
      `Rhyddhawyd ar ${welshDay.format(released)}, tynnwyd yn ôl ar ${welshDay.format(withdrawn)}. Nid yw’r ffigurau’n cael eu dangos mwyach.`,
    whyWithdrawn: 'Pam y cafodd ei dynnu’n ôl',
    seeReplacement: 'Gweld y fersiwn sydd wedi cymryd ei le',
    noReplacement: 'Does dim wedi cymryd ei le.',
    nothingHere: 'Does dim wedi’i ryddhau yn y cyfeiriad hwn.',
    noTableHere: 'Does dim tabl yn y cyfeiriad hwn.',
    cannotBeShown: 'Ni ellir dangos hwn',
    notAsReleased: 'Ni ellir dangos hwn: nid yw fel y cafodd ei ryddhau.',
    warning: 'Rhybudd',
    notShown: 'Heb ei ddangos',
    tellThem:
      'Nid oes dim o’r ffigurau’n cael eu dangos. Rhowch wybod i’r bobl sy’n gofalu am y gwasanaeth hwn, gyda’r cod hwn:',
    takeAway: 'Mynd ag ef gyda chi',
    downloadAs: (name: string) => `Lawrlwytho fel ${name}`,
    tablesByThemselves: 'Y tablau fesul un',
    tableAsCsv: (label: string) => `Lawrlwytho ${label} fel CSV`,
    partOf: 'Mae’r tabl hwn yn rhan o',
    howMade: 'Sut y gwnaed y ffigurau hyn',
    methodsLine: 'Mae’r rheolau, y dulliau, y ffynonellau ac ystyr y symbolau gyda’r cyfan.',
    receiptLine: 'Derbynneb: y rheol, yr hyn a roddwyd ar brawf, a chrynodeb o bob tabl (JSON)',
    apiLine: 'Yr un peth fel ateb gan yr API (JSON)',
    packageLine: 'Beth yw pob colofn (Frictionless Data Package)',
    catalogueOfThis: 'Hwn fel cofnod catalog (DCAT)',
    permanentAddress:
      'Mae’r cyfeiriad hwn bob amser yn ateb. Os caiff y ffigurau eu tynnu’n ôl neu eu disodli, mae’n dweud hynny a pham.',
    symbols: 'Ystyr y symbolau',
    inEnglish: 'Mae’r ffigurau a’u geiriau yn Saesneg, fel y cawsant eu rhyddhau.',
    forms: {
      csv: ['CSV', 'un tabl ar ôl y llall, ar gyfer taenlen neu raglen'],
      ods: ['taenlen OpenDocument', 'taflen glawr, nodiadau, a thaflen i bob tabl'],
      json: ['JSON', 'pob ffigur a’r tablau fel y cawsant eu rhyddhau'],
      txt: ['testun plaen', 'i’w ddarllen yn uchel, neu mewn e-bost'],
      html: ['tudalen ar ei phen ei hun', 'gyda’i siartiau, i’w chadw neu ei hargraffu'],
      zip: ['pecyn data', 'pob tabl fel CSV, gydag ystyr y colofnau a derbynneb, mewn ZIP'],
    },
  },
});

export type PublishedWords = ReturnType<typeof publishedWords>;

function theOffice(by: string): string {
  return by.startsWith('Office ') ? `the ${by}` : by;
}
