import { useState } from 'preact/hooks';
import { formatJson } from '../../base/printable.ts';
import { formatCurl } from '../model/curl.ts';
import type { SignatureStep } from '../model/signature-steps.ts';
import { buildDetails, formatBody, type NameValue } from '../model/wire-details.ts';
import type { WireRow } from '../model/wire-row.ts';
import { CopyButton } from './copy-button.tsx';
import { usePage } from './page-context.ts';
import { type Tab, Tabs } from './tabs.tsx';
import { Text } from './text.tsx';

/** All that is known of a row, in tabs, and what can be copied of it. */
export function WireDetails({ row }: { readonly row: WireRow }) {
  const { ends, stepOf, actionsOf } = usePage();
  const step = stepOf?.(row.entry);
  const { target, headers, body, answer, signature, journal, notes } = buildDetails(row.entry, ends);
  const curl = formatCurl(row.entry, ends);
  const tabs: Tab[] = [];
  if (notes.length > 0) tabs.push({ name: 'Why', content: <Pairs pairs={notes} /> });
  if (body !== '') tabs.push({ name: 'Body', content: <Body body={body} /> });
  if (headers.length > 0) tabs.push({ name: 'Headers', content: <Pairs pairs={headers} /> });
  if (signature.length > 0) tabs.push({ name: 'Signature', content: <Steps steps={signature} /> });
  if (answer !== undefined) tabs.push({ name: 'Answer', content: <Answer {...answer} /> });
  if (journal.length > 0) tabs.push({ name: 'Journal', content: <Pairs pairs={journal} /> });
  return (
    <div class="details">
      {target !== '' && (
        <p class="target">
          <Text text={target} />
        </p>
      )}
      <Tabs tabs={tabs} label={`Details of ${row.name || row.what}`} />
      <p class="actions">
        {curl !== undefined && <CopyButton text={curl} label="Copy as curl" what="the request" />}
        {step !== undefined && (
          <CopyButton text={`- ${formatJson(step)}`} label="Copy step" what="its step in the scenario" />
        )}
        <CopyButton text={formatJson(row.entry, 2)} label="Copy as JSON" what="the journal entry" />
        {actionsOf?.(row.entry)}
      </p>
    </div>
  );
}

function Body({ body }: { readonly body: string }) {
  const [exact, setExact] = useState(false);
  const formatted = formatBody(body);
  const bytes = new TextEncoder().encode(body).length;
  return (
    <>
      <p class="actions">
        <button type="button" class="button" aria-pressed={exact} onClick={() => setExact(!exact)}>
          Exact bytes
        </button>
        <span class="quiet">{bytes} bytes</span>
      </p>
      <pre dir="auto">
        <Text text={exact ? body : formatted} />
      </pre>
    </>
  );
}

function Answer({ status, body }: { readonly status: string; readonly body: string }) {
  return (
    <>
      <p>{status}</p>
      {body === '' ? (
        <p class="quiet">without a body</p>
      ) : (
        <pre dir="auto">
          <Text text={formatBody(body)} />
        </pre>
      )}
    </>
  );
}

/** Names with their values. */
export function Pairs({ pairs }: { readonly pairs: readonly NameValue[] }) {
  return (
    <dl class="pairs">
      {pairs.map(([name, value], index) => (
        <div key={index}>
          <dt>{name}</dt>
          <dd dir="auto">
            <Text text={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Steps({ steps }: { readonly steps: readonly SignatureStep[] }) {
  return (
    <ol class="steps">
      {steps.map(({ label, value, mark, isCode }) => (
        <li key={label}>
          <span class={mark === '✗' ? 'tone-bad' : 'tone-good'}>{mark === 'note' ? '–' : mark}</span>
          <span class="step-label">{label}</span>
          {isCode ? <code>{value}</code> : <span>{value}</span>}
        </li>
      ))}
    </ol>
  );
}
