import * as z from 'zod/mini';
import { documentation, documentedSchemas } from '../docs/index.ts';
import { ProfileValues } from '../profile/profile.ts';
import { Answer, StepEnvelope } from '../steps/envelope.ts';
import { answerSchemas, stepSchemas } from '../steps/index.ts';
import type { JsonObject } from './types.ts';

const reference = (id: string): string => `#/components/schemas/${id}`;

const settings = {
  metadata: documentation,
  /** What stands on the wire, before a client parses it: responses stay open, requests strict. */
  io: 'input',
  override({ zodSchema, jsonSchema }): void {
    // What a client makes of a value it does not know is no default of the wire.
    if (zodSchema._zod.def.type === 'catch') delete jsonSchema.default;
    // It is read as it is, so that a hostile member is seen; it is an object all the same.
    if (Object.is(zodSchema, ProfileValues)) jsonSchema.type = 'object';
    // JavaScript's limits are not the contract's.
    if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
    if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  },
} as const satisfies z.core.ToJSONSchemaParams;

/**
 * A reference to a documented schema.
 *
 * @throws Error when the schema is not in the registry.
 */
export function schemaReference(schema: z.core.$ZodType): JsonObject {
  const id = documentation.get(schema)?.id;
  if (!id) throw new Error('The schema has no documentation: add it under src/docs.');
  return { $ref: reference(id) };
}

/** What the documentation says of a schema, or `undefined`. */
export const schemaDescription = (schema: z.ZodMiniType): string | undefined => documentation.get(schema)?.description;

function parameterSchema(schema: z.core.$ZodType): JsonObject {
  if (documentation.has(schema)) return schemaReference(schema);
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, settings);
  return rest;
}

/** The JSON Schema of each parameter of an operation, and which ones are required. */
export function parameterSchemas(params: z.ZodMiniObject): {
  readonly properties: Readonly<Record<string, JsonObject>>;
  readonly required: readonly string[];
} {
  const { required = [] } = z.toJSONSchema(params, settings);
  const schemas = Object.entries(params.shape).map(([name, schema]): [string, JsonObject] => [name, parameterSchema(schema)]);
  return { properties: Object.fromEntries(schemas), required };
}

/** A union told apart by `kind`, from a table of schemas by kind. */
function unionByKind(table: Readonly<Record<string, z.ZodMiniType>>): JsonObject {
  const references = Object.entries(table).map(([kind, schema]) => [kind, schemaReference(schema).$ref] as const);
  return {
    type: 'object',
    oneOf: references.map(([, $ref]) => ({ $ref })),
    discriminator: { propertyName: 'kind', mapping: Object.fromEntries(references) },
  };
}

/** The envelopes stand for the unions that they open: that is what a server sends and accepts. */
const unions = new Map<z.ZodMiniType, Readonly<Record<string, z.ZodMiniType>>>([
  [StepEnvelope, stepSchemas],
  [Answer, answerSchemas],
]);

function describeMembers(properties: JsonObject, members: Readonly<Record<string, string | undefined>>): JsonObject {
  const describe = ([name, property]: [string, unknown]): [string, unknown] => {
    const description = members[name];
    return [name, description ? { ...(property as JsonObject), description } : property];
  };
  return Object.fromEntries(Object.entries(properties).map(describe));
}

/** `components.schemas`: every documented schema by its id. */
export function componentSchemas(): Readonly<Record<string, JsonObject>> {
  const { schemas } = z.toJSONSchema(documentation, { ...settings, uri: reference });
  const components = documentedSchemas.map(({ schema, id, description, members, examples }): [string, JsonObject] => {
    const table = unions.get(schema);
    if (table) return [id, { description, ...unionByKind(table), examples }];
    const {
      $schema: _dialect,
      $id: _id,
      description: _description,
      examples: _examples,
      properties,
      ...rest
    } = schemas[id] ?? {};
    return [id, { description, ...rest, ...(properties && { properties: describeMembers(properties, members) }), examples }];
  });
  return Object.fromEntries(components);
}
