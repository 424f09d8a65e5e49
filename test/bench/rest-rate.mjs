import autocannon from 'autocannon';
import { alternate, median, ratioOf } from './measure.mjs';
import { startProgram } from './start-program.mjs';

const CONNECTIONS = 32;
const SECONDS = 2;
const BODY = JSON.stringify({
  authorType: 'user',
  text: 'Where is my invoice? It should have come on Monday.',
});

/** Messages per second that the platform takes over HTTP, as a share of a bare Koa with a router and a body parser. */
export async function measureRestRate() {
  return [await measureDialect('chat-api'), await measureDialect('chat-gateway')];
}

async function measureDialect(dialect) {
  const ours = await startProgram('rest-server.mjs', ['fake-8x8', dialect]);
  const bare = await startProgram('rest-server.mjs', ['bare', dialect]);
  const figures = await alternate(
    { ours: () => rateOf(ours.line), bare: () => rateOf(bare.line) },
    { rounds: 5 },
  );
  await ours.stop();
  await bare.stop();
  return {
    quantity: `POST message of ${dialect} / bare Koa + @koa/router + @koa/bodyparser`,
    measured: ratioOf(figures.ours, figures.bare),
    target: 0.6,
    atLeast: true,
    detail: `${Math.round(median(figures.ours))} / ${Math.round(median(figures.bare))} requests per second`,
  };
}

/** `line` is what the program printed: where to post, for each conversation, and with which headers. */
async function rateOf(line) {
  const { url, paths, headers } = JSON.parse(line);
  const result = await autocannon({
    url,
    requests: paths.map((path) => ({ method: 'POST', path: `${path}/messages`, headers, body: BODY })),
    connections: CONNECTIONS,
    duration: SECONDS,
    sampleInt: 50,
  });
  if (result.errors > 0 || result.non2xx > 0) throw new Error('a message was not accepted');
  return (result['2xx'] / (result.finish - result.start)) * 1000;
}
