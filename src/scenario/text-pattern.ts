import { formatValue } from '../base/format-value.ts';
import { hasLooseEscape } from './glob.ts';
import { SCENARIO_LIMITS } from './limits.ts';
import { groupNames, regularExpressionFault } from './regular-expression.ts';
import { fillTemplate, splitTemplate, type Template } from './variables.ts';

/** What a scenario says that a text must be like, taken apart; its variables are not filled in. */
export type TextPattern =
  | { readonly kind: 'glob'; readonly template: Template }
  | { readonly kind: 'regular-expression'; readonly template: Template; readonly flags: string };

const REGULAR_EXPRESSION = /^\/(.+)\/([A-Za-z]*)$/s;

/** Whether a text in `matching` is a regular expression, and no glob. */
export function isRegularExpression(text: string): boolean {
  return REGULAR_EXPRESSION.test(text);
}

/** Takes a text in `matching` apart: `/…/flags` is a regular expression, anything else a glob. */
export function parseTextPattern(text: string): TextPattern {
  const [, source, flags = ''] = REGULAR_EXPRESSION.exec(text) ?? [];
  return source === undefined
    ? { kind: 'glob', template: splitTemplate(text) }
    : { kind: 'regular-expression', template: splitTemplate(source), flags };
}

/** Says what is wrong with a text in `matching`, or undefined. */
export function textPatternFault(text: string): string | undefined {
  const { patternUnitsMax } = SCENARIO_LIMITS;
  if (text.length > patternUnitsMax) {
    return `has a pattern of ${text.length} characters. Allowed: ${patternUnitsMax}. Use * for what does not matter.`;
  }
  const pattern = parseTextPattern(text);
  if (pattern.kind === 'glob') {
    return hasLooseEscape(pattern.template)
      ? `has the pattern ${formatValue(text)}, which has a \\ with nothing to escape. Write \\\\ for a \\.`
      : undefined;
  }
  const fault = regularExpressionFault(sampleSource(pattern.template), pattern.flags);
  return fault === undefined ? undefined : `has the regular expression ${formatValue(text)}, which ${fault}`;
}

/** The names of the groups in a text in `matching`. */
export function groupsOf(text: string): readonly string[] {
  const pattern = parseTextPattern(text);
  return pattern.kind === 'glob' ? [] : groupNames(sampleSource(pattern.template));
}

/** A value is escaped where it is filled in, so any letter stands for it well. */
function sampleSource(template: Template): string {
  return fillTemplate(template, () => 'x');
}
