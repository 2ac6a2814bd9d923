// The door of feedback: what people say of the public site, and the inbox in which it is read.
export { eraseFeedback, type KeptFeedback, listKeptFeedback } from './erase-feedback-store.ts';
export { feedback, type Feedback } from './feedback.ts';
