import type { CardPart, ShownCard, ShownContent, ShownFile } from '../model/message-content.ts';
import { Text } from './text.tsx';

/** What a message shows besides its text. Nothing is fetched: files and images are named. */
export function MessageContent({ content }: { readonly content: ShownContent | undefined }) {
  if (content === undefined) return null;
  const { files, cards, quickReplies } = content;
  return (
    <>
      {files.map((file, index) => (
        <File key={index} file={file} />
      ))}
      {cards.map((card, index) => (
        <Card key={index} card={card} />
      ))}
      {quickReplies.length > 0 && <Choices titles={quickReplies} />}
    </>
  );
}

function File({ file: { name, type } }: { readonly file: ShownFile }) {
  return (
    <span class="file">
      <Text text={name} /> <span class="quiet">{type}</span>
    </span>
  );
}

function Card({ card: { contentType, parts, actions } }: { readonly card: ShownCard }) {
  return (
    <span class="card">
      {parts.length === 0 && <span class="quiet">{contentType}</span>}
      {parts.map((part, index) => (
        <Part key={index} part={part} />
      ))}
      {actions.length > 0 && <Choices titles={actions} />}
    </span>
  );
}

function Part({ part }: { readonly part: CardPart }) {
  const text = <Text text={part.text} />;
  switch (part.kind) {
    case 'text':
      return (
        <span class={part.strong ? 'card-text strong' : 'card-text'} dir="auto">
          {text}
        </span>
      );
    case 'fact':
      return (
        <span class="card-text" dir="auto">
          <span class="quiet">
            <Text text={part.title} />
          </span>{' '}
          {text}
        </span>
      );
    case 'image':
      return <span class="card-text quiet">image: {text}</span>;
    case 'input':
      return <span class="card-input quiet">{text}</span>;
  }
}

/** Quick replies, or the buttons of a card. */
function Choices({ titles }: { readonly titles: readonly string[] }) {
  return (
    <span class="choices">
      {titles.map((title, index) => (
        <span key={index} class="choice" dir="auto">
          <Text text={title} />
        </span>
      ))}
    </span>
  );
}
