import { urlToHttpOptions } from 'node:url';
import { createInProcessTransport } from '../in-process-transport.ts';
import { loopbackLookup } from '../loopback.ts';
import { answerNodeRequest, type OpenRequest } from '../node-request.ts';
import type { Transport, TransportOptions } from '../transport.ts';

/**
 * Creates a transport to an address that leaves to `usual` what travels as usual. The rest goes with Node's own client,
 * which sends bytes as they are told and keeps no connection.
 */
export function createOddTransport(url: URL, usual: Transport, options: TransportOptions): Transport {
  let odd: Transport | undefined;

  function createOdd(): Transport {
    return createInProcessTransport(async (request, call) => {
      const open = await openerTo(url);
      return answerNodeRequest(open, { ...request, method: 'POST', url }, { call, address: url.host });
    }, options.timeoutMs);
  }

  return {
    send(request) {
      if (request.wire === undefined) return usual.send(request);
      odd ??= createOdd();
      return odd.send(request);
    },
    async close() {
      await Promise.all([usual.close(), odd?.close()]);
    },
  };
}

async function openerTo(url: URL): Promise<OpenRequest> {
  const { request } = url.protocol === 'https:' ? await import('node:https') : await import('node:http');
  const { hostname, port } = urlToHttpOptions(url);
  return (given) => request({ ...given, hostname, port, agent: false, lookup: loopbackLookup });
}
