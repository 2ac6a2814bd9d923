// A moment, as people in the United Kingdom write it.

const london = new Intl.DateTimeFormat('en-GB', {
  ...{ day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
  timeZone: 'Europe/London',
});

/** Such as `22 November 2026 at 16:05`. */
export function momentOf(instant: Date): string {
  return london.format(instant).replace(', ', ' at ');
}
