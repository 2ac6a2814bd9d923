// The words around every page, in both languages.
import { inLanguages } from '../phrases/language.ts';

interface FrameWords {
  skip: string;
  /** Before the title of a page that has come back with problems. */
  error: string;
  /** Heads the summary of errors. */
  problem: string;
  /** What the navigation is called for those who hear it. */
  navigation: string;
  /** Of the public's pages. */
  pages: string;
  menu: string;
  demonstration: string;
  fictional: string;
  contact: string;
  language: string;
  /** Said at the foot until somebody who speaks the language has read it through. */
  unchecked: string | null;
}

export const frameWords = inLanguages<FrameWords>({
  en: {
    skip: 'Skip to main content',
    error: 'Error: ',
    problem: 'There is a problem',
    navigation: 'Service',
    pages: 'Pages',
    menu: 'Menu',
    demonstration: 'Demonstration data',
    fictional: 'People and bodies are fictional.',
    contact: 'Contact:',
    language: 'Language',
    unchecked: null,
  },
  cy: {
    skip: 'Neidio i’r prif gynnwys',
    error: 'Gwall: ',
    problem: 'Mae problem',
    navigation: 'Gwasanaeth',
    pages: 'Tudalennau',
    menu: 'Dewislen',
    demonstration: 'Data enghreifftiol',
    fictional: 'Mae’r bobl a’r cyrff yn ddychmygol.',
    contact: 'Cysylltu:',
    language: 'Iaith',
    unchecked:
      'Nid yw siaradwr Cymraeg wedi gwirio geiriau Cymraeg y gwasanaeth hwn eto. Os yw rhywbeth yn aneglur neu yn anghywir, rhowch wybod i ni.',
  },
});
