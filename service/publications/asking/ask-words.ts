// The words of the public pages on which somebody asks for another format.
import { inLanguages } from '../../phrases/language.ts';
import type { AskedFormat, Way } from './asked-format.ts';

export interface AskWords {
  title: string;
  askForThis: string;
  titleOf(about: string): string;
  publications: string;
  free: string;
  answered(days: number): string;
  withdrawn: string;
  noPublication: string;
  about: { label: string; hint: string };
  format: string;
  formats: Readonly<Record<AskedFormat, { text: string; hint?: string }>>;
  detail: { label: string; hint: string };
  neededBy: { label: string; hint: string };
  way: { label: string; hint: string };
  ways: Readonly<Record<Way, string>>;
  email: string;
  address: string;
  phone: string;
  collectPhone: string;
  kept: string;
  send: string;
  otherWays: string;
  problems: {
    about: string;
    aboutLong: string;
    format: string;
    whichLanguage: string;
    whichOther: string;
    detailLong: string;
    neededBy: string;
    neededByPast: string;
    way: string;
    email: string;
    address: string;
    addressLong: string;
    phone: string;
  };
  thanks: {
    title: string;
    reference: string;
    by(day: string): string;
    keepReference: string;
    letter: string;
    none: string;
    home: string;
  };
  letter: { subject: string; text(facts: LetterFacts): string };
}

export interface LetterFacts {
  reference: string;
  format: string;
  /** Title of the publication. Null: a stranger's own words, which go to no address that they have given. */
  about: string | null;
  day: string;
}

