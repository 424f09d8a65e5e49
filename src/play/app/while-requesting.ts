import { catchUp, type ScriptCursor, setRequesting, stopCursor } from '../script/script-cursor.ts';

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
