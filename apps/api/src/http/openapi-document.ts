import { contract } from '@holdout/contract';
import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';

/** The contract as OpenAPI 3.1, made once when somebody asks. */
export function openApiDocument(origin: string, version: string): () => Promise<unknown> {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  let document: Promise<unknown> | null = null;
  return () => {
    document ??= generator.generate(contract, {
      info: { title: 'Holdout', version },
      servers: [{ url: `${origin}/api` }],
    });
    return document;
  };
}
