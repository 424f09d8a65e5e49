import { createServer } from 'node:http';

/** The cheapest integration there is: reads each event and answers 204. Prints its port as the first line on stdout. */
const server = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead(204);
    response.end();
  });
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));

// Ends with the benchmark, however that ends.
process.stdin.resume().on('end', () => process.exit());
