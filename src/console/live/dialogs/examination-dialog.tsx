import { useState } from 'preact/hooks';
import { counted } from '../../../base/format-value.ts';
import { formatPath } from '../../model/address.ts';
import {
  ANSWERED_PROFILES,
  type AnsweredExamination,
  type AnsweredFinding,
} from '../../model/control-answers.ts';
import { oneLine } from '../../model/shown-text.ts';
import { useConsole, useStore } from '../store/use-console.ts';
import { Dialog, Field } from './dialog.tsx';

/** Examines the app as `fake-8x8 test` does, and shows how far it is and what it found. */
export function ExaminationDialog({ close }: { close(): void }) {
  const { api, act } = useStore();
  const { examinations } = useConsole();
  const [profile, setProfile] = useState<string>('quick');
  const latest = [...examinations.values()].at(-1);
  const isBusy = latest?.state === 'examining';
  const start = () => act('', () => api.post('/examinations', { profile }));
  const stop = () => act('', () => api.delete(`/examinations/${latest?.id}`));
  return (
    <Dialog title="Examine your app" isWide close={close} {...(!isBusy && { does: 'Start', submit: start })}>
      {isBusy ? (
        <p>
          <button type="button" class="button" onClick={stop}>
            Stop
          </button>
        </p>
      ) : (
        <Field label="How far">
          <select class="field" value={profile} onChange={(event) => setProfile(event.currentTarget.value)}>
            {ANSWERED_PROFILES.map((name) => (
              <option key={name} value={name}>
                {name}
              </option>
            ))}
          </select>
        </Field>
      )}
      {latest !== undefined && <Progress examination={latest} close={close} />}
    </Dialog>
  );
}

type ProgressProps = { readonly examination: AnsweredExamination; close(): void };

function Progress({ examination: { state, progress, result, failure }, close }: ProgressProps) {
  const findings = result?.findings ?? [];
  return (
    <section aria-live="polite">
      {state === 'examining' && (
        <p>
          {progress === undefined
            ? 'It begins…'
            : `${progress.check}: ${progress.played} of ${progress.total} conversations`}
          {progress !== undefined && (
            <progress aria-label={progress.check} max={Math.max(1, progress.total)} value={progress.played} />
          )}
        </p>
      )}
      {failure !== undefined && <p class="tone-bad">✗ {failure.detail}</p>}
      {result !== undefined && <p class="quiet">{describeChecks(result)}</p>}
      {result !== undefined && findings.length === 0 && (
        <p class="tone-good">
          ✓ Nothing was found{result.ending === 'finished' ? '' : `, and it is ${result.ending}`}.
        </p>
      )}
      <ul class="findings">
        {findings.map((finding) => (
          <Finding key={finding.id} finding={finding} close={close} />
        ))}
      </ul>
    </section>
  );
}

const MADE: ReadonlySet<string> = new Set(['passed', 'partly', 'failed']);

/** How many checks were made, and what has to be configured for the rest. */
function describeChecks({ checks }: NonNullable<AnsweredExamination['result']>): string {
  const made = checks.filter(({ verdict }) => MADE.has(verdict)).length;
  const flags = new Set(checks.flatMap(({ missing }) => missing.map(flagOf)));
  const lacks = flags.size === 0 ? '' : ` More is examined when serve has ${[...flags].join(', ')}.`;
  return `${counted(made, 'check')} of ${checks.length} made.${lacks}`;
}

/** `--customer-sees` for `customerSees`. */
function flagOf(option: string): string {
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

function Finding({
  finding: { cause, remedy, scenario },
  close,
}: {
  readonly finding: AnsweredFinding;
  close(): void;
}) {
  const view = useStore().state().run.find(`${scenario}#1`);
  return (
    <li>
      <strong class="tone-bad">✗ {oneLine(cause)}</strong>
      <span>{oneLine(remedy)}</span>
      {view !== undefined && (
        <a href={formatPath({ conversation: view.id || view.key })} onClick={close}>
          Open its conversation →
        </a>
      )}
    </li>
  );
}
