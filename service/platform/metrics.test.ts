// The figures as Prometheus reads them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { newMetrics } from './metrics.ts';

test('requests are counted by the template of their route, and their times by class', () => {
  const metrics = newMetrics();
  metrics.answered('GET', '/findings/:id', 200, 0.004);
  metrics.answered('GET', '/findings/:id', 200, 0.3);
  metrics.answered('GET', '/findings/:id', 404, 20);
  const lines = metrics.text([]).split('\n');
  for (const line of [
    'due_regard_requests_total{method="GET",route="/findings/:id",status="200"} 2',
    'due_regard_requests_total{method="GET",route="/findings/:id",status="404"} 1',
    'due_regard_request_seconds_bucket{method="GET",route="/findings/:id",le="0.005"} 1',
    'due_regard_request_seconds_bucket{method="GET",route="/findings/:id",le="0.25"} 1',
    'due_regard_request_seconds_bucket{method="GET",route="/findings/:id",le="0.5"} 2',
    'due_regard_request_seconds_bucket{method="GET",route="/findings/:id",le="10"} 2',
    'due_regard_request_seconds_bucket{method="GET",route="/findings/:id",le="+Inf"} 3',
    'due_regard_request_seconds_sum{method="GET",route="/findings/:id"} 20.304',
    'due_regard_request_seconds_count{method="GET",route="/findings/:id"} 3',
  ])
    assert.ok(lines.includes(line), line);
});

test('what stands at the moment is told beside them, its words escaped', () => {
  const gauge = {
    name: 'due_regard_jobs',
    help: 'Jobs by state.',
    values: [{ labels: { name: 'a"b\\c' }, value: 2 }],
  };
  assert.match(
    newMetrics().text([gauge]),
    /# TYPE due_regard_jobs gauge\ndue_regard_jobs\{name="a\\"b\\\\c"\} 2\n/,
  );
});

test('every line is a comment or a name, labels and a number', () => {
  const metrics = newMetrics();
  metrics.answered('POST', '/data/new', 303, 0.01);
  for (const line of metrics.text([]).trimEnd().split('\n'))
    assert.match(
      line,
      /^(# (HELP|TYPE) [a-z_]+ .+|[a-z_]+(\{[a-z]+="[^"]*"(,[a-z]+="[^"]*")*\})? [0-9.e+-]+)$/,
    );
});
