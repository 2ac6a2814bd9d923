// What the forms of the public keep of people, table by table and column by column: the page about privacy is made from it, and a test compares it with the database.
import type { Language } from '../phrases/language.ts';

type Words = Readonly<Record<Language, string>>;

export interface KeptOfPublic {
  /** The address of its form. */
  href: string;
  form: Words;
  /** What it keeps of whoever sent it. */
  keeps: readonly Words[];
  /** What for. */
  why: Words;
  until: Words;
  /** The class of retention whose rule says how long; null where none does. */
  retention: string | null;
  /** The table that it is in, and every column of it that somebody typed or that says something of them; null where nothing is kept here. */
  table: string | null;
  columns: readonly string[];
}

const untilRule: Words = {
  en: 'As long as our rule of retention says, and then what you typed is erased. The reference and the days stay.',
  cy: 'Cyhyd ag y mae ein rheol gadw yn ei ddweud, ac yna caiff yr hyn a deipioch ei ddileu. Mae’r cyfeirnod a’r dyddiau’n aros.',
};

export const keptOfPublic: readonly KeptOfPublic[] = [
  {
    href: '/feedback',
    form: { en: 'Feedback', cy: 'Adborth' },
    keeps: [
      { en: 'What you typed, just as you typed it', cy: 'Yr hyn a deipioch, yn union fel y’i teipioch' },
      {
        en: 'The page that you came from, without what you searched for',
        cy: 'Y dudalen y daethoch ohoni, heb yr hyn y buoch yn chwilio amdano',
      },
      {
        en: 'Your e-mail address, if you gave one, locked so that the database alone does not show it',
        cy: 'Eich cyfeiriad e-bost, os rhoesoch un, wedi’i gloi fel nad yw’r gronfa ddata ar ei phen ei hun yn ei ddangos',
      },
      { en: 'The language of the page, and the day', cy: 'Iaith y dudalen, a’r diwrnod' },
    ],
    why: {
      en: 'To make this site better, and to answer you where you want it.',
      cy: 'I wella’r wefan hon, ac i’ch ateb lle rydych am hynny.',
    },
    until: untilRule,
    retention: 'feedback',
    table: 'feedback',
    columns: [
      'reference',
      'page',
      'useful',
      'went_wrong',
      'could_be_better',
      'email_locked',
      'language',
      'received_at',
    ],
  },
  {
    href: '/register',
    form: {
      en: 'Challenging a screening or an equality analysis',
      cy: 'Herio sgrinio neu ddadansoddiad cydraddoldeb',
    },
    keeps: [
      {
        en: 'What you wrote against it, and how you know, just as you typed it',
        cy: 'Yr hyn a ysgrifenasoch yn ei erbyn, a sut rydych yn gwybod, yn union fel y’i teipioch',
      },
      {
        en: 'Your e-mail address, if you gave one, locked in the same way',
        cy: 'Eich cyfeiriad e-bost, os rhoesoch un, wedi’i gloi yn yr un modd',
      },
      { en: 'The language of the page, and the day', cy: 'Iaith y dudalen, a’r diwrnod' },
    ],
    why: {
      en: 'To look again at what may be wrong, and to answer you where you want it. That there was a challenge, and our answer, is published.',
      cy: 'I edrych eto ar yr hyn a all fod yn anghywir, ac i’ch ateb lle rydych am hynny. Cyhoeddir bod her wedi dod, a’n hateb.',
    },
    until: untilRule,
    retention: 'challenges',
    table: 'challenge_words',
    columns: ['said', 'evidence', 'email_locked', 'language'],
  },
  {
    href: '/ask-for-a-format',
    form: { en: 'Asking for another format or language', cy: 'Gofyn am fformat neu iaith arall' },
    keeps: [
      {
        en: 'What you asked for, and how to send it to you',
        cy: 'Yr hyn y gofynnoch amdano, a sut i’w anfon atoch',
      },
      {
        en: 'How you want to be reached, locked in the same way',
        cy: 'Sut rydych am i ni gysylltu, wedi’i gloi yn yr un modd',
      },
    ],
    why: { en: 'To send you what you asked for.', cy: 'I anfon atoch yr hyn y gofynnoch amdano.' },
    until: untilRule,
    retention: null,
    table: null,
    columns: [],
  },
  {
    href: '/follow',
    form: { en: 'Being told of what is new', cy: 'Cael gwybod am bethau newydd' },
    keeps: [
      {
        en: 'Your e-mail address, locked in the same way',
        cy: 'Eich cyfeiriad e-bost, wedi’i gloi yn yr un modd',
      },
      { en: 'What you follow, and in which language', cy: 'Yr hyn rydych yn ei ddilyn, ac ym mha iaith' },
    ],
    why: {
      en: 'To write to you when something is published.',
      cy: 'I ysgrifennu atoch pan gyhoeddir rhywbeth.',
    },
    until: {
      en: 'Until you stop: every letter has a link for it. Then it is gone.',
      cy: 'Nes i chi roi’r gorau iddi: mae dolen ym mhob llythyr. Yna mae wedi mynd.',
    },
    retention: null,
    table: null,
    columns: [],
  },
  {
    href: '/cookies',
    form: { en: 'Your choice about cookies', cy: 'Eich dewis am gwcis' },
    keeps: [
      { en: 'Nothing here: the choice is kept by your browser', cy: 'Dim yma: eich porwr sy’n cadw’r dewis' },
    ],
    why: { en: 'So that you are not asked again.', cy: 'Fel na ofynnir i chi eto.' },
    until: { en: 'Half a year, or until you delete it.', cy: 'Hanner blwyddyn, neu nes i chi ei ddileu.' },
    retention: null,
    table: null,
    columns: [],
  },
];
