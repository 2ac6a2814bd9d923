// What is kept of requests for a short while, for all copies of the program: forms that were sent, and how often somebody asks.
export { type CountRequests, countRequestsIn } from './request-count-store.ts';
export { type BegunForm, type SentForms, sentFormsIn } from './sent-form-store.ts';
