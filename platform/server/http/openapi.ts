import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { docsPage } from '#platform/server/http/docs-page.ts';

/** The OpenAPI 3.1 document made from the rooms' contracts, and a page of it for people. */
export async function serveOpenApi(http: FastifyInstance, version: string): Promise<void> {
  await http.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Spranget',
        version,
        description: 'Every endpoint of Spranget, made from the contracts the server and the web share.',
        license: { name: 'EUPL-1.2' },
      },
    },
    transform: jsonSchemaTransform,
    transformObject: jsonSchemaTransformObject,
  });
  http.get('/api/openapi.json', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('application/json; charset=utf-8').serializer(JSON.stringify).send(http.swagger()),
  );
  http.get('/api/docs', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docsPage(http.swagger() as never)),
  );
}
