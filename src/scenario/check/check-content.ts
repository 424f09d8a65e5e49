import { formatValue } from '../../base/format-value.ts';
import { ADAPTIVE_CARD, cardFaults } from '../../protocol/cards.ts';
import { SCENARIO_LIMITS } from '../limits.ts';
import type { Step, StepOf } from '../schema.ts';
import { ATTACHING_VERBS } from '../verbs.ts';
import type { CheckContext, Fault } from './step-fault.ts';

/** Reports attached files without content, and cards whose content is not what is published. */
export function checkContent({ scenario, report }: CheckContext): void {
  scenario.steps.forEach((step, stepIndex) => {
    const attached = ATTACHING_VERBS.flatMap((verb) => attachFaults(step[verb], `/${verb}`));
    for (const fault of [...attached, ...contentFaults(step)]) report({ ...fault, stepIndex });
  });
}

type Attached = StepOf<'attach'>['attach'];

function attachFaults(attached: Attached | undefined, below: string): readonly Fault[] {
  if (attached === undefined) return [];
  if (typeof attached === 'string') return [{ ...unreadPath(attached), below }];
  const { text, base64 } = attached;
  if ((text === undefined) === (base64 === undefined)) return [{ ...noContent(attached), below }];
  const bytes = base64 === undefined ? Buffer.byteLength(text ?? '') : Buffer.byteLength(base64, 'base64');
  return bytes > SCENARIO_LIMITS.attachedBytesMax ? [{ ...tooLargeFile(bytes), below }] : [];
}

/** What `loadScenario` has read is no path any more. */
function unreadPath(path: string): Omit<Fault, 'below'> {
  return {
    code: 'SCENARIO_FILE_NOT_READ',
    clause: `attaches ${formatValue(path)}, but a path is known only in a scenario that is loaded from a file. Write { name, text } or { name, base64 }.`,
  };
}

function noContent({ name, text }: Exclude<Attached, string>): Omit<Fault, 'below'> {
  const has = text === undefined ? 'neither text nor base64' : 'both text and base64';
  return {
    code: 'SCENARIO_ATTACHED_CONTENT',
    clause: `attaches ${formatValue(name)} with ${has}. Allowed: exactly one of them.`,
  };
}

/** The fault of a file with too many bytes. */
export function tooLargeFile(bytes: number): Omit<Fault, 'below'> {
  return {
    code: 'SCENARIO_ATTACHED_TOO_LARGE',
    clause: `attaches a file of ${bytes} bytes. Allowed: ${SCENARIO_LIMITS.attachedBytesMax}. Attach a smaller one.`,
  };
}

function contentFaults({ card, contentType = ADAPTIVE_CARD }: Step): readonly Fault[] {
  if (card === undefined) return [];
  return cardFaults({ contentType, content: card }).map(({ key, message }) => ({
    code: 'SCENARIO_CARD_CONTENT',
    below: `/card${key}`,
    clause: `has a card of type ${contentType}, whose content ${key} ${message}`,
  }));
}
