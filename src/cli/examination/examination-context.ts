/** What a report says besides the result. */
export type ExaminationContext = {
  /** The webhook of the app. */
  readonly target: string;
  /** The scenario files of the findings, by their ids. */
  readonly files: ReadonlyMap<string, string>;
  /** The command that makes the same examination again. */
  readonly again: string;
};
