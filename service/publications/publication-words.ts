// The words of the public pages of publications, in English and Welsh.
import { dayOf } from '../phrases/day.ts';
import { inLanguages } from '../phrases/language.ts';
import type { PublicationKind } from './life/publication.ts';

interface PublicationWords {
  publications: string;
  about: string;
  nothingYet: string;
  nothingFits: string;
  seeAll: string;
  searchByWords: string;
  year: string;
  everyYear: string;
  kind: string;
  everyKind: string;
  search: string;
  found(count: number): string;
  /** Above a list of them. */
  kinds: Readonly<Record<PublicationKind, string>>;
  /** Above one of them. */
  kindOfOne: Readonly<Record<PublicationKind, string>>;
  publishedOn(day: Date): string;
  updatedOn(day: Date): string;
  correctedOn(day: Date): string;
  version(number: number): string;
  by: string;
  madeUp: string;
  withdrawn: string;
  /** Instead of the title of what must not be seen any more. */
  hiddenTitle: string;
  withdrawnOn(day: Date): string;
  why: string;
  textStays: string;
  textHidden: string;
  replacedBy: string;
  inForce(from: string | null, until: string | null): string;
  noLonger(day: Date): string;
  seeLatest(number: number): string;
  wrongVersion: string;
  seeCorrection: string;
  whatChanged: string;
  firstVersion: string;
  allVersions: string;
  versionsOf(title: string): string;
  versionsAbout: string;
  current: string;
  superseded: string;
  otherFormats: string;
  contact: string;
  contactNow: string;
  address: string;
  addressStays: string;
  seal: string;
  sealAbout: string;
  record: string;
  follow: string;
  followThis: string;
  feed: string;
  corrections: string;
  correctionsAbout: string;
  noCorrections: string;
  correction: string;
  wasWrong: string;
  isRight: string;
  since: string;
  until: string;
  correctedIn: string;
  versionOf(number: number, day: Date): string;
  nothingHere: string;
  notInLanguage: string;
  noVersionHere: string;
  own(did: string, why: string): string;
  warning: string;
  important: string;
}

const en: PublicationWords = {
  publications: 'Publications',
  about:
    'Strategies, objectives, reports and decisions, each with its earlier versions and what was corrected.',
  nothingYet: 'Nothing has been published yet.',
  nothingFits: 'Nothing that is published fits what you looked for.',
  seeAll: 'See all publications',
  searchByWords: 'Search by words',
  year: 'Year',
  everyYear: 'Every year',
  kind: 'Kind',
  everyKind: 'Every kind',
  search: 'Search',
  found: (count) => (count === 1 ? '1 publication' : `${count} publications`),
  kinds: {
    strategy: 'Strategies',
    objectives: 'Equality objectives',
    'equality-analysis': 'Equality analyses',
    'annual-report': 'Annual equality reports',
    scrutiny: 'Scrutiny',
    data: 'Data and methods',
    policy: 'Policies',
    page: 'Information',
    other: 'Other publications',
  },
  kindOfOne: {
    strategy: 'Strategy',
    objectives: 'Equality objectives',
    'equality-analysis': 'Equality analysis',
    'annual-report': 'Annual equality report',
    scrutiny: 'Scrutiny',
    data: 'Data and methods',
    policy: 'Policy',
    page: 'Information',
    other: 'Publication',
  },
  publishedOn: (day) => `Published on ${dayOf(day)}`,
  updatedOn: (day) => `Last updated on ${dayOf(day)}`,
  correctedOn: (day) => `Corrected on ${dayOf(day)}`,
  version: (number) => `Version ${number}`,
  by: 'Published by',
  madeUp: 'This is a demonstration. The bodies, places, people and figures in it are made up.',
  withdrawn: 'Withdrawn',
  hiddenTitle: 'A publication that was withdrawn',
  withdrawnOn: (day) => `Withdrawn on ${dayOf(day)}`,
  why: 'Why it was withdrawn',
  textStays: 'Its text can still be read below, so that it is known what was said. It is no longer in force.',
  textHidden: 'Its text is not shown any more, in any format.',
  replacedBy: 'Replaced by',
  inForce: (from, until) =>
    from === null
      ? `In force until ${until}`
      : until === null
        ? `In force from ${from}`
        : `In force from ${from} to ${until}`,
  noLonger: (day) =>
    `This version was replaced on ${dayOf(day)}. It stays here so that what was said can be looked up.`,
  seeLatest: (number) => `Read version ${number}, which took its place`,
  wrongVersion: 'Something in this version was wrong and has been corrected.',
  seeCorrection: 'See what was wrong and what is right',
  whatChanged: 'What has changed',
  firstVersion: 'First published',
  allVersions: 'All versions',
  versionsOf: (title) => `Versions of ${title}`,
  versionsAbout: 'Each version can still be read as it was published.',
  current: 'Current',
  superseded: 'Replaced',
  otherFormats: 'Other formats',
  contact: 'Contact',
  contactNow: 'Who to ask about this publication, as it is today:',
  address: 'Address',
  addressStays: 'This address will always answer.',
  seal: 'Check that nothing was changed',
  sealAbout:
    'The digest of this version is a sum over all its words. Work it out again from the record to see that it is as it was published.',
  record: 'Record of this version (JSON)',
  follow: 'Get an e-mail when something is published or corrected',
  followThis: 'Get an e-mail when this changes',
  feed: 'Atom feed',
  corrections: 'Corrections',
  correctionsAbout:
    'Everything we found to be wrong after it was published: what was wrong, since when, and what is right.',
  noCorrections: 'Nothing has been corrected.',
  correction: 'Correction',
  wasWrong: 'What was wrong',
  isRight: 'What is right',
  since: 'Wrong since',
  until: 'Wrong until',
  correctedIn: 'Corrected in',
  versionOf: (number, day) => `version ${number}, ${dayOf(day)}`,
  nothingHere: 'There is no publication at this address. Look at the list of publications.',
  notInLanguage:
    'This publication has not been translated into this language. Ask for it: choose “Ask for another format” on its page.',
  noVersionHere: 'There is no such version of this publication. Look at its versions.',
  own: (did, why) => `Published by the person who ${did}, because: ${why}`,
  warning: 'Warning',
  important: 'Important',
};

