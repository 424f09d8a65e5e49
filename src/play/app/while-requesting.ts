import {
  beginBeside,
  catchUp,
  endBeside,
  type ScriptCursor,
  setRequesting,
  stopCursor,
} from '../script/script-cursor.ts';

/** Waits for the app's own API, which takes real time: scripted time stands still. A problem stops the script. */
export async function whileRequesting(cursor: ScriptCursor, request: () => Promise<string>): Promise<void> {
  const { clock } = cursor.context;
  setRequesting(cursor, true);
  clock.hold();
  const problem = await request();
  setRequesting(cursor, false);
  catchUp(cursor);
  clock.release();
  if (cursor.state === 'playing' && problem !== '') stopCursor(cursor);
}

/** Lets the script go on meanwhile; only its end waits for the app. A problem stops the script. */
export async function besideScript(cursor: ScriptCursor, request: () => Promise<string>): Promise<void> {
  beginBeside(cursor);
  // A pause before the next step begins now, however late this one is.
  catchUp(cursor);
  const problem = await request();
  endBeside(cursor);
  if (cursor.state === 'playing' && problem !== '') stopCursor(cursor);
}
