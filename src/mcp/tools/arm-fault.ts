import { Fake8x8Error } from '../../base/errors.ts';
import type { FailureOptions, FaultNextOptions } from '../../play/driver/check-planned.ts';
import type { OperationShortName } from '../../protocol/operations.ts';
import type { ServedFake } from '../kit.ts';
import { ACTS, type Tool } from '../tool.ts';
import type { ToolArguments } from '../tool-schemas.ts';

/** Plans what goes wrong next. */
export const armFaultTool: Tool<'arm_fault'> = {
  name: 'arm_fault',
  title: 'Let something go wrong',
  description:
    'Plans what goes wrong next, to see what the app makes of it. With operation the next calls that the app makes of it fail or come late: does it try again? With fault the next events are delivered so, whoever causes them: twice, late, forged. It lasts until it is used up, and the journal marks what it hit. With neither it lists what is planned.',
  annotations: ACTS,
  run: (given, { workbench, signal }) =>
    workbench.use(
      async ({ fake }) => {
        arm(given, fake);
        return {
          plannedForCalls: fake.plannedFailures,
          plannedForEvents: fake.plannedFaults,
          next: [
            {
              tool: 'read_journal',
              arguments: { from: fake.journal.size },
              why: 'see what became of it, later',
            },
          ],
        };
      },
      { signal },
    ),
};

type Given = ToolArguments['arm_fault'];

function arm(
  { operation, fault, conversation, events, clear = false, times, ...failure }: Given,
  fake: ServedFake,
) {
  if (operation !== undefined && fault !== undefined)
    throw new Fake8x8Error(
      'ARGUMENTS_INVALID',
      'An operation is for calls of the app, and a fault for events to it. Give one of them, and call again for the other.',
    );
  if (clear) {
    fake.clearFailures();
    fake.clearFaults();
  }
  if (fault !== undefined) {
    const chosen = { times, events, conversationId: conversation };
    fake.faultNext(fault, chosen as FaultNextOptions);
  }
  if (operation !== undefined)
    fake.failNext(operation as OperationShortName, { ...failure, times } as FailureOptions);
}
