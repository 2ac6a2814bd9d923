// The pages of monitoring, put together.
import type { Route } from '../../pages/route.ts';
import { changeMonitoring } from './change-monitoring.ts';
import type { MonitoringNeeds } from './gather-monitoring-needs.ts';
import { recordReview } from './record-review.ts';
import { showMonitoring } from './show-monitoring.ts';

export function monitoringPages(needs: MonitoringNeeds): Route[] {
  return [...showMonitoring(needs), ...changeMonitoring(needs), ...recordReview(needs)];
}
