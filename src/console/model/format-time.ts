/** Formats the time since a start as it stands beside a row: `0:01.7`, `1:02:03.4`; negative ones with a sign. */
export function formatElapsed(ms: number): string {
  const tenths = Math.round(Math.abs(ms) / 100);
  const seconds = Math.floor(tenths / 10);
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const head = hours > 0 ? `${hours}:${String(minutes).padStart(2, '0')}` : String(minutes);
  const sign = ms < 0 && tenths > 0 ? '−' : '';
  return `${sign}${head}:${String(seconds % 60).padStart(2, '0')}.${tenths % 10}`;
}

/** Formats a time of day, UTC: `09:30:05`. */
export function formatClock(ms: number): string {
  return toIso(ms).slice(11, 19);
}

/** Formats a date and time, UTC: `2026-11-22 09:30:05`. */
export function formatDateTime(ms: number): string {
  return toIso(ms).slice(0, 19).replace('T', ' ');
}

/** A scenario may begin at any time; what no date can be made of is shown as the epoch. */
function toIso(ms: number): string {
  const date = new Date(ms);
  return Number.isNaN(date.getTime()) ? new Date(0).toISOString() : date.toISOString();
}
