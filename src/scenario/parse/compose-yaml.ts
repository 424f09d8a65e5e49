import { Composer, type CST, type Document, Lexer, type LineCounter, Parser } from 'yaml';
import { messageOf } from '../../base/errors.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import { explainYaml } from './explain-yaml.ts';

/** A YAML document, or why the text is none. `offset` counts UTF-16 units. */
export type ComposedYaml = {
  readonly contents: unknown;
  readonly errors: readonly { readonly offset: number; readonly message: string }[];
};

const OPTIONS = {
  schema: 'core',
  version: '1.2',
  merge: false,
  stringKeys: true,
  prettyErrors: false,
  // The composer compares each key with every other key; `parseYaml` finds duplicates in one pass.
  uniqueKeys: false,
  logLevel: 'error',
} as const;

/**
 * Composes the one document of a YAML text. It checks size and depth on the flat tokens first, because the composer
 * recurses and a deep text would end the process. Never throws.
 */
export function composeYaml(text: string, lineCounter: LineCounter): ComposedYaml {
  try {
    const tokens = tokenise(text, lineCounter);
    if (tokens === undefined) return failure('it has too many values');
    const deepOffset = findTooDeep(tokens);
    if (deepOffset !== undefined) {
      return failure(`nested deeper than ${SCENARIO_LIMITS.depthMax} levels`, deepOffset);
    }
    return composeOne(tokens, text);
  } catch (thrown) {
    return failure(messageOf(thrown));
  }
}

function tokenise(text: string, lineCounter: LineCounter): readonly CST.Token[] | undefined {
  const parser = new Parser(lineCounter.addNewLine);
  const tokens: CST.Token[] = [];
  let lexemes = 0;
  lineCounter.addNewLine(0);
  for (const lexeme of new Lexer().lex(text)) {
    if (++lexemes > SCENARIO_LIMITS.lexemesMax) return undefined;
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return tokens;
}

function findTooDeep(tokens: readonly CST.Token[]): number | undefined {
  const open = tokens.map((token) => ({ token: token as CST.Token | null | undefined, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { token, depth } = next;
    if (token === null || token === undefined) continue;
    if (depth > SCENARIO_LIMITS.depthMax) return 'offset' in token ? token.offset : 0;
    if (token.type === 'document') open.push({ token: token.value, depth });
    if (!('items' in token)) continue;
    for (const item of token.items) {
      open.push({ token: item.key, depth: depth + 1 }, { token: item.value, depth: depth + 1 });
    }
  }
  return undefined;
}

function composeOne(tokens: readonly CST.Token[], text: string): ComposedYaml {
  let first: Document | undefined;
  for (const document of new Composer(OPTIONS).compose(tokens, true, text.length)) {
    if (first !== undefined) return failure('a file has one scenario, not several', document.range[0]);
    first = document;
  }
  const errors = (first?.errors ?? []).slice(0, SCENARIO_LIMITS.problemsMax);
  return {
    contents: first?.contents,
    errors: errors.map(({ code, message, pos: [offset] }) => ({
      offset,
      message: explainYaml({ code, message, rest: restOfLine(text, offset) }),
    })),
  };
}

function restOfLine(text: string, offset: number): string {
  const end = text.indexOf('\n', offset);
  return text.slice(offset, end === -1 ? undefined : end);
}

function failure(message: string, offset = 0): ComposedYaml {
  return { contents: undefined, errors: [{ offset, message }] };
}
