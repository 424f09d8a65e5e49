import type { EvidencePlace, PageFact, PageFinding } from '../../report/html/report-data.ts';
import { CopyButton } from '../components/copy-button.tsx';
import { usePage } from '../components/page-context.ts';
import { Text } from '../components/text.tsx';
import type { RunView } from '../model/run-view.ts';

type FindingsProps = { readonly findings: readonly PageFinding[]; readonly run: RunView };

/** What failed or is worth a word: each with its cause, what shows it, and the command that plays it again. */
export function Findings({ findings, run }: FindingsProps) {
  return (
    <section data-section="findings">
      <h2>Findings</h2>
      {findings.length === 0 && <p class="quiet">✓ Nothing was found.</p>}
      {findings.map((finding, index) => (
        <Finding key={index} finding={finding} run={run} />
      ))}
    </section>
  );
}

function Finding({ finding, run }: { readonly finding: PageFinding; readonly run: RunView }) {
  const { tone, title, facts, place } = finding;
  return (
    <article class={`finding finding-${tone}`}>
      <h3>
        <span class={`tone-${tone}`}>{tone === 'bad' ? '✗' : '⚠'}</span> <Text text={title} />
        <PlaceLink place={place} run={run} />
      </h3>
      <Facts facts={facts} />
    </article>
  );
}

function PlaceLink({ place, run }: { readonly place: EvidencePlace | undefined; readonly run: RunView }) {
  const { hrefOf } = usePage();
  if (place === undefined) return null;
  const { conversationId, scenario, conversation, event } = place;
  const view = run.find(conversationId) ?? run.find(`${scenario}#${conversation}`);
  if (view === undefined) return null;
  const attempts = view.index.attempts.get(event) ?? 1;
  const href = hrefOf({
    conversation: view.id || view.key,
    event: event === '' ? undefined : event,
    attempt: attempts - 1,
  });
  return (
    <a class="place" href={href}>
      Open in its conversation →
    </a>
  );
}

/** Labels with values; a command can be copied. */
export function Facts({ facts }: { readonly facts: readonly PageFact[] }) {
  return (
    <dl class="facts">
      {facts.map(([label, value], index) => (
        <div key={index}>
          <dt>{label}</dt>
          {isCommand(label) ? (
            <dd class="command">
              <code title={value}>
                <Text text={value} />
              </code>
              <CopyButton text={value} what={label} />
            </dd>
          ) : (
            <dd dir="auto">
              <Text text={value} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function isCommand(label: string): boolean {
  return label === 'replay' || label === 'again' || label === 'seed';
}
