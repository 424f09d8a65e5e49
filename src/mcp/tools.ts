import type { Tool, ToolCall } from './tool.ts';
import type { ToolArguments, ToolName } from './tool-schemas.ts';
import { actAsAgentTool } from './tools/act-as-agent.ts';
import { armFaultTool } from './tools/arm-fault.ts';
import { explainFindingTool } from './tools/explain-finding.ts';
import { lintScenarioTool } from './tools/lint-scenario.ts';
import { listScenariosTool } from './tools/list-scenarios.ts';
import { playScenariosTool } from './tools/play-scenarios.ts';
import { readDocsTool } from './tools/read-docs.ts';
import { readJournalTool } from './tools/read-journal.ts';
import { replayFindingsTool } from './tools/replay-findings.ts';
import { sendEventTool } from './tools/send-event.ts';
import { testAppTool } from './tools/test-app.ts';

/** Every tool, in the order in which they are listed: what an agent begins with first. */
export const TOOLS: { readonly [N in ToolName]: Tool<N> } = {
  test_app: testAppTool,
  explain_finding: explainFindingTool,
  replay_findings: replayFindingsTool,
  list_scenarios: listScenariosTool,
  play_scenarios: playScenariosTool,
  lint_scenario: lintScenarioTool,
  act_as_agent: actAsAgentTool,
  send_event: sendEventTool,
  arm_fault: armFaultTool,
  read_journal: readJournalTool,
  read_docs: readDocsTool,
};

/** Calls a tool with arguments that were checked. Throws `Fake8x8Error`. */
export function runTool<N extends ToolName>(name: N, given: ToolArguments[N], call: ToolCall) {
  return TOOLS[name].run(given, call);
}
