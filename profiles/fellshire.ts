// Fellshire, an invented county for trying the product out. Nothing here is about a real body, place or person.
import { fellshireObjectives } from './fellshire-objectives.ts';

export const fellshire = {
  id: 'fellshire',
  name: 'Office of the Police and Crime Commissioner for Fellshire',
  shortName: 'Fellshire OPCC',
  kindOfBody: 'police-and-crime-commissioner' as const,
  otherBodies: [
    {
      id: 'fellshire-constabulary',
      name: 'Fellshire Constabulary',
      shortName: 'Fellshire Constabulary',
      kindOfBody: 'police-force' as const,
    },
  ],
  demonstration: true,
  nation: 'England' as const,
  area: {
    name: 'Fellshire',
    populationsOn: '2021-03-21',
    // No published code begins "FELL": these can be joined to no real table by mistake.
    districts: [
      { code: 'FELL-01', name: 'Harrowby' },
      { code: 'FELL-02', name: 'High Fells' },
      { code: 'FELL-03', name: 'Saltmere Coast' },
    ],
  },
  partners: [
    {
      id: 'fellshire',
      name: 'Fellshire Constabulary',
      kind: 'police-force' as const,
      sends: 'every stop and search, monthly',
    },
    {
      id: 'harrowby-victims-line',
      name: 'Harrowby Victims’ Line',
      kind: 'charity' as const,
      sends: 'people referred to victim services, counted each quarter',
    },
    {
      id: 'fellshire-council',
      name: 'Fellshire Council',
      kind: 'council' as const,
      sends: 'population tables by district',
    },
  ],
  characteristics: [
    { id: 'age' as const, label: 'Age' },
    { id: 'disability' as const, label: 'Disability' },
    { id: 'gender-reassignment' as const, label: 'Gender reassignment' },
    { id: 'marriage-and-civil-partnership' as const, label: 'Marriage and civil partnership' },
    { id: 'pregnancy-and-maternity' as const, label: 'Pregnancy and maternity' },
    { id: 'race' as const, label: 'Race and ethnicity' },
    { id: 'religion-or-belief' as const, label: 'Religion or belief' },
    { id: 'sex' as const, label: 'Sex' },
    { id: 'sexual-orientation' as const, label: 'Sexual orientation' },
  ],
  terms: {
    equalityAnalysis: { singular: 'equality analysis', plural: 'equality analyses', abbreviation: 'EqA' },
    characteristic: { singular: 'protected characteristic', plural: 'protected characteristics' },
  },
  strategy: { name: 'Fair to Fellshire', from: '2024-04-01', until: '2028-03-31' },
  committees: [
    {
      name: 'Fairness and Scrutiny Committee',
      of: 'Police and Crime Commissioner for Fellshire',
      scrutinises: ['stop and search', 'complaints', 'workforce', 'victim services'],
    },
  ],
  localFactors: {
    visitors: 'From June to September the coast and the fells draw large numbers of visitors.',
    rurality: 'Villages and farms, one county town and a line of small ports.',
  },
  brand: { primary: '#17453b', onPrimary: '#ffffff', link: '#1a5a96', button: '#1d5c4a' },
  // Both, so that both can be tried.
  leaving: { escape: true, threeShifts: true },
  contact: {
    name: 'Policy and equality team',
    email: 'equality@fellshire-opcc.example',
    postal: ['Market Hall', 'Harrowby', 'Fellshire'],
  },
  site: {
    name: { en: 'Fair to Fellshire', cy: 'Teg i Fellshire' },
    phase: { name: 'Beta', until: '2027-03-31' },
    ways: [
      {
        for: {
          en: 'Ask about fairness, or tell us what you see',
          cy: 'Gofyn am degwch, neu ddweud wrthym beth a welwch',
        },
        name: 'Policy and equality team',
        email: 'equality@fellshire-opcc.example',
        telephone: '01632 960 101',
        postal: ['Market Hall', 'Harrowby', 'Fellshire'],
      },
      {
        for: {
          en: 'Ask for information that an authority holds (freedom of information)',
          cy: 'Gofyn am wybodaeth y mae awdurdod yn ei dal (rhyddid gwybodaeth)',
        },
        name: 'Information requests',
        email: 'information@fellshire-opcc.example',
      },
      {
        for: {
          en: 'Speak to a journalist’s desk',
          cy: 'Siarad â’r ddesg i newyddiadurwyr',
        },
        name: 'Press desk',
        telephone: '01632 960 102',
      },
    ],
    additionalCookies: [
      {
        id: 'hidden-notices',
        name: { en: 'Notices you have hidden', cy: 'Hysbysiadau rydych wedi’u cuddio' },
        purpose: {
          en: 'Remembers which notices you have hidden on the first page, so that they stay away.',
          cy: 'Mae’n cofio pa hysbysiadau rydych wedi’u cuddio ar y dudalen gyntaf, fel na fyddant yn dod yn ôl.',
        },
        days: 90,
        recipient: { en: 'Nobody but us', cy: 'Neb ond ni' },
      },
    ],
    notices: [
      {
        id: 'annual-report',
        text: {
          en: 'Our annual report on equality will be out in January. You can ask us to tell you when it is.',
          cy: 'Bydd ein hadroddiad blynyddol ar gydraddoldeb allan ym mis Ionawr. Gallwch ofyn i ni roi gwybod i chi.',
        },
        until: '2027-01-31',
      },
    ],
    advisoryGroups: {
      groups: [
        {
          name: 'Fellshire strategic group',
          about: {
            en: 'Looks at policies for the whole county.',
            cy: 'Yn edrych ar bolisïau ar gyfer y sir gyfan.',
          },
        },
        {
          name: 'Harrowby, High Fells and Saltmere Coast groups',
          about: {
            en: 'Look at what happens where they live.',
            cy: 'Yn edrych ar yr hyn sy’n digwydd lle maent yn byw.',
          },
        },
      ],
      joining: [
        {
          en: 'Anybody may apply who lives, works or studies here.',
          cy: 'Gall unrhyw un sy’n byw, yn gweithio neu’n astudio yma wneud cais.',
        },
        {
          en: 'You speak for yourself, and not for a group.',
          cy: 'Rydych yn siarad drosoch eich hun, ac nid dros grŵp.',
        },
        {
          en: 'Groups meet every two months. Expenses are paid.',
          cy: 'Mae’r grwpiau’n cyfarfod bob deufis. Telir treuliau.',
        },
      ],
      write: { name: 'Advisory groups', postal: ['Market Hall', 'Harrowby', 'Fellshire'] },
    },
  },
  objectiveSets: fellshireObjectives,
  sourceNotes: ['Everything about Fellshire is invented for demonstration.'],
};
