const ERASE = '\r\u001b[2K';

/** A line at the end of a terminal that is rewritten; whatever else is printed has to take it away first. */
export type StatusLine = {
  show(line: string): void;
  /** Takes the line away, if there is one. */
  erase(): void;
};

/** Creates the status line of a terminal, given how to write to it. */
export function createStatusLine(write: (text: string) => void): StatusLine {
  let shown = false;
  return {
    show(line) {
      write(ERASE + line);
      shown = true;
    },
    erase() {
      if (shown) write(ERASE);
      shown = false;
    },
  };
}
