import { TEXT_UNITS_MAX } from '../answer.ts';
import { listPages, readPage } from '../docs-pages.ts';
import { READS, type Tool } from '../tool.ts';

/** Reads the documentation. */
export const readDocsTool: Tool<'read_docs'> = {
  name: 'read_docs',
  title: 'Read the documentation',
  description:
    'Lists the pages of the documentation, or reads one: getting-started says how to point an app to the platform, scenarios describes every step, signature how an app checks that 8x8 sent an event, testing-an-app what is found and what to do.',
  annotations: READS,
  async run({ page, from = 0 }, { workbench: { kit } }) {
    if (page === undefined) {
      const pages = await listPages(kit.docsFolder);
      return {
        pages,
        next: [{ tool: 'read_docs', arguments: { page: 'getting-started' }, why: 'read one' }],
      };
    }
    const text = await readPage(kit.docsFolder, page);
    const end = from + TEXT_UNITS_MAX;
    return {
      page,
      text: text.slice(from, end),
      characters: text.length,
      next: end < text.length ? [{ tool: 'read_docs', arguments: { page, from: end }, why: 'read on' }] : [],
    };
  },
};
