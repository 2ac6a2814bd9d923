// The second half of Fellshire's annual report on equality, in markup. Everything in it is invented.

/** @param wrong as the first version had it, with a table that was copied wrongly */
export function annualReportSecond({ wrong }: { wrong: boolean }): string {
  return `## Complaints

People who are not content with how the constabulary dealt with their complaint may ask us to look at it again. In the year 61 did.

{table} Requests to look at a complaint again, by what we found
| What we found | 2024 to 2025 | 2025 to 2026 |
|---|---:|---:|
| The first answer was good enough | 31 | 38 |
| The first answer was not good enough | ${wrong ? '19' : '15'} | ${wrong ? '32' : '23'} |
| All | 46 | 61 |
{under the table} Invented for this demonstration.

We ask everybody who writes to us about their protected characteristics, on a separate form that we do not keep with the complaint. In the year 28 of 61 sent it back. That is too few to set groups side by side, so we do not publish them by group. We will say here as soon as we can.

Four people complained that a letter was sent to them in a form they could not read. In all four we had been told before what they needed. That was our mistake. Since January what somebody needs is kept where whoever writes the letter sees it first.

### What we will do

- Ask again for the form when the case is closed, with an envelope that is already paid for.
- Report to the Committee every letter that went out in a form somebody could not read.

## Visiting people in custody

Our volunteers visit the two custody suites without saying beforehand when they come. They ask how people are, and look at whether they have what they need.

{table} Volunteers who visit custody suites
| Group | April 2025 | March 2026 | Residents of working age |
|---|---:|---:|---:|
| Women | 17 | 19 | 50% |
| Men | 15 | 17 | 50% |
| Aged under 40 | 4 | 9 | 43% |
| From an ethnic minority | 2 | 5 | 9% |
| Disabled | 3 | 4 | 19% |
| All volunteers | 32 | 36 | 100% |
{under the table} Invented for this demonstration. Volunteers gave this themselves and agreed that it is published.

Nine of the 36 volunteers are under 40, up from four. Evening visits helped: people who work in the day could take part. We have few disabled volunteers. One of the two suites has no step-free way in for visitors, and the constabulary will put a lift in by September 2026.

Volunteers made 104 visits and spoke to 388 people. They raised 41 things. The most frequent were waiting for a nurse (12), no copy of the rights in the language that somebody speaks (7), and cold cells (6).

### What we will do

- Check at each visit whether the rights can be had in Easy Read and in the languages that are asked for.
- Hold the next round of recruitment in the High Fells, where we have two volunteers.

## Grants and the services we pay for

In the spring we gave £184,000 in grants to nine groups. We wrote to 62 groups, held two afternoons on how to apply, and read every application without its letterhead.

{table} Grants by whom they are meant to reach
| Meant to reach | Applications | Grants | Amount |
|---|---:|---:|---:|
| Young people | 9 | 3 | £61,000 |
| Women and girls | 5 | 2 | £44,000 |
| Disabled people | 4 | 1 | £22,500 |
| People of faith and of none, together | 3 | 1 | £18,000 |
| LGBT people | 2 | 1 | £20,500 |
| Older people in villages | 6 | 1 | £18,000 |
| All | 29 | 9 | £184,000 |
{under the table} Invented for this demonstration.

No group that works with Gypsy, Roma and Traveller people applied. We asked two of them why. Both said that the form asks for two years of accounts, and that they have never needed any. From this year on a group may apply with another group that keeps its accounts for it.

Every service we pay for has to tell us whom it reaches. Seven of eleven did so in time. We reminded the other four, and all four have sent their figures since.

### What we will do

- Offer help with the form by telephone and in person, and say so on its first page.
- Put the date on which figures are due into each agreement.

## Listening

The duty cannot be met from a desk. In the year we ran 25 public meetings, four weeks of street stalls, an online survey, and a telephone line that is open for two evenings a week.

{table} People who took part, by how
| How | 2024 to 2025 | 2025 to 2026 |
|---|---:|---:|
| Public meetings | 318 | 402 |
| Street stalls | 211 | 365 |
| Online survey | 340 | 431 |
| Telephone line | 33 | 86 |
| All | 902 | 1,284 |
{under the table} Invented for this demonstration. Somebody who took part twice is counted twice.

We aim to meet in every quarter at least four of the six groups that told us they are seldom asked. We did so in three quarters of four.

{table} Groups that told us they are seldom asked, and the quarters in which we met them
| Group | April to June | July to September | October to December | January to March |
|---|---|---|---|---|
| Older people in the High Fells | Yes | Yes | Yes | No |
| Disabled people | Yes | Yes | Yes | Yes |
| Young people | Yes | No | Yes | Yes |
| Gypsy, Roma and Traveller families | No | No | No | Yes |
| LGBT people | No | Yes | Yes | No |
| People new to the county | Yes | No | Yes | Yes |
{under the table} Invented for this demonstration. A meeting counts where at least five people took part.

### You said, we did

1. You said that meetings at six in the evening suit nobody who has small children. We now hold one in three at ten in the morning, with a crèche.
2. You said that you never hear what came of it. Everybody who leaves an address is now sent a page that says what was decided, and why.
3. You said that the survey was too long. It has nine questions now, and had 31.

## People who work and volunteer here

We are too few to publish most figures about our own staff: with 16 people, somebody could be recognised. So we publish what we can.

{table} Staff and what we know about them, 31 March 2026
| Who | Staff |
|---|---:|
| All | 16 |
| Work part time | 6 |
| Have told us that they need an adjustment, and have it | All who asked |
| Have told us their ethnicity, disability and religion, or that they prefer not to say | 15 |
{under the table} Invented for this demonstration.

Six of 16 work part time, two of them in posts that lead others. Nobody who asked for an adjustment waited longer than three weeks. In the spring we moved our notices of posts from our own pages to places that more people read. We had 74 applications for three posts, and 41 the year before for three.

Fourteen of 16 members of staff are up to date with their training. The other two began after February, and will have had it by June.

### What we will do

- Ask the five smallest bodies in the region to publish figures together with us, so that more can be shown and nobody recognised.
- Look once more at what each post asks for, and take out what it does not need.

## Reading, hearing and finding what we publish

Of what we published in the year, 90% are pages that a screen reader can read. In 2023 it was 60%. From each of these pages one can take a PDF, large print, Word, plain text, braille and a recording. If none of these is right for you, ask us: we answer within ten working days.

In the year 38 people asked for another format. The most asked for were large print (14), Easy Read (11) and audio (6). We answered 35 of them within ten working days. Three took longer, as we had to find an interpreter.

We tested our pages with nine people who use a screen reader, a magnifier or voice control. They found 17 faults. 15 are mended. The other two are in our accessibility statement.

## Our objectives

These are the objectives that are in force now. The list is the same that stands on our page of objectives, and changes with it.

{records objectives}

### How far we came in the year

{table} Progress by March 2026
| Objective | Where it began | Where it is | Aim | How it stands |
|---|---|---|---|---|
| Hear from people who are seldom heard | 2 of 6 groups | 4 or more of 6 in three quarters of four | 4 of 6 in every quarter | On track |
| Custody visitors who are more like the county | 12% of applicants | 15% of applicants | 20% of applicants | On track |
| A smaller gap in how victims find our services | 14 points | 13 points | 7 points or fewer | Behind |
| Information that everyone can use | 60%, and 1 of 5 in Easy Read | 90%, and 3 of 5 in Easy Read | 100%, and 5 of 5 | On track |
{under the table} Invented for this demonstration.

We said in 2025 that the gap in how content victims are would be 10 points by now. It is 13. The new ways in came half a year later than we planned, because we bought a system that could not be used with a screen reader and had to give it back. We should have tested it first. We do so now.

## What we do not know

- **Gypsy, Roma and Traveller people:** most of the figures we get have no place for them. We met them once, in February, and they asked us to come again before we ask them for anything.
- **Sexual orientation and gender reassignment:** too few people told us for any figure to be published without the risk that somebody is recognised.
- **Pregnancy and maternity:** victim services do not ask. We have agreed with them how they will, from September 2026.
- **Visitors:** on a summer’s day there may be 30,000 people here who live elsewhere. No figure we have says who they are.
- **More than one characteristic at once:** being old, disabled and without a car is more than the three added up. The figures we have cannot show it. We ask about it in meetings instead.

## What comes next

{table} What we will do by March 2027
| What | By when | Who answers for it |
|---|---|---|
| Search records by text message | September 2026 | Head of Policy and Equality, with the constabulary |
| Two young people on the scrutiny panel | July 2026 | Engagement Officer |
| The same words for disability in all victim services | September 2026 | Commissioning Manager |
| Grants that two groups may ask for together | April 2026 | Commissioning Manager |
| Figures about staff together with other small bodies | March 2027 | Chief Executive |
| A meeting each season on the Saltmere Coast | From June 2026 | Engagement Officer |
{under the table} A post answers for each, and not a person, so that it stays when people change.

## How this report was made

The Head of Policy and Equality wrote it from the records of the office. The Data Analyst prepared the figures. Somebody else released them, after it had been worked out that nobody can be recognised from them. The Committee read a draft in March and asked for the part on what we do not know. Business Support published it.

If you find something wrong, tell us. We correct it, say here what was wrong, and keep the wrong version where everybody can see it.
`;
}
