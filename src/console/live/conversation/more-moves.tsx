import { useRef, useState } from 'preact/hooks';
import type { AnsweredDetail, AnsweredOffer } from '../../model/control-answers.ts';
import { findPossible } from '../../model/offers.ts';
import { Dialog, Field } from '../dialogs/dialog.tsx';
import { useStore } from '../store/use-console.ts';
import { ActionButton } from './action-button.tsx';
import type { Actor } from './speakers.ts';

type MoreMovesProps = {
  readonly detail: AnsweredDetail;
  readonly speaker: Actor;
  /** What stands in the composer: it goes with a file or with quick replies. */
  readonly text: string;
  clear(): void;
};

/** What only one dialect has, where the conversation speaks it: typing, files, quick replies. */
export function MoreMoves({ detail, speaker, text, clear }: MoreMovesProps) {
  const store = useStore();
  const file = useRef<HTMLInputElement>(null);
  const [isTyping, setTyping] = useState(false);
  const [asks, ask] = useState(false);
  const { id, moves } = detail;
  const by = { agent: speaker.key };
  const move = (body: object) => store.actIn(`${id}/moves`, { ...body, by: speaker.key });
  const words = text === '' ? {} : { text };
  const attach = async ([chosen]: readonly File[]) => {
    if (chosen === undefined) return;
    const base64 = await readBase64(chosen);
    if (await move({ attach: { name: chosen.name, base64 }, ...words })) clear();
  };
  return (
    <>
      {isOffered(moves, 'typing') && (
        <ActionButton
          possible={findPossible(moves, 'typing', by)}
          onPress={async () => {
            if (await move({ typing: !isTyping })) setTyping(!isTyping);
          }}
        >
          {isTyping ? 'Stop typing' : 'Typing'}
        </ActionButton>
      )}
      {isOffered(moves, 'attach') && (
        <ActionButton possible={findPossible(moves, 'attach', by)} onPress={() => file.current?.click()}>
          Attach…
        </ActionButton>
      )}
      <input
        ref={file}
        type="file"
        hidden
        aria-label="A file to send"
        onChange={({ currentTarget }) => {
          void attach([...(currentTarget.files ?? [])]);
          currentTarget.value = '';
        }}
      />
      {isOffered(moves, 'quick-replies') && (
        <ActionButton possible={findPossible(moves, 'quick-replies', by)} onPress={() => ask(true)}>
          Quick replies…
        </ActionButton>
      )}
      {asks && (
        <QuickReplies
          text={text}
          close={() => ask(false)}
          send={async (body) => {
            if (await move(body)) clear();
          }}
        />
      )}
    </>
  );
}

/** What a dialect lacks is left out: no state of the conversation makes it possible. */
function isOffered(moves: readonly AnsweredOffer[], wanted: string): boolean {
  return moves.some(({ move, refusal }) => move === wanted && refusal?.reason !== 'dialect');
}

type QuickRepliesProps = {
  readonly text: string;
  send(body: object): void;
  close(): void;
};

function QuickReplies({ text, send, close }: QuickRepliesProps) {
  const [question, setQuestion] = useState(text);
  const [lines, setLines] = useState('Yes\nNo');
  const submit = () => {
    const replies = lines.split('\n').filter((line) => line.trim() !== '');
    send({ 'quick-replies': replies, ...(question !== '' && { text: question }) });
    close();
  };
  return (
    <Dialog title="Quick replies" does="Send" submit={submit} close={close}>
      <Field label="Text">
        <input class="field" value={question} onInput={(event) => setQuestion(event.currentTarget.value)} />
      </Field>
      <Field label="Choices, one in a line">
        <textarea
          class="field"
          rows={4}
          required
          value={lines}
          onInput={(event) => setLines(event.currentTarget.value)}
        />
      </Field>
    </Dialog>
  );
}

async function readBase64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += CHUNK)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + CHUNK)));
  return btoa(parts.join(''));
}

/** So many arguments a call takes anywhere. */
const CHUNK = 8192;
