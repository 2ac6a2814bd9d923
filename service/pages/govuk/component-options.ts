// Options of the GOV.UK components we use. Written by tools/generate-govuk-types.ts: do not change by hand.
import type { Html } from '../html.ts';

/** Attributes of an element. With `optional`, an absent or false value leaves the attribute out and true writes its bare name. */
export type ComponentAttributes = Readonly<
  Record<
    string,
    | string
    | number
    | boolean
    | null
    | undefined
    | { value: string | number | boolean | null | undefined; optional?: boolean }
  >
>;

/** Text, or markup in its stead. */
export type TextOr<T extends string, H extends string> =
  ({ [K in T]: string } & { [K in H]?: never }) | ({ [K in H]: Html } & { [K in T]?: never });

/** Text, or markup in its stead, or neither. */
export type PerhapsTextOr<T extends string, H extends string> =
  TextOr<T, H> | ({ [K in T]?: never } & { [K in H]?: never });

/** Wordings by plural form, such as `{ one, other }`. */
export type Plurals = Readonly<Record<string, string>>;

export type BackLinkOptions = {
  href: string;
  classes?: string;
  attributes?: ComponentAttributes;
} & PerhapsTextOr<'text', 'html'>;

export type BreadcrumbsOptions = {
  items: readonly ({ href?: string; attributes?: ComponentAttributes } & TextOr<'text', 'html'>)[];
  classes?: string;
  collapseOnMobile?: boolean;
  attributes?: ComponentAttributes;
  labelText?: string;
};

export type ButtonOptions = {
  type?: string;
  name?: string;
  value?: string;
  disabled?: boolean;
  href?: string;
  classes?: string;
  attributes?: ComponentAttributes;
  preventDoubleClick?: boolean;
  isStartButton?: boolean;
  id?: string;
} & TextOr<'text', 'html'>;

export type CheckboxesOptions = {
  describedBy?: string;
  fieldset?: FieldsetOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInputs?: TextOr<'text', 'html'>;
    afterInputs?: TextOr<'text', 'html'>;
  };
  idPrefix?: string;
  name: string;
  items: readonly ({
    id?: string;
    name?: string;
    value?: string;
    label?: LabelOptions;
    hint?: HintOptions;
    divider?: string;
    checked?: boolean;
    conditional?: { html: Html };
    behaviour?: string;
    disabled?: boolean;
    attributes?: ComponentAttributes;
  } & PerhapsTextOr<'text', 'html'>)[];
  values?: readonly string[];
  classes?: string;
  attributes?: ComponentAttributes;
};

