import { expect, expectTypeOf, test } from 'vitest';
import { PROFILES } from '#src/checks/check.ts';
import {
  ANSWERED_PROFILES,
  type AnsweredCredentials,
  type AnsweredDetail,
  type AnsweredExamination,
  type AnsweredPlatform,
  type AnsweredRun,
} from '#src/console/model/control-answers.ts';
import type { ConversationDetail } from '#src/play/operator/conversation-status.ts';
import type { ShownCredentials, ShownPlatform } from '#src/play/operator/platform-status.ts';
import type { ExaminationDocument } from '#src/server/control/examinations.ts';
import type { RunDocument } from '#src/server/describe-run.ts';

test('what a page reads of the answers is what the server writes', () => {
  expectTypeOf<ConversationDetail>().toExtend<AnsweredDetail>();
  expectTypeOf<ShownPlatform>().toExtend<
    Omit<AnsweredPlatform, 'version' | 'queues' | 'agents' | 'customerCan'>
  >();
  expectTypeOf<ShownCredentials>().toExtend<AnsweredCredentials['credentials'][number]>();
  expectTypeOf<RunDocument>().toExtend<AnsweredRun>();
  expectTypeOf<ExaminationDocument>().toExtend<AnsweredExamination>();
  expect(ANSWERED_PROFILES).toEqual(PROFILES);
});
