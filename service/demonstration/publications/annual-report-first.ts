// The first half of Fellshire's annual report on equality, in markup. Everything in it is invented.

/** @param releases ids of the releases whose figures it shows: of searches, and of calls */
export function annualReportFirst([searches, calls]: readonly [string, string]): string {
  return `## From the Commissioner

Every year I have to say what we know about fairness in Fellshire, and what we have done about it. This is that report for the year from April 2025 to March 2026.

Some of it is good. More people from more places spoke to us than in any year before. Our volunteers who visit people in custody are a little more like the county they come from. Victims can now write, text or sign to us, as well as ring.

Some of it is not good. One of our four objectives is well behind. We still know too little about Gypsy, Roma and Traveller people, and about what happens to disabled people after they report a crime. Where we do not know something, this report says so.

I read every comment that is sent to us about this report. Please send yours.

## The year in short

- 1,284 people took part in something we ran or paid for, up from 902.
- 14 of 16 members of staff are up to date with their training on the equality duty.
- 61 complaints came to us to be looked at again. In 23 of them we found that the first answer was not good enough.
- Nine local groups had a grant. Five of them had never had one before.
- None of our four objectives is met yet. Three are on track, and one is behind.
- The figures on stop and search are shown below with what can and what cannot be told from them.

## Who we are and what we answer for

We are the office of the Police and Crime Commissioner for Fellshire. We are 16 members of staff and 58 volunteers. We do not run the police. We set their priorities, hold them to account, decide how much the police part of council tax is, and pay for services that help victims and prevent crime.

Fellshire Constabulary publishes its own report about the people who work for it. What the constabulary does is in this report where it is our task to ask about it, as with stop and search.

{note} This report says “we” for the office of the Commissioner. It says “the constabulary” for the police.

## What the law asks of us

Everything we do has to pay regard to three aims. The words of the law are these:

{statutory equality-act-2010-s149-1}

We also have to publish, at least once a year, information that shows how we do this. That is what this report is for. It covers people who share a protected characteristic and who are touched by what we decide.

## How to read the figures

A rate says how often something happened to a group of a certain size. A ratio sets the rate of one group beside that of another: a ratio of 2 means twice as often. Small numbers jump up and down by chance, so each ratio stands with the range it may well lie in. Where that range holds 1, it cannot be told whether the two groups differ.

A difference is not by itself a reason. It says where to ask. In the past year the Fairness and Scrutiny Committee asked about every difference that is in this report, and its papers are public.

Some numbers are hidden so that nobody can be recognised. Where one is hidden the table says so with a sign, and the sign is explained below it.

### What we changed because of last year’s report

People told us that last year’s report was too long and had too few answers in it. So this one begins with the year in short. Each part ends with what we will do. And the tables can be downloaded.

## Who lives in Fellshire

Fellshire has three districts. Harrowby has the county town and most of the younger people. The High Fells are the largest, and the fewest people live there. The Saltmere Coast has the oldest population, and in summer more visitors than residents.

{table} People in each district, and what we know about reaching them
| District | Residents | Aged 65 and over | With no car in the household | Our public meetings |
|---|---:|---:|---:|---:|
| Harrowby | 168,800 | 17% | 24% | 11 |
| High Fells | 117,490 | 26% | 9% | 6 |
| Saltmere Coast | 193,710 | 31% | 16% | 8 |
{under the table} Invented for this demonstration. Shares are of residents, and of households for cars.

Nearly one household in four in Harrowby has no car. In the High Fells few are without one, but those who are live a long way from any office. We now hold two meetings out of three within ten minutes’ walk of a bus stop.

### What we will do

- Hold at least two meetings in each season on the Saltmere Coast at a time when people who work in hotels and kitchens can come.
- Ask the councils for what they know about households without a car in the High Fells.

## Stop and search

The constabulary may stop and search people where it has grounds to. It is one of the strongest powers the police have, so we look at it every three months. The figures here are those that were released for the public, and they are shown as they stand today. If they are withdrawn or replaced, this page will say so.

### How often people were searched

The chart and the table show searches by the ethnicity that people gave themselves, set against the residents of Fellshire at the last census.

{figures release=${searches} table=1}

Three things are to be kept in mind. Visitors are searched too, and are not among the residents. Some people did not say what their ethnicity is, or were not asked. And in the smaller groups a handful of searches more or less moves the rate a good deal.

### What was asked in public

The Committee asked the constabulary to have a second officer watch the recordings of one search in ten. They began in January. We will publish what they found in next year’s report, also if it is not what we hoped for.

### What people told us

We met 46 people aged 14 to 25 in four youth clubs, and 12 people who had been searched in the past year. Most of those who had been searched said that they were told why. Fewer than half remembered being offered a record of the search.

> They were polite. But nobody told me I could have it in writing.
> — A young man at a youth club in Harrowby

### What we will do

- Ask the constabulary to offer the record by text message, and to count how many take it.
- Bring two young people who have been searched on to the scrutiny panel, and pay them for their time.
- Publish the figures each quarter, with the same rules for hiding small numbers.

## Calls to 101

People ring 101 when it is no emergency. Some calls end with somebody coming in person. The table shows how often, by the ethnicity that callers gave.

{figures release=${calls} table=1}

The two groups of callers who did not say, and who were not asked, are large. So a good deal cannot be told. From April 2026 whoever takes the call asks at the end, and says why.

### What we will do

- Ask the constabulary how it is decided whether somebody comes, and whether that is written down.
- Look again in a year, when more callers have been asked.

## People who have been victims of crime

We pay for services that help victims to cope and to recover. The table is of the newest, for people who were hurt or threatened. In the year 2,418 people were referred to it, and 1,655 took up help.

{table} People referred to the service, and those who took up help
| Group | Referred | Took up help | Share who took it up |
|---|---:|---:|---:|
| Aged 16 to 24 | 402 | 263 | 65% |
| Aged 25 to 64 | 1,688 | 1,192 | 71% |
| Aged 65 and over | 328 | 200 | 61% |
| Disabled | 517 | 310 | 60% |
| Not disabled | 1,604 | 1,155 | 72% |
| Disability not known | 297 | 190 | 64% |
{under the table} Invented for this demonstration. The first three rows, and the last three, each add up to everybody.

Fewer disabled people took up help: 310 of 517, against 1,155 of 1,604 people who are not disabled. We do not know whether that is because the help did not fit, because it was hard to reach, or because some had help already. We asked. Of the 40 disabled people who spoke to us, 17 said that a telephone call was not a way in for them.

So since October 2025 one can write, text, or sign to the service by video. In the first six months 212 people did.

### What we will do

- Measure every quarter whether the gap closes: the aim is 69 of 100 disabled people by March 2027.
- Ask for disability in the same words in all services, and always offer “prefer not to say”.
- Pay for an interpreter whenever one is needed, at the first call and not only at the second.
`;
}
