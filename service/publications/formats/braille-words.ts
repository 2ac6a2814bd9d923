// The words that the program itself puts into a braille edition.
import { inLanguages, type Language } from '../../phrases/language.ts';
import type { LanguageTag } from '../document/document.ts';
import { plainLanguage } from './braille-language.ts';

const words = inLanguages({
  en: {
    contents: 'Contents',
    table: 'Table',
    eachRow: 'Each row is given as a list: its heading, then the name of each column with what stands in it.',
    picture: 'Picture',
    note: 'Note',
    warning: 'Warning',
    said: 'Said by',
    version: (number: number) => `Version ${number}`,
    published: (date: string) => `Published ${date}`,
    notPublished: 'Not published yet',
    changed: 'What has changed',
    contact: 'How to reach us, or ask for another format',
    address: 'Where this document can always be found',
    fictional: 'Everything in this document is made up.',
    leftOut: (language: string) => `Words in ${language} are left out here. They are in the other formats.`,
    translated: (by: string) => `Translated by ${by}.`,
    notChecked: 'Nobody has checked this translation yet.',
    madeByComputer:
      'A computer made this braille from the text of the document. Nobody has read it through. If a sign is wrong, please tell us.',
  },
  cy: {
    contents: 'Cynnwys',
    table: 'Tabl',
    eachRow: 'Rhoddir pob rhes fel rhestr: ei phennawd, yna enw pob colofn gyda’r hyn sydd ynddi.',
    picture: 'Llun',
    note: 'Nodyn',
    warning: 'Rhybudd',
    said: 'Dywedwyd gan',
    version: (number: number) => `Fersiwn ${number}`,
    published: (date: string) => `Cyhoeddwyd ${date}`,
    notPublished: 'Heb ei gyhoeddi eto',
    changed: 'Beth sydd wedi newid',
    contact: 'Sut i gysylltu â ni, neu ofyn am fformat arall',
    address: 'Lle gellir dod o hyd i’r ddogfen hon bob amser',
    fictional: 'Mae popeth yn y ddogfen hon wedi’i ddyfeisio.',
    leftOut: (language: string) =>
      `Gadewir geiriau mewn iaith arall (${language}) allan yma. Maent yn y fformatau eraill.`,
    translated: (by: string) => `Cyfieithwyd gan ${by}.`,
    notChecked: 'Nid oes neb wedi gwirio’r cyfieithiad hwn eto.',
    madeByComputer:
      'Cyfrifiadur a wnaeth y braille hwn o destun y ddogfen. Nid oes neb wedi ei ddarllen drwyddo. Os oes arwydd yn anghywir, dywedwch wrthym.',
  },
});

export type BrailleWords = ReturnType<typeof words>;

/** In the language of the document where the program speaks it; otherwise in English. */
export function brailleWords(tag: LanguageTag): BrailleWords {
  return words(furnitureLanguage(tag));
}

/** The language of what stands around the words of a document. */
export function furnitureLanguage(tag: LanguageTag): Language {
  return plainLanguage(tag) === 'cy' ? 'cy' : 'en';
}