const cy: PublicationWords = {
  publications: 'Cyhoeddiadau',
  about:
    'Strategaethau, amcanion, adroddiadau a phenderfyniadau, pob un gyda’i fersiynau cynharach a’r hyn a gywirwyd.',
  nothingYet: 'Does dim wedi’i gyhoeddi eto.',
  nothingFits: 'Does dim a gyhoeddwyd yn cyfateb i’r hyn y chwilioch amdano.',
  seeAll: 'Gweld pob cyhoeddiad',
  searchByWords: 'Chwilio yn ôl geiriau',
  year: 'Blwyddyn',
  everyYear: 'Pob blwyddyn',
  kind: 'Math',
  everyKind: 'Pob math',
  search: 'Chwilio',
  found: (count) => `${count} cyhoeddiad`,
  kinds: {
    strategy: 'Strategaethau',
    objectives: 'Amcanion cydraddoldeb',
    'equality-analysis': 'Dadansoddiadau cydraddoldeb',
    'annual-report': 'Adroddiadau cydraddoldeb blynyddol',
    scrutiny: 'Craffu',
    data: 'Data a dulliau',
    policy: 'Polisïau',
    page: 'Gwybodaeth',
    other: 'Cyhoeddiadau eraill',
  },
  kindOfOne: {
    strategy: 'Strategaeth',
    objectives: 'Amcanion cydraddoldeb',
    'equality-analysis': 'Dadansoddiad cydraddoldeb',
    'annual-report': 'Adroddiad cydraddoldeb blynyddol',
    scrutiny: 'Craffu',
    data: 'Data a dulliau',
    policy: 'Polisi',
    page: 'Gwybodaeth',
    other: 'Cyhoeddiad',
  },
  publishedOn: (day) => `Cyhoeddwyd ar ${dayOf(day, 'cy')}`,
  updatedOn: (day) => `Diweddarwyd ddiwethaf ar ${dayOf(day, 'cy')}`,
  correctedOn: (day) => `Cywirwyd ar ${dayOf(day, 'cy')}`,
  version: (number) => `Fersiwn ${number}`,
  by: 'Cyhoeddwyd gan',
  madeUp: 'Arddangosiad yw hwn. Mae’r cyrff, y lleoedd, y bobl a’r ffigurau ynddo yn ddychmygol.',
  withdrawn: 'Wedi’i dynnu’n ôl',
  hiddenTitle: 'Cyhoeddiad sydd wedi’i dynnu’n ôl',
  withdrawnOn: (day) => `Tynnwyd yn ôl ar ${dayOf(day, 'cy')}`,
  why: 'Pam y’i tynnwyd yn ôl',
  textStays:
    'Gellir darllen y testun isod o hyd, fel bod modd gwybod beth a ddywedwyd. Nid yw mewn grym mwyach.',
  textHidden: 'Ni ddangosir y testun mwyach, mewn unrhyw fformat.',
  replacedBy: 'Disodlwyd gan',
  inForce: (from, until) =>
    from === null
      ? `Mewn grym tan ${until}`
      : until === null
        ? `Mewn grym o ${from}`
        : `Mewn grym o ${from} tan ${until}`,
  noLonger: (day) =>
    `Disodlwyd y fersiwn hon ar ${dayOf(day, 'cy')}. Mae’n aros yma fel bod modd gweld beth a ddywedwyd.`,
  seeLatest: (number) => `Darllen fersiwn ${number}, a gymerodd ei lle`,
  wrongVersion: 'Roedd rhywbeth yn y fersiwn hon yn anghywir ac mae wedi’i gywiro.',
  seeCorrection: 'Gweld beth oedd yn anghywir a beth sy’n gywir',
  whatChanged: 'Beth sydd wedi newid',
  firstVersion: 'Cyhoeddwyd gyntaf',
  allVersions: 'Pob fersiwn',
  versionsOf: (title) => `Fersiynau o ${title}`,
  versionsAbout: 'Gellir darllen pob fersiwn o hyd fel y’i cyhoeddwyd.',
  current: 'Cyfredol',
  superseded: 'Disodlwyd',
  otherFormats: 'Fformatau eraill',
  contact: 'Cysylltu',
  contactNow: 'Pwy i’w holi am y cyhoeddiad hwn, fel y mae heddiw:',
  address: 'Cyfeiriad',
  addressStays: 'Bydd y cyfeiriad hwn bob amser yn ateb.',
  seal: 'Gwirio nad oes dim wedi’i newid',
  sealAbout:
    'Swm dros ei holl eiriau yw crynodeb y fersiwn hon. Cyfrifwch ef eto o’r cofnod i weld ei bod fel y’i cyhoeddwyd.',
  record: 'Cofnod y fersiwn hon (JSON)',
  follow: 'Cael e-bost pan fydd rhywbeth yn cael ei gyhoeddi neu ei gywiro',
  followThis: 'Cael e-bost pan fydd hwn yn newid',
  feed: 'Ffrwd Atom',
  corrections: 'Cywiriadau',
  correctionsAbout:
    'Popeth a gawsom yn anghywir ar ôl ei gyhoeddi: beth oedd yn anghywir, ers pryd, a beth sy’n gywir.',
  noCorrections: 'Does dim wedi’i gywiro.',
  correction: 'Cywiriad',
  wasWrong: 'Beth oedd yn anghywir',
  isRight: 'Beth sy’n gywir',
  since: 'Anghywir ers',
  until: 'Anghywir tan',
  correctedIn: 'Cywirwyd yn',
  versionOf: (number, day) => `fersiwn ${number}, ${dayOf(day, 'cy')}`,
  nothingHere: 'Does dim cyhoeddiad yn y cyfeiriad hwn. Edrychwch ar y rhestr o gyhoeddiadau.',
  notInLanguage:
    'Nid yw’r cyhoeddiad hwn wedi’i gyfieithu i’r iaith hon. Gofynnwch amdano: dewiswch “Gofyn am fformat arall” ar ei dudalen.',
  noVersionHere: 'Does dim fersiwn o’r fath o’r cyhoeddiad hwn. Edrychwch ar ei fersiynau.',
  own: (did, why) => `Cyhoeddwyd gan y person a wnaeth hyn: ${did} (yn Saesneg), oherwydd: ${why}`,
  warning: 'Rhybudd',
  important: 'Pwysig',
};

export const publicationWords = inLanguages({ en, cy });
export type { PublicationWords };
