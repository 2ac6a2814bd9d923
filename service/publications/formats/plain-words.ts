// The bare words of a text, as one line, for what can hold no markup.
import type { Inline } from '../document/document.ts';

export function plainWords(content: readonly Inline[]): string {
  const parts = content.map((inline) => {
    if (inline.kind === 'break') return ' ';
    return inline.kind === 'text' ? inline.text : inline.content.map(({ text }) => text).join('');
  });
  return parts.join('').replace(/\s+/g, ' ').trim();
}
