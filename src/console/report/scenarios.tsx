import type { PageScenario } from '../../report/html/report-data.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { usePage } from '../components/page-context.ts';
import { Text } from '../components/text.tsx';
import type { RunView } from '../model/run-view.ts';

type ScenariosProps = { readonly scenarios: readonly PageScenario[]; readonly run: RunView };

/** The scenarios that were played, and how each went. */
export function Scenarios({ scenarios, run }: ScenariosProps) {
  return (
    <section data-section="scenarios">
      <h2>Scenarios</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Result</th>
            <th scope="col">Scenario</th>
            <th scope="col" class="number">
              Conversations
            </th>
            <th scope="col">Replay</th>
          </tr>
        </thead>
        <tbody>
          {scenarios.map((scenario) => (
            <Row key={scenario.name} scenario={scenario} run={run} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ scenario, run }: { readonly scenario: PageScenario; readonly run: RunView }) {
  const { hrefOf } = usePage();
  const { name, about, file, replay } = scenario;
  const played = run.conversations.filter((view) => view.scenario === name);
  const failed = played.filter(({ counts, ending }) => counts.failures > 0 || ending === 'stopped');
  const skipped = run.skipped.find((each) => each.scenario === name);
  const first = failed[0] ?? played[0];
  return (
    <tr>
      <td class="nowrap">
        {skipped !== undefined ? (
          <span class="quiet">– skipped</span>
        ) : failed.length > 0 ? (
          <span class="tone-bad">✗ {failed.length} failed</span>
        ) : played.length > 0 ? (
          <span class="tone-good">✓ passed</span>
        ) : (
          <span class="quiet">– not played</span>
        )}
      </td>
      <td>
        {first === undefined ? (
          <Text text={name} />
        ) : (
          <a href={hrefOf({ conversation: first.id || first.key })}>
            <Text text={name} />
          </a>
        )}
        {file !== '' && (
          <span class="quiet file-name">
            {' '}
            <Text text={file} />
          </span>
        )}
        <span class="quiet about" dir="auto">
          <Text text={skipped?.reason ?? about} />
        </span>
      </td>
      <td class="number">{played.length}</td>
      <td class="nowrap">
        {replay !== '' && (
          <CopyButton text={replay} label="Copy command" what={`the command that plays ${name} again`} />
        )}
      </td>
    </tr>
  );
}
