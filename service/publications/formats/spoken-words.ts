// The words that the program itself puts into a document that is read aloud.
import { inLanguages } from '../../phrases/language.ts';
import type { LanguageTag } from '../document/document.ts';
import { furnitureLanguage } from './braille-words.ts';

const words = inLanguages({
  en: {
    by: (organisation: string) => `Published by ${organisation}.`,
    version: (number: number, published: string | null) =>
      published === null
        ? `Version ${number}, not published yet.`
        : `Version ${number}, published ${published}.`,
    computer:
      'A computer reads this text aloud. It may say a word wrongly, above all names. The written text is the one that counts.',
    fictional: 'The organisations and people in this document are made up.',
    translated: (by: string) => `Translated by ${by}.`,
    notChecked: 'Nobody has checked this translation yet.',
    list: (items: number) => `A list of ${items}.`,
    table: (caption: string, rows: number) =>
      `Table, with ${rows} ${rows === 1 ? 'row' : 'rows'}: ${caption}.`,
    tableEnds: 'End of the table.',
    picture: 'Picture',
    note: 'Note',
    warning: 'Warning',
    quotation: 'A quotation',
    said: (source: string) => `So said: ${source}.`,
    leftOut: (language: string) =>
      `Words in ${language} are left out here, because this computer has no voice for them.`,
    ends: 'This is the end of the document.',
    contact: 'How to reach us, or ask for another format.',
    to: 'to',
    pounds: 'pounds',
    million: 'million',
    billion: 'billion',
    shorthand: {
      '[c]': 'left out to protect people',
      '[x]': 'not available',
      '[z]': 'does not apply',
      '[low]': 'too low to show',
    },
  },
  cy: {
    by: (organisation: string) => `Cyhoeddwyd gan ${organisation}.`,
    version: (number: number, published: string | null) =>
      published === null
        ? `Fersiwn ${number}, heb ei gyhoeddi eto.`
        : `Fersiwn ${number}, cyhoeddwyd ${published}.`,
    computer:
      'Cyfrifiadur sy’n darllen y testun hwn yn uchel. Gall ddweud gair yn anghywir, yn enwedig enwau. Y testun ysgrifenedig sy’n cyfrif.',
    fictional: 'Sefydliadau a phobl ddychmygol sydd yn y ddogfen hon.',
    translated: (by: string) => `Cyfieithwyd gan ${by}.`,
    notChecked: 'Nid oes neb wedi gwirio’r cyfieithiad hwn eto.',
    list: (items: number) => `Rhestr o ${items}.`,
    table: (caption: string, rows: number) => `Tabl, nifer y rhesi ${rows}: ${caption}.`,
    tableEnds: 'Diwedd y tabl.',
    picture: 'Llun',
    note: 'Nodyn',
    warning: 'Rhybudd',
    quotation: 'Dyfyniad',
    said: (source: string) => `Dywedwyd gan: ${source}.`,
    leftOut: (language: string) =>
      `Gadewir geiriau mewn iaith arall, ${language}, allan yma, am nad oes gan y cyfrifiadur hwn lais iddynt.`,
    ends: 'Dyma ddiwedd y ddogfen.',
    contact: 'Sut i gysylltu â ni, neu ofyn am fformat arall.',
    to: 'i',
    pounds: 'o bunnoedd',
    million: 'miliwn',
    billion: 'biliwn',
    shorthand: {
      '[c]': 'wedi’i adael allan i ddiogelu pobl',
      '[x]': 'ddim ar gael',
      '[z]': 'ddim yn berthnasol',
      '[low]': 'rhy isel i’w ddangos',
    },
  },
});

export type SpokenWords = ReturnType<typeof words>;

/** In the language of the document where the program speaks it; otherwise in English. */
export function spokenWords(tag: LanguageTag): SpokenWords {
  return words(furnitureLanguage(tag));
}
