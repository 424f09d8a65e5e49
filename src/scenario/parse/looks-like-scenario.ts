import { isJsonObject } from '../../base/json-object.ts';
import { VERBS } from '../verbs.ts';

/**
 * Whether a text that is no valid scenario is meant to be one, and not a package.json or another tool's YAML: it names
 * a scenario, or has steps that are ours and is no part that scenarios include.
 */
export function looksLikeScenario(text: string): boolean {
  const json = parseJson(text);
  if (json !== undefined)
    return (
      isJsonObject(json) &&
      !Object.hasOwn(json, 'part') &&
      ['scenario', 'steps'].some((key) => Object.hasOwn(json, key))
    );
  if (/^\s*\{/.test(text)) return /\bscenario["']?\s*:/.test(text);
  return NAME_LINE.test(text) || (STEPS_LINE.test(text) && OWN_STEP.test(text) && !PART_LINE.test(text));
}

const NAME_LINE = /^["']?scenario["']?\s*:/m;
const PART_LINE = /^["']?part["']?\s*:/m;
const STEPS_LINE = /^["']?steps["']?\s*:/m;
const OWN_STEP = new RegExp(`^\\s*-\\s*\\{?\\s*["']?(${VERBS.join('|')})["']?\\s*:`, 'm');

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
