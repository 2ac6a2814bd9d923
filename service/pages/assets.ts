// The files every page loads: the style sheet with the organisation's colours, and the icon. Their addresses hold a
// digest of what they contain, so that browsers may keep them for good.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { brandStyles, type BrandColours } from './look.ts';

export interface Asset {
  path: string;
  contentType: string;
  content: string;
}

export interface Assets {
  stylesheet: Asset;
  icon: Asset;
}

export function assetsOf(brand: BrandColours): Assets {
  const styles = `${read('due-regard.css').trim()}${brandStyles(brand)}`;
  const icon = read('icon.svg').replaceAll('#1d3c59', brand.primary).replaceAll('#fff', brand.onPrimary);
  return {
    stylesheet: asset('due-regard', 'css', 'text/css; charset=utf-8', styles),
    icon: asset('icon', 'svg', 'image/svg+xml', icon),
  };
}

function read(name: string): string {
  return readFileSync(new URL(`assets/${name}`, import.meta.url), 'utf8');
}

function asset(name: string, extension: string, contentType: string, content: string): Asset {
  const digest = createHash('sha256').update(content).digest('hex').slice(0, 12);
  return { path: `/assets/${name}-${digest}.${extension}`, contentType, content };
}
