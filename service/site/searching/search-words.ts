// Words of the search, in both languages.
import { inLanguages } from '../../phrases/language.ts';

export const searchWords = inLanguages({
  en: {
    home: 'Home',
    title: 'Search',
    label: 'What are you looking for?',
    hint: 'Words in any order. In “quotation marks” they must stand together; a word after a minus sign must not be there.',
    button: 'Search',
    kind: 'Kind',
    everything: 'Everything',
    kinds: {
      publication: 'Publications',
      analysis: 'Screenings and equality analyses',
      release: 'Findings and figures',
      objective: 'Objectives and commitments',
      page: 'Pages',
    },
    count: (count: string, words: string) => `${count} found for “${words}”`,
    one: (words: string) => `1 found for “${words}”`,
    none: (words: string) => `Nothing that is published fits “${words}”.`,
    noneOfKind: 'There is something of another kind: choose “Everything”.',
    tips: [
      'Look whether the words are spelt as you meant them.',
      'Try fewer words, or another word for the same.',
    ],
    meant: 'Did you mean',
    ask: 'Tell us what you looked for',
    askAfter: ', if you think that it should be here.',
    published: (day: string) => `Published on ${day}`,
    tooLong: 'Use fewer words: at most 200 letters are searched for.',
    begin:
      'You can search publications, findings and figures, objectives and pages. Only what is published is found.',
    more: 'Pages of results',
  },
  cy: {
    home: 'Hafan',
    title: 'Chwilio',
    label: 'Am beth rydych chi’n chwilio?',
    hint: 'Geiriau mewn unrhyw drefn. Mewn “dyfynodau” rhaid iddynt sefyll gyda’i gilydd; rhaid i air ar ôl arwydd minws beidio â bod yno.',
    button: 'Chwilio',
    kind: 'Math',
    everything: 'Popeth',
    kinds: {
      publication: 'Cyhoeddiadau',
      analysis: 'Sgrinio a dadansoddiadau cydraddoldeb',
      release: 'Canfyddiadau a ffigurau',
      objective: 'Amcanion ac ymrwymiadau',
      page: 'Tudalennau',
    },
    count: (count: string, words: string) => `Cafwyd ${count} ar gyfer “${words}”`,
    one: (words: string) => `Cafwyd 1 ar gyfer “${words}”`,
    none: (words: string) => `Nid oes dim a gyhoeddwyd yn cyfateb i “${words}”.`,
    noneOfKind: 'Mae rhywbeth o fath arall: dewiswch “Popeth”.',
    tips: [
      'Edrychwch a yw’r geiriau wedi’u sillafu fel y bwriadoch.',
      'Rhowch gynnig ar lai o eiriau, neu air arall am yr un peth.',
    ],
    meant: 'Ai dyma oedd gennych mewn golwg',
    ask: 'Dywedwch wrthym am beth y buoch yn chwilio',
    askAfter: ', os credwch y dylai fod yma.',
    published: (day: string) => `Cyhoeddwyd ar ${day}`,
    tooLong: 'Defnyddiwch lai o eiriau: chwilir am hyd at 200 llythyren.',
    begin:
      'Gallwch chwilio cyhoeddiadau, canfyddiadau a ffigurau, amcanion a thudalennau. Dim ond yr hyn a gyhoeddwyd a geir.',
    more: 'Tudalennau o ganlyniadau',
  },
});

export type SearchWords = ReturnType<typeof searchWords>;