export const askWords = inLanguages<AskWords>({
  en: {
    title: 'Ask for another format',
    askForThis: 'Ask for this in another format or language',
    titleOf: (about) => `Ask for “${about}” in another format`,
    publications: 'Publications',
    free: 'It costs you nothing: the law says that a disabled person does not pay for information in a form that they can use (Equality Act 2010, section 20(7)).',
    answered: (days) => `We answer within ${days} working days. We tell you if it takes longer, and why.`,
    withdrawn: 'This publication has been withdrawn. You can still ask for it in another format.',
    noPublication:
      'There is no publication at this address. You can ask for anything else at /ask-for-a-format.',
    about: {
      label: 'What do you need?',
      hint: 'Such as the name of a document, a page, or what you want to know.',
    },
    format: 'Which format do you need?',
    formats: {
      braille: { text: 'Braille', hint: 'On paper, by post' },
      'large-print': { text: 'Large print' },
      audio: { text: 'Audio', hint: 'On a CD, or as a file' },
      'easy-read': { text: 'Easy Read', hint: 'Short sentences with pictures' },
      bsl: { text: 'British Sign Language' },
      language: { text: 'Another language' },
      paper: { text: 'Paper, by post' },
      other: { text: 'Something else' },
    },
    detail: {
      label: 'Tell us more (optional)',
      hint: 'Such as which language, the size of print, the part that matters most to you. Do not tell us why you need it unless you want to.',
    },
    neededBy: {
      label: 'When do you need it by? (optional)',
      hint: 'Day, month and year, such as 27 3 2027.',
    },
    way: {
      label: 'How shall we reach you?',
      hint: 'Choose one, and fill in only what stands under it.',
    },
    ways: {
      email: 'By e-mail',
      post: 'By post',
      phone: 'By telephone or text relay',
      collect: 'I will collect it',
    },
    email: 'E-mail address',
    address: 'Name and postal address',
    phone: 'Telephone number',
    collectPhone: 'Telephone number, to tell you when it is ready',
    kept: 'We use what you tell us to answer you, and for nothing else. It is erased when it is no longer needed.',
    send: 'Send the request',
    otherWays: 'You can ask by telephone or in a letter as well: the contact is at the foot of this page.',
    problems: {
      about: 'Say what you need',
      aboutLong: 'Say what you need in 1,000 characters or fewer',
      format: 'Choose a format',
      whichLanguage: 'Say which language you need',
      whichOther: 'Say which format you need',
      detailLong: 'Tell us more in 2,000 characters or fewer',
      neededBy: 'Write the day as day, month and year, such as 27 3 2027, or leave it empty',
      neededByPast: 'Give a day that is not past, or leave it empty',
      way: 'Choose how we shall reach you',
      email: 'Enter an e-mail address, such as name@example.com',
      address: 'Enter your name and your postal address',
      addressLong: 'Enter your name and address in 500 characters or fewer',
      phone: 'Enter a telephone number, such as 01632 960001',
    },
    thanks: {
      title: 'We have your request',
      reference: 'Your reference is',
      by: (day) => `We will answer by ${day}.`,
      keepReference: 'Note the reference: with it you can ask us how far we are.',
      letter: 'If you chose e-mail, we have written to you as well.',
      none: 'There is no request with this reference.',
      home: 'Go to the start page',
    },
    letter: {
      subject: 'We have your request for another format',
      text: ({ reference, format, about, day }) =>
        `We have your request.\n\n${about === null ? '' : `What you need: ${about}\n`}Format: ${format}\nReference: ${reference}\n\nWe will answer by ${day}. If it takes longer we will tell you, and why.\n`,
    },
  },
  cy: {
    title: 'Gofyn am fformat arall',
    askForThis: 'Gofyn am hwn mewn fformat arall neu iaith arall',
    titleOf: (about) => `Gofyn am “${about}” mewn fformat arall`,
    publications: 'Cyhoeddiadau',
    free: 'Nid yw’n costio dim i chi: mae’r gyfraith yn dweud nad yw person anabl yn talu am wybodaeth mewn ffurf y gall ei defnyddio (Deddf Cydraddoldeb 2010, adran 20(7)).',
    answered: (days) =>
      `Byddwn yn ateb cyn pen hyn o ddiwrnodau gwaith: ${days}. Byddwn yn dweud wrthych os bydd yn cymryd mwy o amser, a pham.`,
    withdrawn: 'Mae’r cyhoeddiad hwn wedi’i dynnu’n ôl. Gallwch ofyn amdano mewn fformat arall o hyd.',
    noPublication:
      'Nid oes cyhoeddiad yn y cyfeiriad hwn. Gallwch ofyn am unrhyw beth arall yn /cy/ask-for-a-format.',
    about: {
      label: 'Beth sydd ei angen arnoch?',
      hint: 'Er enghraifft enw dogfen, tudalen, neu’r hyn yr ydych am ei wybod.',
    },
    format: 'Pa fformat sydd ei angen arnoch?',
    formats: {
      braille: { text: 'Braille', hint: 'Ar bapur, drwy’r post' },
      'large-print': { text: 'Print bras' },
      audio: { text: 'Sain', hint: 'Ar CD, neu fel ffeil' },
      'easy-read': { text: 'Hawdd ei Ddeall', hint: 'Brawddegau byr gyda lluniau' },
      bsl: { text: 'Iaith Arwyddion Prydain' },
      language: { text: 'Iaith arall' },
      paper: { text: 'Papur, drwy’r post' },
      other: { text: 'Rhywbeth arall' },
    },
    detail: {
      label: 'Dywedwch fwy wrthym (dewisol)',
      hint: 'Er enghraifft pa iaith, maint y print, y rhan sydd bwysicaf i chi. Nid oes rhaid dweud pam y mae ei angen arnoch.',
    },
    neededBy: {
      label: 'Erbyn pryd y mae ei angen arnoch? (dewisol)',
      hint: 'Diwrnod, mis a blwyddyn, er enghraifft 27 3 2027.',
    },
    way: {
      label: 'Sut y dylem gysylltu â chi?',
      hint: 'Dewiswch un, a llenwch yr hyn sydd oddi tano yn unig.',
    },
    ways: {
      email: 'Drwy e-bost',
      post: 'Drwy’r post',
      phone: 'Dros y ffôn neu drwy gyfnewid testun',
      collect: 'Byddaf yn ei gasglu',
    },
    email: 'Cyfeiriad e-bost',
    address: 'Enw a chyfeiriad post',
    phone: 'Rhif ffôn',
    collectPhone: 'Rhif ffôn, i ddweud wrthych pan fydd yn barod',
    kept: 'Rydym yn defnyddio’r hyn a ddywedwch wrthym i’ch ateb, ac i ddim arall. Caiff ei ddileu pan na fydd ei angen mwyach.',
    send: 'Anfon y cais',
    otherWays:
      'Gallwch ofyn dros y ffôn neu mewn llythyr hefyd: mae’r manylion cyswllt ar waelod y dudalen hon.',
    problems: {
      about: 'Dywedwch beth sydd ei angen arnoch',
      aboutLong: 'Dywedwch beth sydd ei angen arnoch heb ddefnyddio mwy na 1,000 o nodau',
      format: 'Dewiswch fformat',
      whichLanguage: 'Dywedwch pa iaith sydd ei hangen arnoch',
      whichOther: 'Dywedwch pa fformat sydd ei angen arnoch',
      detailLong: 'Dywedwch fwy heb ddefnyddio mwy na 2,000 o nodau',
      neededBy:
        'Ysgrifennwch y dyddiad fel diwrnod, mis a blwyddyn, er enghraifft 27 3 2027, neu gadewch ef yn wag',
      neededByPast: 'Rhowch ddiwrnod nad yw wedi mynd heibio, neu gadewch ef yn wag',
      way: 'Dewiswch sut y dylem gysylltu â chi',
      email: 'Rhowch gyfeiriad e-bost, er enghraifft enw@example.com',
      address: 'Rhowch eich enw a’ch cyfeiriad post',
      addressLong: 'Rhowch eich enw a’ch cyfeiriad heb ddefnyddio mwy na 500 o nodau',
      phone: 'Rhowch rif ffôn, er enghraifft 01632 960001',
    },
    thanks: {
      title: 'Mae eich cais gennym',
      reference: 'Eich cyfeirnod yw',
      by: (day) => `Byddwn yn ateb erbyn ${day}.`,
      keepReference: 'Nodwch y cyfeirnod: gallwch ei ddefnyddio i ofyn i ni sut mae’n mynd.',
      letter: 'Os dewisoch e-bost, rydym wedi ysgrifennu atoch hefyd.',
      none: 'Nid oes cais â’r cyfeirnod hwn.',
      home: 'Ewch i’r dudalen gychwyn',
    },
    letter: {
      subject: 'Mae eich cais am fformat arall gennym',
      text: ({ reference, format, about, day }) =>
        `Mae eich cais gennym.\n\n${about === null ? '' : `Yr hyn sydd ei angen arnoch: ${about}\n`}Fformat: ${format}\nCyfeirnod: ${reference}\n\nByddwn yn ateb erbyn ${day}. Os bydd yn cymryd mwy o amser byddwn yn dweud wrthych, a pham.\n`,
    },
  },
});
