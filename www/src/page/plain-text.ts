/** A paper as plain text, for a message or an e-mail. */
import type { Block } from './paper.ts';

export function plainText(blocks: Block[]): string {
  let number = 0;
  const lines = blocks.map(({ kind, text, label }) => {
    const words = [label, text.trim()].filter(Boolean).join(': ');
    switch (kind) {
      case 'title':
        return words.toUpperCase();
      case 'answer':
      case 'section':
        number = 0;
        return `\n${words.toUpperCase()}`;
      case 'heading':
        number += 1;
        return `\n${number}. ${words}`;
      case 'quote':
        return words
          .split(/\r?\n/)
          .map((line) => `> ${line}`.trimEnd())
          .join('\n');
      case 'item':
        return `- ${words}`;
      case 'note':
        return `(${words})`;
      default:
        return text.trim() || !label ? words : `${label}:`;
    }
  });
  return `${lines.join('\n')}\n`;
}
