// The door of the agenda: what waits for whom, what is due when, and who is reminded of it.
export { agenda, type Agenda } from './agenda.ts';
