import type { Transcript } from './helpdesk/helpdesk.mjs';
import { startThread } from './start-thread.ts';

/** The help desk as a program of its own, which knows 8x8 by nothing but an address and credentials. */
export type RunningHelpdesk = {
  /** Where its customers find it. */
  readonly url: string;
  /** Where 8x8 finds it. */
  readonly webhookUrl: string;
  /** Opens a chat as its customer would, and gives its id. */
  openChat(chat: { readonly name: string; readonly text?: string }): Promise<string>;
  say(id: string, text: string): Promise<number>;
  leave(id: string): Promise<number>;
  /** What its customer sees; asks until that is so, as a browser would. */
  transcriptWhen(id: string, isThere: (transcript: Transcript) => boolean): Promise<Transcript>;
  stop(): Promise<void>;
};

/** What it is started with, beside the credentials that are its defaults. */
export type HelpdeskStart = {
  readonly platformUrl: string;
  readonly style?: 'koa' | 'express' | 'fetch';
  /** Default `chat-api`. */
  readonly dialect?: string | undefined;
  readonly port?: number;
  readonly mistake?: string;
  readonly env?: Readonly<Record<string, string>>;
};

/** Starts the help desk and waits until it has registered its webhook and its channel. Rejects when it cannot start. */
export async function startHelpdesk(start: HelpdeskStart): Promise<RunningHelpdesk> {
  const { platformUrl, style = 'koa', dialect = 'chat-api', port = 0, mistake, env } = start;
  const { line: url, stop } = await startThread('helpdesk/main', {
    env: {
      FAKE_8X8_URL: platformUrl,
      STYLE: style,
      DIALECT: dialect,
      PORT: String(port),
      ...(mistake !== undefined && { MISTAKE: mistake }),
      ...env,
    },
  });

  const sendRequest = (method: string, path: string, body?: unknown) =>
    fetch(`${url}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });

  return {
    url,
    webhookUrl: `${url}/webhook`,
    async openChat(chat) {
      const answer = await sendRequest('POST', '/chats', chat);
      if (answer.status !== 201) throw new Error(`No chat: ${answer.status} ${await answer.text()}`);
      return ((await answer.json()) as { id: string }).id;
    },
    say: async (id, text) => (await sendRequest('POST', `/chats/${id}/messages`, { text })).status,
    leave: async (id) => (await sendRequest('DELETE', `/chats/${id}`)).status,
    async transcriptWhen(id, isThere) {
      for (;;) {
        const transcript = (await (await sendRequest('GET', `/chats/${id}`)).json()) as Transcript;
        if (isThere(transcript)) return transcript;
      }
    },
    stop,
  };
}

/** The texts of a transcript, each with who said it. */
export function linesOf({ lines }: Transcript): readonly string[] {
  return lines.map(({ who, text }) => `${who}: ${text}`);
}
