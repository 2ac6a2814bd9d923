// Cumbria, as two of its public documents and the published district codes state it. No figure here is invented.
import { cumbriaObjectives } from './cumbria-objectives.ts';

export const cumbria = {
  id: 'cumbria',
  name: 'Cumbria Office of the Police and Crime Commissioner',
  shortName: 'Cumbria OPCC',
  kindOfBody: 'police-and-crime-commissioner' as const,
  demonstration: false,
  nation: 'England' as const,
  area: {
    name: 'Cumbria',
    populationsOn: '2021-03-21',
    districts: [
      { code: 'E07000026', name: 'Allerdale', until: '2023-03-31', replacedBy: 'E06000063' },
      { code: 'E07000027', name: 'Barrow-in-Furness', until: '2023-03-31', replacedBy: 'E06000064' },
      { code: 'E07000028', name: 'Carlisle', until: '2023-03-31', replacedBy: 'E06000063' },
      { code: 'E07000029', name: 'Copeland', until: '2023-03-31', replacedBy: 'E06000063' },
      { code: 'E07000030', name: 'Eden', until: '2023-03-31', replacedBy: 'E06000064' },
      { code: 'E07000031', name: 'South Lakeland', until: '2023-03-31', replacedBy: 'E06000064' },
      { code: 'E06000063', name: 'Cumberland', from: '2023-04-01' },
      { code: 'E06000064', name: 'Westmorland and Furness', from: '2023-04-01' },
    ],
  },
  partners: [{ id: 'cumbria', name: 'Cumbria Constabulary', kind: 'police-force' as const }],
  characteristics: [
    { id: 'age' as const, label: 'Age' },
    { id: 'disability' as const, label: 'Disability' },
    { id: 'gender-reassignment' as const, label: 'Gender reassignment' },
    { id: 'marriage-and-civil-partnership' as const, label: 'Marriage and civil partnership' },
    { id: 'pregnancy-and-maternity' as const, label: 'Pregnancy and maternity' },
    { id: 'race' as const, label: 'Race' },
    { id: 'religion-or-belief' as const, label: 'Religion or belief' },
    { id: 'sex' as const, label: 'Sex' },
    { id: 'sexual-orientation' as const, label: 'Sexual orientation' },
  ],
  terms: {
    equalityAnalysis: { singular: 'Equality Analysis', plural: 'Equality Analyses', abbreviation: 'EA' },
    characteristic: { singular: 'protected characteristic', plural: 'protected characteristics' },
  },
  strategy: { name: 'Diversity, Equality and Inclusion Strategy', from: '2020', until: '2025' },
  committees: [
    {
      name: 'People and Performance Committee',
      of: 'Police and Crime Commissioner for Cumbria',
      scrutinises: ['make-up of the workforce', 'complaints', 'disciplinary proceedings', 'grievances'],
    },
  ],
  localFactors: {
    visitors:
      'Areas such as the Lake District draw many people who are here for a time and do not live here.',
    rurality: 'Many rural communities and some towns.',
  },
  leaving: { escape: true, threeShifts: false },
  contact: {
    name: 'Diversity Support Team (IAG), Cumbria Constabulary',
    purpose: 'joining an Independent Advisory Group',
    postal: ['Carleton Hall', 'Penrith', 'Cumbria', 'CA10 2AU'],
  },
  site: {
    name: { en: 'Equality in Cumbria', cy: 'Cydraddoldeb yn Cumbria' },
    advisoryGroups: {
      joining: [
        {
          en: 'Anyone can be an adviser.',
          cy: 'Gall unrhyw un fod yn gynghorydd.',
        },
        {
          en: 'You have an interest in policing in Cumbria and in what it does to your community.',
          cy: 'Mae gennych ddiddordeb mewn plismona yn Cumbria ac yn ei effaith ar eich cymuned.',
        },
        {
          en: 'You are willing to say what you find wrong, and how it could be done better.',
          cy: 'Rydych yn barod i ddweud beth sydd o’i le, a sut y gellid gwneud pethau’n well.',
        },
        {
          en: 'You speak from what you and people you know have met. You are not expected to speak for a community or a group.',
          cy: 'Rydych yn siarad o’ch profiad chi a phobl rydych yn eu hadnabod. Nid oes disgwyl i chi siarad dros gymuned na grŵp.',
        },
      ],
      write: {
        name: 'Diversity Support Team (IAG)',
        postal: ['Carleton Hall', 'Penrith', 'Cumbria', 'CA10 2AU'],
      },
      source: 'Equality page of Cumbria Constabulary, whose groups they are',
    },
  },
  objectiveSets: cumbriaObjectives,
  sourceNotes: [
    'Name, strategy and its years, terms, characteristics and what is said of visitors and rural communities: Diversity, Equality and Inclusion Strategy of the office.',
    'Committee and postal address: equality page of Cumbria Constabulary. The address is the Constabulary’s, for its advisory groups; neither document gives an email address or one for the office.',
    'Districts and their dates: Office for National Statistics codes. Six districts became two unitary councils by the Cumbria (Structural Changes) Order 2022.',
    'Objectives, commitments and what is said of advisory groups: the same two documents. Neither states a measure, an owner or a date. The page calls itself a beta without saying until when, so no phase is shown.',
    'Neither document gives brand colours: the product’s own are used.',
  ],
};
