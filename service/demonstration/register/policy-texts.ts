// Words of versions of the made-up register. All of it is invented.

export const hybridWorking = `# Hybrid working and leave

## Where we work

Everybody may work from home on up to three days a week, where their work allows it. Whoever needs a fixed place, a quiet room or particular equipment has it, at Market Hall or at home.

Nobody has to say why they would rather work at Market Hall every day.

## When we work

Between ten and three we can be reached. Before and after that each of us arranges the day as it suits.

## Leave

The leave year runs from 1 January to 31 December. Up to five days may be carried over into the next year.

Leave for religious festivals is given first, and never refused because others asked earlier.
`;

export const hybridWorkingNext = hybridWorking.replace(
  'The leave year runs from 1 January to 31 December. Up to five days may be carried over into the next year.',
  'The leave year runs from 1 April to 31 March, like our other years. Up to five days may be carried over into the next year. In the year of the change everybody has a quarter of a year’s leave besides.',
);

export const volunteerExpenses = `# Expenses of volunteers

## What we pay

Travel by bus or train is paid as it cost. A car is paid at 45p a mile.

A meal is paid up to £6 where a visit lasts longer than four hours.

## How to ask

Fill in the form within three months and send the receipts. We pay once a month, into a bank account.
`;

export const volunteerExpensesNext = `# Expenses of volunteers

## What we pay

Travel by bus or train is paid as it cost. A car is paid at 45p a mile, and a taxi where there is no bus or the bus cannot be used.

The travel of somebody who supports a volunteer is paid in the same way.

Care of a child or another person during a visit is paid up to £12 an hour.

A meal is paid up to £6 where a visit lasts longer than four hours.

## How to ask

Tell us on the form, on paper or by telephone, within three months. We pay every week, into a bank account or in cash. Whoever cannot wait is given the fare beforehand.
`;

export const grantsRound = `# Community grants: the next round

## Who can ask

A group of people in Fellshire with a written purpose. A group that has no accounts may apply with another that keeps them for it.

## What we pay for

What makes people safer, or helps those who were harmed. Between £2,000 and £25,000 for a year.

## How we choose

Three people read each application without its letterhead. They score five things: need, whom it reaches, whether it can be done, what it costs, and how anybody will tell whether it worked.

## Conditions

Whoever is given a grant tells us twice a year whom it reached, in our words for each characteristic, and who could not be reached.
`;

export const reasonableAdjustments = `# Reasonable adjustments for staff and volunteers

Whoever works for us, paid or not, may ask for an adjustment at any time and in any way. No proof is asked for.

An adjustment, or a plan for it with a day, is there within two weeks. A card says what was agreed and goes along to a new post.

What it costs is paid centrally, and never by a team.
`;

export const complaintsReview = `# Reviewing how a complaint was dealt with

1. Somebody asks us within 28 days of the letter from the constabulary. We take it later where there is a reason.
2. We ask how they would like to be written to, and keep that where whoever writes sees it first.
3. One of us reads everything again, and asks where something is missing.
4. We answer in plain words: what we looked at, what we found, and what happens next.
`;

export const complaintsReviewNext = complaintsReview.replace(
  'One of us reads everything again, and asks where something is missing.',
  'One of us reads everything again, and asks where something is missing. The papers are kept in the case system, and no longer in a spreadsheet.',
);

export const victimServices = `# Services for victims of crime from April: what is proposed

## What there is now

One provider, Harrowby Victims’ Line, supports about 2,900 people a year from an office in Harrowby and from outreach rooms on two days a week in each of the High Fells and the Saltmere Coast.

## What is proposed

A contract of four years with one provider. People begin with a form online or a call. The outreach rooms in the High Fells open on one day a week instead of two. The money saved pays for two more specialist advisers.

## What it costs

£1,140,000 a year, as now.
`;

export const victimServicesNext = `# Services for victims of crime from April: as decided

## What there will be

A contract of four years with one provider, as a hub with spokes. People begin as they choose: by telephone, by text message, in British Sign Language, on paper, in person or online.

The outreach rooms in the High Fells open on one day a week, and a van goes to six villages on two more. A transport fund pays for the way where there is no bus.

## What it costs

£1,140,000 a year, of which £61,000 for the van, the fund and the ways in.
`;
