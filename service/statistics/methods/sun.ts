// Sunset, dusk and what clocks showed: reference file 24.
import { z } from 'zod';
import { clockChanges, intertwilight, lightOfStops, localClock, sunTimes } from '@due-regard/statistics';
import { reasons, snakeFields } from '../answer-fields.ts';
import { number, word } from '../field-types.ts';
import { statMethod } from '../stat-method.ts';

const site = word.optional().describe('text, for the record');
const timezone = word.default('Europe/London').describe('text, Europe/London unless given');
const instant = word.describe('instant such as 2025-03-31T18:46:52Z');
const CARLISLE = { site: 'Carlisle', lat: 54.8925, lon: -2.9329 };

/** @throws RangeError for words that are not an instant with its offset. */
function millisecondsOf(text: string): number {
  const value = /(Z|[+-]\d\d:?\d\d)$/.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(value))
    throw new RangeError(`An instant looks like 2025-03-31T18:46:52Z, and is ${JSON.stringify(text)}.`);
  return value;
}

function instantText(value: number | null): string | null {
  return value === null ? null : new Date(value).toISOString();
}

const daily = statMethod({
  names: ['sun-times'],
  card: 'sun-times.md',
  input: z.strictObject({ site, lat: number, lon: number, date: word.describe('date such as 2025-03-31') }),
  example: { ...CARLISLE, date: '2025-03-31' },
  answer: ({ lat, lon, date }) => {
    const answer = sunTimes({ latitude: lat, longitude: lon }, date);
    return {
      sunrise: instantText(answer.sunrise),
      sunset: instantText(answer.sunset),
      civil_dawn: instantText(answer.civilDawn),
      civil_dusk: instantText(answer.civilDusk),
      ...reasons({ sunset: answer }),
    };
  },
});

const yearly = statMethod({
  names: ['intertwilight'],
  card: 'sun-times.md',
  input: z.strictObject({ site, lat: number, lon: number, year: number, timezone }),
  example: { ...CARLISLE, year: 2025, timezone: 'Europe/London' },
  answer: ({ lat, lon, year, timezone: zone }) => {
    const answer = intertwilight({ latitude: lat, longitude: lon }, year, zone);
    return {
      earliest_dusk_minute: answer.earliest,
      earliest_on: answer.earliestOn,
      latest_dusk_minute: answer.latest,
      latest_on: answer.latestOn,
      window_minutes: answer.minutes,
      ...reasons({ window_minutes: answer }),
    };
  },
});

const changes = statMethod({
  names: ['clock-changes'],
  card: 'veil-at-clock-change.md',
  input: z.strictObject({ year: number, timezone }),
  example: { year: 2025 },
  answer: ({ year, timezone: zone }) => ({ dates: clockChanges(year, zone) }),
});

const clock = statMethod({
  names: ['local-clock'],
  card: 'sun-times.md',
  input: z.strictObject({ instant, timezone }),
  example: { instant: '2025-07-01T20:30:00Z' },
  answer: ({ instant: text, timezone: zone }) => ({ ...localClock(millisecondsOf(text), zone) }),
});

const light = statMethod({
  names: ['light-of-stops'],
  card: 'sun-times.md',
  input: z.strictObject({
    stops: z
      .array(z.strictObject({ instant: z.string(), lat: z.number(), lon: z.number() }))
      .describe('list of {instant, lat, lon}'),
    timezone,
  }),
  example: { stops: [{ instant: '2025-03-31T19:30:00Z', lat: 54.8925, lon: -2.9329 }] },
  answer: ({ stops, timezone: zone }) => ({
    stops: lightOfStops(
      stops.map((stop) => ({
        instant: millisecondsOf(stop.instant),
        latitude: stop.lat,
        longitude: stop.lon,
      })),
      zone,
    ).map(snakeFields),
  }),
});

export const sun = [daily, yearly, changes, clock, light];
