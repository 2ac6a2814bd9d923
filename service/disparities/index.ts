// The door of disparities: findings, made and kept.
export { disparities, type Disparities, type DisparitiesNeeds } from './disparities.ts';
