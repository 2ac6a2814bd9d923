// Objectives and commitments of Cumbria, as two public documents state them. Headings of commitments are short labels of our own; nothing is added to what they say.

const page = 'Equality page of Cumbria Constabulary';
const strategy =
  'Diversity, Equality and Inclusion Strategy of the Cumbria Office of the Police and Crime Commissioner. The headings are ours.';

const commitment = (theme: string) => (heading: string, statement: string) => ({
  ...{ kind: 'commitment' as const, theme, heading, statement },
});
const communities = commitment('Our communities');
const organisation = commitment('Our organisation and people');
const partners = commitment('Our partners');

/** The page states no measure, date or owner, so the four are drafts until somebody says them. */
const objectives = [
  [
    'Community Engagement',
    'Increase trust and confidence in our service delivery for minoritised and vulnerable people by increasing engagement, consultation and independent scrutiny of any disproportionality, and removing bias from our policies and procedures.',
  ],
  [
    'Attract and retain a representative workforce',
    'Proactively develop and retain a workforce that is representative of the communities we serve.',
  ],
  [
    'Protect the most vulnerable',
    'Scrutinise emerging crime types to understand trends, disproportionality and discrimination to ensure appropriate resourcing and support are in place.',
  ],
  [
    'Inclusive Service',
    'Work together effectively with stakeholders, other police forces and key partner agencies to provide better services to local people.',
  ],
] as const;

const commitments = [
  communities(
    'Know who our communities are',
    'Understand the makeup of our communities to ensure that we understand community data across the protected characteristics',
  ),
  communities(
    'Ways for everyone to engage',
    'Ensure that all members of our communities are provided with an opportunity to engage with the Commissioner and OPCC through a variety of means',
  ),
  communities(
    'Information in other formats',
    'Provide and promote alternative communication formats for accessing information and services provide by the OPCC',
  ),
  communities(
    'Commissioning that works for each need',
    'Ensure that we have an efficient framework for commissioning activity, recognising the different needs across the county',
  ),
  communities(
    'Services that everyone can use',
    'Provide services that are accessible and meet the needs of different communities and individuals, particularly those communities that tend not to engage.',
  ),
  communities(
    'Staff who know vulnerable communities',
    'Continue to increase staff awareness of the different types of vulnerable communities',
  ),
  communities(
    'What vulnerable people, children and young people need',
    'Understand the needs of vulnerable people, children and young people to ensure confidence in policing services',
  ),
  communities(
    'Relationships, services and funding',
    'Maintain effective relationships with the communities of Cumbria, our partners to provide relevant services and funding',
  ),
  organisation('Transparency', 'Maximise transparency to ensure our activities can be scrutinised'),
  organisation(
    'Working with partners',
    'Work effectively with statutory and third-party sector partners to understand the diverse needs of communities promoting an inclusive “We Not They” culture.',
  ),
  organisation(
    'Confidence to raise issues',
    'Ensure that the public and our workforce have confidence to raise issues and use our complaint procedures supporting the Nolan principles ensuring that our staff embrace and deliver change both internally and externally',
  ),
  organisation(
    'A talented and respectful workforce',
    'Continue to develop a talented workforce that is respectful of all cultures and difference by creating an environment that enables all staff to develop and continually progress',
  ),
  organisation(
    'Understanding our workforce',
    'Better understand our workforce by undertaking formal and informal engagement with them and providing support networks to ensure an inclusive culture which promotes and embeds diversity and equality.',
  ),
  organisation(
    'Wellness at work and outside it',
    'Promote practices that enable the organisation and staff to embrace wellness both in and outside work, developing good work life balance.',
  ),
  partners(
    'Data that show disparity',
    'Work with partners to implement systems that enable the collection, collation and analysis of data and information that identifies disparity in service delivery across the nine strands of diversity',
  ),
  partners(
    'Strategies made together',
    'Work with partners to develop strategies that enable more effective service provision across our communities',
  ),
  partners(
    'Lasting solutions for vulnerable victims and witnesses',
    'Assess the quality of long-term problem-solving solutions for vulnerable victims and witnesses through the review of services, policies and strategies to ensure there are no disproportionate effects on diverse communities',
  ),
  partners(
    '“We Not They” with partners and communities',
    'Embed an inclusive “We Not They” culture with partners and communities to empower them to contribute and have confidence in the services provided',
  ),
  partners(
    'Engaging every part of our communities',
    'Engage with the different elements within our communities to understand their needs and issues affecting them',
  ),
];

export const cumbriaObjectives = [
  {
    key: 'constabulary-page',
    kind: 'objectives' as const,
    title: 'Equality objectives of Cumbria Constabulary',
    source: page,
    objectives: objectives.map(([heading, statement]) => ({
      ...{ kind: 'objective' as const, heading, statement },
    })),
  },
  {
    key: 'strategy',
    kind: 'strategy' as const,
    title: 'Diversity, Equality and Inclusion Strategy',
    begins: '2020',
    ends: '2025',
    source: strategy,
    objectives: commitments,
  },
];
