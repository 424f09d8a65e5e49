import type { Step } from '../schema.ts';
import { ATTACHING_VERBS } from '../verbs.ts';

/** The file that a step names, and the verb that names it; undefined for a step that names none. */
export function attachedPath(
  step: Step,
): { readonly verb: (typeof ATTACHING_VERBS)[number]; readonly path: string } | undefined {
  for (const verb of ATTACHING_VERBS) {
    const path = step[verb];
    if (typeof path === 'string') return { verb, path };
  }
  return undefined;
}
