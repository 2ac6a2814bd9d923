// What somebody must be allowed to do to bring in open data.
import { permission } from '../pages/route.ts';

export const runConnectorsPermission = permission('connectors:run');
