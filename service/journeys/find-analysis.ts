// Finds an analysis of the demonstration by what it is of, as its readers do: in the list of analyses.
import type { Visit } from './visit.ts';

/** The path of the newest that is not a screening. */
export async function findAnalysis({ go, page }: Visit, title: string): Promise<string> {
  await go(`/desk/analyses?text=${encodeURIComponent(title)}`);
  const links = page.locator('main a[href^="/desk/analyses/"]').filter({ hasText: title });
  const paths = await links.evaluateAll((all: { href: string }[]) =>
    all.map(({ href }) => new URL(href).pathname),
  );
  for (const path of paths) {
    await go(path);
    if (!(await page.locator('main').innerText()).startsWith('Screening')) return path;
  }
  throw new Error(`No analysis of ${title} is in the list: ${paths.join(' ')}.`);
}
