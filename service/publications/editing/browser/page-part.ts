// What is used of a page in the browser. The program's own types know no browser.

export interface PageEvent {
  key: string;
  altKey: boolean;
  target: PagePart | null;
  preventDefault(): void;
}

export interface PagePart {
  id: string;
  hidden: boolean;
  disabled: boolean;
  checked: boolean;
  className: string;
  textContent: string | null;
  value: string;
  type: string;
  tabIndex: number;
  returnValue: string;
  readonly children: ArrayLike<PagePart>;
  readonly form: PagePart | null;
  append(...parts: (PagePart | string)[]): void;
  after(...parts: PagePart[]): void;
  before(...parts: PagePart[]): void;
  remove(): void;
  focus(): void;
  click(): void;
  showModal(): void;
  close(value?: string): void;
  closest(selector: string): PagePart | null;
  querySelector(selector: string): PagePart | null;
  querySelectorAll(selector: string): ArrayLike<PagePart>;
  setAttribute(name: string, value: string): void;
  getAttribute(name: string): string | null;
  removeAttribute(name: string): void;
  addEventListener(name: string, listener: (event: PageEvent) => void, capture?: boolean): void;
}

export interface Page extends PagePart {
  activeElement: PagePart | null;
  body: PagePart;
  createElement(name: string): PagePart;
  getElementById(id: string): PagePart | null;
}

declare const document: Page;

export function page(): Page {
  return document;
}

/** A new element with attributes and what is in it. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...parts: (PagePart | string)[]
): PagePart {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...parts);
  return made;
}
