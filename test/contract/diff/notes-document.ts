/** A small OpenAPI document with everything that is compared; each call gives a new one to change. */
export function buildDocument() {
  return {
    openapi: '3.1.0',
    info: { title: 'Notes', version: '1' },
    servers: [{ url: 'https://api.example' }],
    security: [{ token: ['read'] }],
    paths: {
      '/notes/{noteId}': {
        parameters: [{ $ref: '#/components/parameters/noteId' }],
        get: {
          parameters: [
            { name: 'size', in: 'query', schema: { type: 'integer' } },
            { name: 'X-Trace', in: 'header', required: true, schema: { type: 'string' } },
          ],
          responses: {
            '200': { $ref: '#/components/responses/note' },
            '404': { description: 'No such note.' },
            default: { description: 'Something else.' },
          },
        },
        put: {
          security: [{ token: ['write'] }, { key: [] }],
          requestBody: { $ref: '#/components/requestBodies/note' },
          responses: { '200': { $ref: '#/components/responses/note' } },
        },
        delete: { security: [], responses: { '204': { description: 'Gone.' } } },
      },
    },
    webhooks: {
      TEXT: {
        post: {
          parameters: [{ name: 'x-signature', in: 'header', required: true, schema: { type: 'string' } }],
          requestBody: {
            required: true,
            content: { 'application/json': { schema: { $ref: '#/components/schemas/TEXT' } } },
          },
          responses: { '2XX': { description: 'Taken.' } },
        },
      },
    },
    components: {
      parameters: { noteId: { name: 'noteId', in: 'path', required: true, schema: { type: 'string' } } },
      requestBodies: {
        note: {
          required: true,
          content: { 'application/json': { schema: { $ref: '#/components/schemas/note' } } },
        },
      },
      responses: {
        note: {
          description: 'A note.',
          headers: { ETag: { required: true, schema: { type: 'string' } } },
          content: { 'application/json': { schema: { $ref: '#/components/schemas/note' } } },
        },
      },
      schemas: {
        note: {
          type: 'object',
          required: ['text'],
          properties: { text: { type: 'string' }, color: { enum: ['red', 'blue'] } },
          additionalProperties: false,
        },
        TEXT: {
          type: 'object',
          required: ['eventType', 'message'],
          properties: { eventType: { const: 'TEXT' }, message: { type: 'string' } },
          additionalProperties: false,
        },
      },
    },
  };
}
