import type { PageCheck } from '../../report/html/report-data.ts';
import { Text } from '../components/text.tsx';

const SIGNS: Readonly<Record<PageCheck['verdict'], readonly [mark: string, tone: string, word: string]>> = {
  passed: ['✓', 'good', 'passed'],
  partly: ['⚠', 'warn', 'partly'],
  failed: ['✗', 'bad', 'failed'],
  pending: ['⚠', 'warn', 'pending'],
  'left-out': ['–', 'quiet', 'left out'],
};

/** What was examined or verified, one by one. */
export function Checks({ checks }: { readonly checks: readonly PageCheck[] }) {
  return (
    <section data-section="checks">
      <h2>Checks</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Verdict</th>
            <th scope="col">Check</th>
            <th scope="col">What must be so</th>
          </tr>
        </thead>
        <tbody>
          {checks.map((check, index) => (
            <Row key={index} check={check} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Row({ check: { name, about, verdict, note } }: { readonly check: PageCheck }) {
  const [mark, tone, word] = SIGNS[verdict];
  return (
    <tr>
      <td class={`tone-${tone} nowrap`}>
        {mark} {word}
      </td>
      <td class="nowrap">
        <Text text={name} />
      </td>
      <td dir="auto">
        <Text text={about} />
        {note !== '' && (
          <span class="quiet">
            {' '}
            <Text text={note} />
          </span>
        )}
      </td>
    </tr>
  );
}
