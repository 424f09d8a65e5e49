/** Colours for a terminal, by what they mean; each function returns its text with or without them. */
export type Paint = Readonly<
  Record<'good' | 'bad' | 'warn' | 'quiet' | 'strong' | 'name', (text: string) => string>
>;

const plain = (text: string) => text;

/** Colours nothing. */
export const noPaint: Paint = {
  good: plain,
  bad: plain,
  warn: plain,
  quiet: plain,
  strong: plain,
  name: plain,
};
