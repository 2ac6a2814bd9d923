// Fellshire, an invented county for trying the product out. Nothing here is about a real body, place or person.

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
  contact: {
    name: 'Policy and equality team',
    email: 'equality@fellshire-opcc.example',
    postal: ['Market Hall', 'Harrowby', 'Fellshire'],
  },
  sourceNotes: ['Everything about Fellshire is invented for demonstration.'],
};
