import { createDesk } from './desk/desk.mjs';
import { PARTS } from './desk/parts.mjs';
import { MISTAKES } from './mistakes/mistakes.mjs';
import { TASTES } from './tastes/tastes.mjs';

/**
 * Creates an integration: the desk as it is, to one taste, or with one mistake.
 * @param {import('./integration.d.mts').IntegrationOptions} options
 * @returns {import('./integration.d.mts').Integration}
 */
export function createIntegration({ mistake, taste, ...options }) {
  const variant = find('mistake', MISTAKES, mistake) ?? find('taste', TASTES, taste);
  if (variant === undefined) return open(createDesk(options, PARTS));
  const { dialect = 'chat-api' } = options;
  if (variant.dialects?.includes(dialect) === false) {
    throw new Error(`${mistake ?? taste} is made in ${variant.dialects.join(', ')}, not in ${dialect}.`);
  }
  if (variant.create !== undefined) return open(variant.create(options));
  return open(createDesk(options, { ...PARTS, ...variant.patch(PARTS) }));
}

/** Only what an integration shows of itself. */
const open = ({ listener, start, close }) => ({ listener, start, close });

function find(kind, table, name) {
  if (name === undefined || name === '') return undefined;
  if (Object.hasOwn(table, name)) return table[name];
  throw new Error(`There is no ${kind} "${name}". Known: ${Object.keys(table).join(', ')}.`);
}

export { MISTAKES, TASTES };
