// Fellshire's strategy for equality and its statements of objectives, in markup. Everything in them is invented.

export const strategyText = `## Why we have a strategy

Fairness is not one more task. It is how we do all of our tasks: when we set priorities for the police, decide on money, choose who serves victims, take on staff, or answer a letter.

This strategy says what we will do until March 2028, how anybody can tell whether we did it, and who answers for it. Our equality objectives are shorter and are measured every quarter. They have a page of their own.

We wrote it with 212 people. They told us three things above all: come to where we are, tell us what came of it, and do not ask us the same thing twice.

## What the law asks of us

{statutory equality-act-2010-s149-1}

The characteristics that these aims are about are named by the law too:

{statutory equality-act-2010-s149-7}

Marriage and civil partnership are protected as well, at work. So we look at them in what we do as an employer.

## Four things we will do

### 1. Listen first

We will hear from people before we decide, and not after. For each decision that touches the public we will write down whom we asked, what they said, and what we changed.

- We will be in each district in each season, at times that suit people who work and people who care for others.
- We will pay expenses, and pay people for their time where we ask for more than an hour of it.
- We will write back to everybody who leaves an address.

### 2. Look at what happens, and not only at what is meant

A rule that is the same for all can work differently for different people. So we will look at figures, group by group, and say how sure one can be of them.

- We will publish figures on stop and search, complaints and victim services, and hide what could point to somebody.
- We will say what cannot be told. Where we know too little, that is a task and not an excuse.
- The Fairness and Scrutiny Committee will ask about every difference that we find, in public.

### 3. Pay for services that everybody can use

- No service is paid for unless it can be reached by people who do not use a telephone.
- Each agreement says which figures are due, by group, and when.
- Small groups may apply together, so that a lack of paperwork shuts nobody out.

### 4. Be an office where people can be themselves

- Whoever needs an adjustment has it within four weeks.
- Each notice of a post says what the work is, and asks for nothing that the work does not need.
- Everybody here learns what the duty is when they begin, and again every two years.

## Who answers for what

{table} What each of us does
| Who | What they do |
|---|---|
| Commissioner | Sets the direction, declares before each decision what was considered, and answers for it in public |
| Chief Executive | Sees that the duty is met in the office, and that what we promise is paid for |
| Head of Policy and Equality | Keeps this strategy, reads every equality analysis, and may say no |
| Heads of work | Report each quarter what they did, and what is late |
| Fairness and Scrutiny Committee | Asks, in public, and publishes what it was told |
{under the table} Posts and not people, so that it stays when people change.

## How you can tell whether we did it

Each year in March we publish a report with what we did, what we did not, and the figures. Each objective has a number to begin with and a number to reach. When we miss one, the report says so, and why.

If we change this strategy, the page you are reading says what has changed. Earlier versions stay where they are.

{note} You can have this strategy in large print, braille, as a recording, in Word, or in any other form that suits you. Ask us.
`;

export const objectivesText = `## What this is

These are our equality objectives from April 2024 to March 2028. The law says that objectives must be specific and can be measured. So each says where it begins, what it is to reach, and by when.

They follow the objectives for 2020 to 2024, which can still be read.

## Our objectives

{records objectives}

## How we chose them

We looked at what our figures show, at what people told us, and at what we did not reach before. We had eleven on the list. We asked 140 people which of them would change most for them, and we asked those who would have to do it which of them they could.

We left out what we cannot measure yet. It stands in our strategy as something to find out.

## How we will know

Each quarter whoever answers for an objective says where it is. The Fairness and Scrutiny Committee sees it first. Each March it is in our annual report. An objective that is behind is called behind.

{statutory equality-act-2010-s149-3}
`;

export const formerObjectivesText = `## What this is

These were our equality objectives from April 2020 to March 2024.

## Our objectives

1. **Meetings:** hold two meetings a year at which anybody may ask the Commissioner about fairness. In 2020 there were none.
2. **Volunteers:** by March 2024 eight of those who visit custody suites are under 40. In 2020 there were three.
3. **Complaints:** everybody whose complaint we look at again is told in writing, in plain words, what we found and why. In 2020 half were.
4. **Access:** everything we publish is a page by March 2024. In 2020 one in five was.

## How we will know

Each March it is in our annual report.
`;

export const parkingText = `## Getting here

Our office is at Market Hall in Harrowby. The bus station is four minutes away, on level ground.

## Parking

There are two places for holders of a blue badge behind the hall. Ring the bell beside the gate.

## Inside

There is a ramp at the side door. The lift takes one wheelchair. There is a hearing loop in the meeting room on the ground floor.
`;

export const committeeText = `## What the Committee asked

The Fairness and Scrutiny Committee met in public at Market Hall. Five members were there, and 19 people came to listen.

It asked four questions:

1. Why do fewer disabled people take up help after a crime? The Commissioning Manager said that the new ways in came late, and what is measured now.
2. What became of the recordings of searches? The constabulary has watched one in ten since January. It will bring what it found to the next meeting.
3. Who reads the monitoring forms? Two people, neither of whom deals with complaints.
4. Which groups were not met this summer? People who work in farming. There will be a meeting at the mart in the autumn.

## What it recommended

- Offer the record of a search by text message before the end of the year.
- Publish how long people wait for an interpreter.

We will answer both within 28 days. The answers will stand on this page.
`;

export const grantsText = `## Who can ask

Any group that works for people in Fellshire can ask, also one that has no bank account of its own. It can apply together with a group that keeps accounts.

## How we choose

Two people read each application without knowing whose it is. They give it points for four things:

{table} What gives points
| What | Points |
|---|---:|
| Whom it reaches, and how they were asked what they want | 40 |
| What will be different for them | 30 |
| Whether it can be used by people who are often shut out | 20 |
| What it costs | 10 |
{under the table} All together 100 points.

Before we decide we look at all that we would pay for together. If nobody would be reached in one district, or in one group, we say so and look again.

## What we publish

We publish who had a grant, how much, and for what. Those who had none are told why, and what would have made it stronger.
`;