export type DetailsOptions = {
  id?: string;
  open?: boolean;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'summaryText', 'summaryHtml'> &
  TextOr<'text', 'html'>;

export type ErrorMessageOptions = {
  id?: string;
  classes?: string;
  attributes?: ComponentAttributes;
  visuallyHiddenText?: string;
} & TextOr<'text', 'html'>;

export type ErrorSummaryOptions = {
  errorList?: readonly ({ href?: string; attributes?: ComponentAttributes } & TextOr<'text', 'html'>)[];
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'titleText', 'titleHtml'> &
  PerhapsTextOr<'descriptionText', 'descriptionHtml'>;

export type FieldsetOptions = {
  describedBy?: string;
  legend?: { classes?: string; isPageHeading?: boolean } & TextOr<'text', 'html'>;
  classes?: string;
  role?: string;
  attributes?: ComponentAttributes;
  html?: Html;
};

export type FileUploadOptions = {
  name: string;
  id?: string;
  disabled?: boolean;
  multiple?: boolean;
  describedBy?: string;
  label: LabelOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInput?: TextOr<'text', 'html'>;
    afterInput?: TextOr<'text', 'html'>;
  };
  javascript?: boolean;
  chooseFilesButtonText?: string;
  dropInstructionText?: string;
  multipleFilesChosenText?: Plurals;
  noFileChosenText?: string;
  enteredDropZoneText?: string;
  leftDropZoneText?: string;
  classes?: string;
  attributes?: ComponentAttributes;
  wrapperClasses?: string;
  wrapperAttributes?: ComponentAttributes;
};

export type GenericHeaderOptions = {
  url?: string;
  containerClasses?: string;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'logoText', 'logoHtml'>;

export type HintOptions = { id?: string; classes?: string; attributes?: ComponentAttributes } & TextOr<
  'text',
  'html'
>;

export type InputOptions = {
  id?: string;
  name: string;
  type?: string;
  inputmode?: string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  prefix?: { classes?: string; attributes?: ComponentAttributes } & TextOr<'text', 'html'>;
  suffix?: { classes?: string; attributes?: ComponentAttributes } & TextOr<'text', 'html'>;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInput?: TextOr<'text', 'html'>;
    afterInput?: TextOr<'text', 'html'>;
  };
  classes?: string;
  autocomplete?: string;
  pattern?: string;
  spellcheck?: boolean;
  autocapitalize?: string;
  inputWrapper?: { classes?: string; attributes?: ComponentAttributes };
  attributes?: ComponentAttributes;
};

export type InsetTextOptions = { id?: string; classes?: string; attributes?: ComponentAttributes } & TextOr<
  'text',
  'html'
>;

export type LabelOptions = {
  for?: string;
  isPageHeading?: boolean;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'text', 'html'>;

export type NotificationBannerOptions = {
  titleHeadingLevel?: string;
  type?: string;
  role?: string;
  titleId?: string;
  disableAutoFocus?: boolean;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'text', 'html'> &
  PerhapsTextOr<'titleText', 'titleHtml'>;

export type PaginationOptions = {
  items?: readonly {
    number?: string;
    visuallyHiddenText?: string;
    href?: string;
    current?: boolean;
    ellipsis?: boolean;
    attributes?: ComponentAttributes;
  }[];
  previous?: { labelText?: string; href: string; attributes?: ComponentAttributes } & PerhapsTextOr<
    'text',
    'html'
  >;
  next?: { labelText?: string; href: string; attributes?: ComponentAttributes } & PerhapsTextOr<
    'text',
    'html'
  >;
  landmarkLabel?: string;
  classes?: string;
  attributes?: ComponentAttributes;
};

export type PanelOptions = {
  headingLevel?: number;
  classes?: string;
  attributes?: ComponentAttributes;
  actions?: {
    items?: readonly {
      text: string;
      type?: string;
      href?: string;
      classes?: string;
      attributes?: ComponentAttributes;
    }[];
    classes?: string;
    attributes?: ComponentAttributes;
  };
} & TextOr<'titleText', 'titleHtml'> &
  TextOr<'text', 'html'>;

export type PhaseBannerOptions = {
  tag: TagOptions;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'text', 'html'>;

export type RadiosOptions = {
  fieldset?: FieldsetOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInputs?: TextOr<'text', 'html'>;
    afterInputs?: TextOr<'text', 'html'>;
  };
  idPrefix?: string;
  name: string;
  items: readonly ({
    id?: string;
    value?: string;
    label?: LabelOptions;
    hint?: HintOptions;
    divider?: string;
    checked?: boolean;
    conditional?: { html: Html };
    disabled?: boolean;
    attributes?: ComponentAttributes;
  } & PerhapsTextOr<'text', 'html'>)[];
  value?: string;
  classes?: string;
  attributes?: ComponentAttributes;
};

export type SelectOptions = {
  id?: string;
  name: string;
  items: readonly {
    value?: string;
    text: string;
    selected?: boolean;
    disabled?: boolean;
    attributes?: ComponentAttributes;
  }[];
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInput?: TextOr<'text', 'html'>;
    afterInput?: TextOr<'text', 'html'>;
  };
  classes?: string;
  attributes?: ComponentAttributes;
};

export type ServiceNavigationOptions = {
  classes?: string;
  attributes?: ComponentAttributes;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationId?: string;
  navigationClasses?: string;
  collapseNavigationOnMobile?: boolean;
  serviceName?: string;
  serviceUrl?: string;
  navigation: readonly ({
    current?: boolean;
    active?: boolean;
    href?: string;
    attributes?: ComponentAttributes;
  } & TextOr<'text', 'html'>)[];
  slots?: { start?: Html; end?: { html?: Html; align?: Html }; navigationStart?: Html; navigationEnd?: Html };
};

export type SkipLinkOptions = { href?: string; classes?: string; attributes?: ComponentAttributes } & TextOr<
  'text',
  'html'
>;

export type SummaryListOptions = {
  rows: readonly {
    classes?: string;
    key: { classes?: string } & TextOr<'text', 'html'>;
    value: { classes?: string } & TextOr<'text', 'html'>;
    actions?: {
      items?: readonly ({
        href: string;
        visuallyHiddenText?: string;
        classes?: string;
        attributes?: ComponentAttributes;
      } & TextOr<'text', 'html'>)[];
      classes?: string;
    };
  }[];
  card?: {
    title?: { headingLevel?: number; classes?: string } & PerhapsTextOr<'text', 'html'>;
    actions?: {
      items?: readonly ({
        href: string;
        visuallyHiddenText?: string;
        classes?: string;
        attributes?: ComponentAttributes;
      } & TextOr<'text', 'html'>)[];
      classes?: string;
    };
    classes?: string;
    attributes?: ComponentAttributes;
  };
  classes?: string;
  attributes?: ComponentAttributes;
};

export type TableOptions = {
  rows: readonly (readonly ({
    format?: string;
    classes?: string;
    colspan?: number;
    rowspan?: number;
    attributes?: ComponentAttributes;
  } & TextOr<'text', 'html'>)[])[];
  head?: readonly ({
    format?: string;
    classes?: string;
    colspan?: number;
    rowspan?: number;
    attributes?: ComponentAttributes;
  } & PerhapsTextOr<'text', 'html'>)[];
  caption?: string;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
  classes?: string;
  attributes?: ComponentAttributes;
};

export type TagOptions = { classes?: string; attributes?: ComponentAttributes } & TextOr<'text', 'html'>;

export type TaskListOptions = {
  items: readonly {
    title: { classes?: string } & TextOr<'text', 'html'>;
    hint?: TextOr<'text', 'html'>;
    status: { tag?: TagOptions; classes?: string } & PerhapsTextOr<'text', 'html'>;
    href?: string;
    classes?: string;
  }[];
  classes?: string;
  attributes?: ComponentAttributes;
  idPrefix?: string;
};

export type TextareaOptions = {
  id?: string;
  name: string;
  spellcheck?: boolean;
  rows?: string;
  value?: string;
  disabled?: boolean;
  describedBy?: string;
  label: LabelOptions;
  hint?: HintOptions;
  errorMessage?: ErrorMessageOptions;
  formGroup?: {
    classes?: string;
    attributes?: ComponentAttributes;
    beforeInput?: TextOr<'text', 'html'>;
    afterInput?: TextOr<'text', 'html'>;
  };
  classes?: string;
  autocomplete?: string;
  attributes?: ComponentAttributes;
};

export type WarningTextOptions = {
  iconFallbackText?: string;
  classes?: string;
  attributes?: ComponentAttributes;
} & TextOr<'text', 'html'>;
