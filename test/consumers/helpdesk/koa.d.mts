import type Koa from 'koa';
import type { Helpdesk } from './helpdesk.d.mts';

export function createKoaApp(helpdesk: Helpdesk): Koa;
