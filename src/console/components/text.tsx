import { splitText } from '../model/shown-text.ts';

/** A text from outside, letter by letter; what cannot be seen has a symbol. */
export function Text({ text }: { readonly text: string }) {
  const parts = splitText(text);
  return (
    <>
      {parts.map((part) =>
        part.name === undefined ? (
          part.text
        ) : (
          <span class="unseen" title={part.name}>
            {part.text}
          </span>
        ),
      )}
    </>
  );
}
