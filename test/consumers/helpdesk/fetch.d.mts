import type { Helpdesk } from './helpdesk.d.mts';

export function createFetchApp(helpdesk: Helpdesk): (request: Request) => Promise<Response>;
