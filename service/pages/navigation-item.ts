// A link of the navigation or of the foot of a page.

export interface NavigationItem {
  text: string;
  /** On pages in Welsh; the other text unless stated. */
  welsh?: string;
  href: string;
}
