// The GOV.UK components as functions: typed options in, markup out.
import type { Html } from '../html.ts';
import type { ComponentName } from './component-names.ts';
import type * as options from './component-options.ts';
import { renderMacro } from './render-macro.ts';

function component<Options extends object>(name: ComponentName): (options: Options) => Html {
  return (options) => renderMacro(name, options);
}

export const backLink = component<options.BackLinkOptions>('back-link');
export const breadcrumbs = component<options.BreadcrumbsOptions>('breadcrumbs');
export const button = component<options.ButtonOptions>('button');
export const checkboxes = component<options.CheckboxesOptions>('checkboxes');
export const details = component<options.DetailsOptions>('details');
export const errorMessage = component<options.ErrorMessageOptions>('error-message');
/** For a form's problems use `errorSummary(problems)` of forms.ts, which links to the fields. */
export const errorSummaryComponent = component<options.ErrorSummaryOptions>('error-summary');
export const fieldset = component<options.FieldsetOptions>('fieldset');
export const fileUpload = component<options.FileUploadOptions>('file-upload');
export const genericHeader = component<options.GenericHeaderOptions>('generic-header');
export const hint = component<options.HintOptions>('hint');
export const input = component<options.InputOptions>('input');
export const insetText = component<options.InsetTextOptions>('inset-text');
export const label = component<options.LabelOptions>('label');
export const notificationBanner = component<options.NotificationBannerOptions>('notification-banner');
export const pagination = component<options.PaginationOptions>('pagination');
export const panel = component<options.PanelOptions>('panel');
export const phaseBanner = component<options.PhaseBannerOptions>('phase-banner');
export const radios = component<options.RadiosOptions>('radios');
export const select = component<options.SelectOptions>('select');
export const serviceNavigation = component<options.ServiceNavigationOptions>('service-navigation');
export const skipLink = component<options.SkipLinkOptions>('skip-link');
export const summaryList = component<options.SummaryListOptions>('summary-list');
export const table = component<options.TableOptions>('table');
export const tag = component<options.TagOptions>('tag');
export const taskList = component<options.TaskListOptions>('task-list');
export const textarea = component<options.TextareaOptions>('textarea');
export const warningText = component<options.WarningTextOptions>('warning-text');
