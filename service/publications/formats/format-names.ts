// What each format is called, and what it is for, in a sentence for whoever chooses one.
import { inLanguages } from '../../phrases/language.ts';
import type { AutomaticFormat, PreparedFormat } from './format.ts';

export interface FormatName {
  name: string;
  what: string;
}

type Names = Readonly<Record<AutomaticFormat | PreparedFormat, FormatName>>;

export const formatNames = inLanguages<Names>({
  en: {
    pdf: { name: 'PDF', what: 'To print, to send on, or to read with a screen reader.' },
    'large-print-18': {
      name: 'Large print, 18 point',
      what: 'To print or read on a screen, with every word in 18 point.',
    },
    'large-print-24': {
      name: 'Large print, 24 point',
      what: 'To print or read on a screen, with every word in 24 point.',
    },
    word: { name: 'Word', what: 'A document to set in the letters, sizes and colours that suit you.' },
    text: { name: 'Plain text', what: 'Words alone, for any device and for programs that read aloud.' },
    'braille-1': {
      name: 'Braille, grade 1',
      what: 'Each letter by itself (BRF), for a braille display or an embosser: 40 cells, 25 lines.',
    },
    'braille-2': {
      name: 'Braille, grade 2',
      what: 'Contracted (BRF), for a braille display or an embosser: 40 cells, 25 lines.',
    },
    audio: { name: 'Audio', what: 'A computer reads it aloud (MP3).' },
    'easy-read': { name: 'Easy Read', what: 'Short sentences with pictures, made with people who use it.' },
    bsl: { name: 'British Sign Language', what: 'A film with captions, and its words as text.' },
    recording: { name: 'Recording', what: 'A person reads it aloud.' },
  },
  cy: {
    pdf: { name: 'PDF', what: 'I’w argraffu, i’w anfon ymlaen, neu i’w ddarllen â darllenydd sgrin.' },
    'large-print-18': {
      name: 'Print bras, 18 pwynt',
      what: 'I’w argraffu neu ei ddarllen ar sgrin, gyda phob gair mewn 18 pwynt.',
    },
    'large-print-24': {
      name: 'Print bras, 24 pwynt',
      what: 'I’w argraffu neu ei ddarllen ar sgrin, gyda phob gair mewn 24 pwynt.',
    },
    word: {
      name: 'Word',
      what: 'Dogfen i’w gosod yn y llythrennau, y meintiau a’r lliwiau sy’n addas i chi.',
    },
    text: {
      name: 'Testun plaen',
      what: 'Geiriau’n unig, ar gyfer unrhyw ddyfais a rhaglenni sy’n darllen yn uchel.',
    },
    'braille-1': {
      name: 'Braille, gradd 1',
      what: 'Pob llythyren ar ei phen ei hun (BRF), ar gyfer arddangosydd braille neu foglynnwr: 40 cell, 25 llinell.',
    },
    'braille-2': {
      name: 'Braille, gradd 2',
      what: 'Wedi’i gywasgu (BRF), ar gyfer arddangosydd braille neu foglynnwr: 40 cell, 25 llinell.',
    },
    audio: { name: 'Sain', what: 'Cyfrifiadur sy’n ei ddarllen yn uchel (MP3).' },
    'easy-read': {
      name: 'Hawdd ei Ddeall',
      what: 'Brawddegau byr gyda lluniau, wedi’u gwneud gyda phobl sy’n ei ddefnyddio.',
    },
    bsl: { name: 'Iaith Arwyddion Prydain', what: 'Ffilm gyda chapsiynau, a’i geiriau fel testun.' },
    recording: { name: 'Recordiad', what: 'Person sy’n ei ddarllen yn uchel.' },
  },
});
