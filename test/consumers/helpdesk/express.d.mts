import type { Express } from 'express';
import type { Helpdesk } from './helpdesk.d.mts';

export function createExpressApp(helpdesk: Helpdesk): Express;
