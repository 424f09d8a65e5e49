import type { ChangeKind, Direction } from './rules.ts';

/** Whom a change concerns: who receives events, who calls the API, or who writes and reads fake-8x8's own files. */
export type Audience = 'receiver' | 'caller' | 'user';

/** A file of a contract: its name within its set, and its JSON. */
export type ContractFile = { readonly name: string; readonly content: unknown };

/** What two contracts are compared by: an event, an operation, a schema. The same key is the same part in both. */
export type Part = {
  readonly key: string;
  /** How a person names it: `chat-api TEXT`, `POST /web-hooks`. */
  readonly subject: string;
  readonly audience: Audience;
  readonly direction: Direction;
  /** What it means that the part is there now, or is gone; absent when another part says so. */
  readonly added?: ChangeKind;
  readonly removed?: ChangeKind;
  readonly aspects: readonly Aspect[];
};

/** One thing that is said of a part; it is compared with the aspect of the same kind and place. */
export type Aspect = SchemaAspect | NamesAspect | BodyAspect | SecurityAspect;

/** Data in one place, in one direction. */
export type SchemaAspect = {
  readonly kind: 'schema';
  readonly place: string;
  readonly direction: Direction;
  readonly schema: unknown;
  /** The document that its references are for. */
  readonly root: unknown;
};

/** A set of names, such as media types or statuses. */
export type NamesAspect = {
  readonly kind: 'names';
  readonly place: string;
  readonly direction: Direction;
  readonly names: readonly string[];
  readonly added?: ChangeKind;
  readonly removed?: ChangeKind;
};

/** Whether a request has a body. */
export type BodyAspect = {
  readonly kind: 'body';
  readonly place: string;
  readonly direction: Direction;
  readonly body: 'none' | 'optional' | 'required';
};

/** The ways in which a call may be authorised, each a set of schemes with their scopes. */
export type SecurityAspect = {
  readonly kind: 'security';
  readonly place: string;
  readonly direction: Direction;
  readonly ways: readonly (readonly string[])[];
};
