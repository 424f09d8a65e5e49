/** What GitHub shows at a line of a file, or above the log where there is none. */
export type Annotation = {
  readonly level: 'error' | 'warning';
  /** One line. */
  readonly title: string;
  readonly message: string;
  readonly place?: AnnotatedPlace | undefined;
};

/** A file, from the repository's folder, and where in it; line and column count from 1. */
export type AnnotatedPlace = {
  readonly file: string;
  readonly line?: number | undefined;
  readonly column?: number | undefined;
};

/** Formats an annotation as the workflow command that GitHub reads from the log, escaped as its own toolkit does. */
export function formatAnnotation({ level, title, message, place }: Annotation): string {
  const { file, line, column } = place ?? {};
  const properties = Object.entries({ file, line, col: column, title })
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${properties.join(',')}::${escapeMessage(message)}`;
}

function escapeMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
