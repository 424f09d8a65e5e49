/** The limits of one scenario, so that a broken or hostile file costs little. */
export const SCENARIO_LIMITS = {
  fileBytesMax: 1024 * 1024,
  /** Steps in the file. */
  stepsMax: 1000,
  /** Steps with those of `times`. */
  stepsWrittenOutMax: 10_000,
  timesMax: 1000,
  conversationsMax: 10_000,
  /** Rows of examples. */
  examplesMax: 1000,
  queuesMax: 100,
  agentsMax: 100,
  /** Keys of a customer. Published. */
  customerKeysMax: 30,
  customerValueUnitsMax: 2000,
  textUnitsMax: 64 * 1024,
  /** A file that a step attaches. */
  attachedBytesMax: 10 * 1024 * 1024,
  pathUnitsMax: 1000,
  /** Files that a scenario includes. */
  partsMax: 50,
  /** Quick replies of one step, and the length of a title or a payload. */
  repliesMax: 50,
  replyUnitsMax: 500,
  aboutUnitsMax: 2000,
  tagsMax: 20,
  nameUnitsMax: 200,
  retryDelaysMax: 100,
  /** Length of a glob or regular expression. */
  patternUnitsMax: 2000,
  /** Size of a pattern times length of a text: what one match may cost, less than half a second. */
  patternWorkMax: 20_000_000,
  /** Length of the method and the target of a call, and of a header's value. */
  callUnitsMax: 2000,
  headersMax: 50,
  /** Captures of one step. */
  capturesMax: 20,
  /** Rules of faults, and event types of one. */
  faultRulesMax: 50,
  /** Statuses in one acknowledgement. */
  acknowledgedMax: 20,
  durationMsMax: 24 * 3_600_000,
  /** Depth of nested objects and lists. */
  depthMax: 64,
  /** Lexemes of a YAML file. */
  lexemesMax: 250_000,
  /** Reported problems; further ones are left out. */
  problemsMax: 100,
} as const;

/** The pattern of a queue's or an agent's key. */
export const KEY_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$';

/** The pattern of a captured variable's name. */
export const CAPTURE_NAME_PATTERN = '^[a-z][A-Za-z0-9]{0,39}$';

/** The message about a scenario file that is too large. */
export function tooLargeMessage(bytes: number): string {
  return `The scenario has ${bytes} bytes. Allowed: ${SCENARIO_LIMITS.fileBytesMax}. Shorten its texts, or split it.`;
}
