// The words of the public site's pages, in both languages; staff may put their own in the place of titles and introductions.
import { inLanguages } from '../phrases/language.ts';
import type { PageId } from './site-page.ts';

interface PageWords {
  /** In the navigation. */
  name: string;
  title: string;
  introduction: string;
}

export const pageWords = inLanguages<Readonly<Record<PageId, PageWords>>>({
  en: {
    home: {
      name: 'Home',
      title: 'Are people treated fairly?',
      introduction:
        'Here we publish what we want to change, what we found out about how different groups of people fare, and how you can have a say.',
    },
    objectives: {
      name: 'Objectives',
      title: 'Our equality objectives',
      introduction:
        'What we want to have changed, where we began, and how it stands. You can hold us to each of them.',
    },
    strategy: {
      name: 'Strategy',
      title: 'Our strategy',
      introduction: 'What we have promised to communities, to the people who work for us, and to partners.',
    },
    duty: {
      name: 'The duty',
      title: 'What the law asks of us',
      introduction:
        'Public bodies must think about equality in everything they do, and before they decide. This page says what the law asks, in its own words where that matters. It is not legal advice.',
    },
    analyses: {
      name: 'Analyses',
      title: 'Equality analyses',
      introduction:
        'Before something changes, we ask what it would do to different groups of people. Each analysis says what we knew, what we did not know, and what we decided.',
    },
    scrutiny: {
      name: 'Scrutiny',
      title: 'Who holds us to account',
      introduction: 'Committees that look at how fairly people are treated, and what they have published.',
    },
    'advisory-groups': {
      name: 'Advisory groups',
      title: 'Independent advisory groups',
      introduction:
        'People from many communities tell the police what they see and what could be done better. They advise, watch and challenge. They do not investigate, and they do not work for the police.',
    },
    'get-in-touch': {
      name: 'Get in touch',
      title: 'Get in touch',
      introduction: 'Choose the way that fits what you want to do.',
    },
  },
  cy: {
    home: {
      name: 'Hafan',
      title: 'A yw pobl yn cael eu trin yn deg?',
      introduction:
        'Yma rydym yn cyhoeddi’r hyn rydym am ei newid, yr hyn a ddysgom am sut mae hi ar wahanol grwpiau o bobl, a sut gallwch chi ddweud eich dweud.',
    },
    objectives: {
      name: 'Amcanion',
      title: 'Ein hamcanion cydraddoldeb',
      introduction:
        'Beth rydym am fod wedi’i newid, ble y dechreuom, a sut mae pethau’n mynd. Gallwch ein dal i gyfrif am bob un.',
    },
    strategy: {
      name: 'Strategaeth',
      title: 'Ein strategaeth',
      introduction: 'Yr hyn rydym wedi’i addo i gymunedau, i’r bobl sy’n gweithio i ni, ac i bartneriaid.',
    },
    duty: {
      name: 'Y ddyletswydd',
      title: 'Beth mae’r gyfraith yn ei ofyn gennym',
      introduction:
        'Rhaid i gyrff cyhoeddus feddwl am gydraddoldeb ym mhopeth a wnânt, a chyn iddynt benderfynu. Mae’r dudalen hon yn dweud beth mae’r gyfraith yn ei ofyn, yn ei geiriau ei hun lle bo hynny’n bwysig. Nid cyngor cyfreithiol yw hi.',
    },
    analyses: {
      name: 'Dadansoddiadau',
      title: 'Dadansoddiadau cydraddoldeb',
      introduction:
        'Cyn i rywbeth newid, rydym yn gofyn beth fyddai’n ei wneud i wahanol grwpiau o bobl. Mae pob dadansoddiad yn dweud beth oedd yn hysbys i ni, beth nad oedd, a beth a benderfynwyd.',
    },
    scrutiny: {
      name: 'Craffu',
      title: 'Pwy sy’n ein dal i gyfrif',
      introduction:
        'Pwyllgorau sy’n edrych ar ba mor deg y caiff pobl eu trin, a’r hyn y maent wedi’i gyhoeddi.',
    },
    'advisory-groups': {
      name: 'Grwpiau cynghori',
      title: 'Grwpiau cynghori annibynnol',
      introduction:
        'Mae pobl o lawer o gymunedau yn dweud wrth yr heddlu beth a welant a beth y gellid ei wneud yn well. Maent yn cynghori, yn gwylio ac yn herio. Nid ydynt yn ymchwilio, ac nid ydynt yn gweithio i’r heddlu.',
    },
    'get-in-touch': {
      name: 'Cysylltu',
      title: 'Cysylltu â ni',
      introduction: 'Dewiswch y ffordd sy’n gweddu i’r hyn rydych am ei wneud.',
    },
  },
});
