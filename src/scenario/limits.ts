/** The most that one scenario may hold, so that a broken or hostile file costs little. */
export const SCENARIO_LIMITS = {
  fileBytesMax: 1024 * 1024,
  /** Steps as written in the file. */
  stepsMax: 1000,
  /** Steps after `times` was written out. */
  stepsWrittenOutMax: 10_000,
  timesMax: 1000,
  conversationsMax: 10_000,
  queuesMax: 100,
  agentsMax: 100,
  textUnitsMax: 64 * 1024,
  aboutUnitsMax: 2000,
  nameUnitsMax: 200,
  retryDelaysMax: 100,
  /** A glob or regular expression as written. */
  patternUnitsMax: 2000,
  /** Size of a pattern times length of a value: what holding one against the other may cost, less than half a second. */
  patternWorkMax: 20_000_000,
  /** The method and the target of a call. */
  callUnitsMax: 2000,
  headersMax: 50,
  /** Names that one step captures. */
  capturesMax: 20,
  /** Statuses that one acknowledgement lists. */
  acknowledgedMax: 20,
  durationMsMax: 24 * 3_600_000,
  /** How deep objects and lists may be nested. */
  depthMax: 64,
  /** Words and signs of a YAML file, as its lexer counts them. */
  lexemesMax: 250_000,
  /** After so many problems the rest is left out. */
  problemsMax: 100,
} as const;

/** What the key of a queue or agent looks like. */
export const KEY_PATTERN = '^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$';

/** What the name of a captured value looks like. */
export const CAPTURE_NAME_PATTERN = '^[a-z][A-Za-z0-9]{0,39}$';

/** Says that a scenario file is too large. */
export function tooLargeMessage(bytes: number): string {
  return `The scenario has ${bytes} bytes. Allowed: ${SCENARIO_LIMITS.fileBytesMax}. Shorten its texts, or split it.`;
}
