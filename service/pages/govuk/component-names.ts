// The GOV.UK components we use, and those they are made of, by the names of their folders.

export const componentNames = [
  'back-link',
  'breadcrumbs',
  'button',
  'checkboxes',
  'details',
  'error-message',
  'error-summary',
  'fieldset',
  'file-upload',
  'generic-header',
  'hint',
  'input',
  'inset-text',
  'label',
  'notification-banner',
  'pagination',
  'panel',
  'phase-banner',
  'radios',
  'select',
  'service-navigation',
  'skip-link',
  'summary-list',
  'table',
  'tag',
  'task-list',
  'textarea',
  'warning-text',
] as const;

export type ComponentName = (typeof componentNames)[number];
