// Figures about the program at work, in the text format that Prometheus reads (version 0.0.4). No figure is about a person.

/** Upper ends of the classes of the histogram of seconds. */
const classes = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Durations {
  counts: number[];
  sum: number;
  all: number;
}

export interface Gauge {
  /** Such as `due_regard_jobs_waiting`. */
  name: string;
  help: string;
  values: readonly { labels?: Readonly<Record<string, string>>; value: number }[];
}

export interface Metrics {
  /** @param route its template, such as `/findings/:id`, never an address that somebody asked for */
  answered(method: string, route: string, status: number, seconds: number): void;
  /** @param gauges what stands at this moment */
  text(gauges: readonly Gauge[]): string;
}

export function newMetrics(): Metrics {
  const requests = new Map<string, { labels: Record<string, string>; value: number }>();
  const durations = new Map<string, { labels: Record<string, string>; seen: Durations }>();
  return {
    answered(method, route, status, seconds) {
      const labels = { method, route, status: String(status) };
      const one = getOr(requests, Object.values(labels).join(' '), () => ({ labels, value: 0 }));
      one.value += 1;
      const { seen } = getOr(durations, `${method} ${route}`, () => ({
        labels: { method, route },
        seen: { counts: classes.map(() => 0), sum: 0, all: 0 },
      }));
      add(seen, seconds);
    },
    text: (gauges) =>
      [
        '# HELP due_regard_requests_total Requests answered since this copy of the program started.',
        '# TYPE due_regard_requests_total counter',
        ...[...requests.values()].map(({ labels, value }) =>
          line('due_regard_requests_total', labels, value),
        ),
        '# HELP due_regard_request_seconds Time from the arrival of a request to the end of its answer.',
        '# TYPE due_regard_request_seconds histogram',
        ...[...durations.values()].flatMap(({ labels, seen }) => histogramLines(labels, seen)),
        ...gauges.flatMap(gaugeLines),
        '',
      ].join('\n'),
  };
}

function getOr<T>(map: Map<string, T>, key: string, make: () => T): T {
  const there = map.get(key);
  if (there !== undefined) return there;
  const made = make();
  map.set(key, made);
  return made;
}

function add(seen: Durations, seconds: number): void {
  classes.forEach((end, at) => {
    if (seconds <= end) seen.counts[at] = (seen.counts[at] ?? 0) + 1;
  });
  seen.sum += seconds;
  seen.all += 1;
}

function histogramLines(labels: Record<string, string>, { counts, sum, all }: Durations): string[] {
  const name = 'due_regard_request_seconds';
  return [
    ...classes.map((end, at) => line(`${name}_bucket`, { ...labels, le: String(end) }, counts[at] ?? 0)),
    line(`${name}_bucket`, { ...labels, le: '+Inf' }, all),
    line(`${name}_sum`, labels, sum),
    line(`${name}_count`, labels, all),
  ];
}

function gaugeLines({ name, help, values }: Gauge): string[] {
  if (values.length === 0) return [];
  return [
    `# HELP ${name} ${help}`,
    `# TYPE ${name} gauge`,
    ...values.map(({ labels = {}, value }) => line(name, labels, value)),
  ];
}

function line(name: string, labels: Readonly<Record<string, string>>, value: number): string {
  const pairs = Object.entries(labels).map(([label, text]) => `${label}="${escaped(text)}"`);
  return `${name}${pairs.length > 0 ? `{${pairs.join(',')}}` : ''} ${value}`;
}

function escaped(text: string): string {
  return text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n');
}
