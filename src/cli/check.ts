import { printableLine } from '../adapters/terminal/printable.js';
import type { Register } from './context.js';
import { knowledgePath } from './options.js';

/** `wenda check`: all faults of the knowledge, or what it holds. */
export const registerCheck: Register = (program, context) => {
  program
    .command('check')
    .description('check the knowledge and print all its faults')
    .argument('[path]', 'knowledge file or folder (default: KNOWLEDGE, or "knowledge")')
    .action(async (path: string | undefined) => {
      const { loadKnowledge } = await import('../core/index.js');
      const { title, entries, articles } = await loadKnowledge(knowledgePath(context, path));
      const variants = entries.reduce((sum, entry) => sum + entry.variants.length, 0);
      const paragraphs = articles.reduce((sum, article) => sum + article.paragraphs.length, 0);
      context.stdout.write(
        `${printableLine(title)}: ${entries.length} entries, ${variants} variants, ${paragraphs} paragraphs; no faults\n`,
      );
    });
};
