/** A file in a message, as an event shows it. */
export type SharedFile = {
  readonly id: string;
  readonly fileName: string;
  readonly type: 'image' | 'video' | 'audio' | 'file';
  /** Where it can be fetched for a while, without a key. */
  readonly url: string;
};

/** A card in a message: an adaptive card, quick replies and the like. */
export type Card = {
  readonly contentType: string;
  readonly content: Readonly<Record<string, unknown>>;
};

/** What a message has besides its text. */
export type MessageContent = {
  readonly files: readonly SharedFile[];
  readonly cards: readonly Card[];
};
