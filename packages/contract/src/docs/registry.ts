import * as z from 'zod/mini';
import type { Operation } from '../operation.ts';

/** What the document says about a schema beyond what the schema says itself. */
export interface SchemaDocumentation<Schema extends z.ZodMiniType> {
  /** The name under `components/schemas`: the schema's own name. */
  readonly id: string;
  /** What it is, for back-end developers. Markdown. */
  readonly description: string;
  /** What single members mean, where the name alone does not tell: unit, meaning, who sets it. */
  readonly members?: { readonly [Name in keyof z.output<Schema>]?: string };
  /** Realistic values as they stand on the wire. */
  readonly examples: readonly [z.input<Schema>, ...z.input<Schema>[]];
}

/** A schema together with its documentation, the schema's type forgotten. */
export interface DocumentedSchema {
  readonly schema: z.ZodMiniType;
  readonly id: string;
  readonly description: string;
  readonly members: Readonly<Record<string, string | undefined>>;
  readonly examples: readonly unknown[];
}

/** Documents a schema. An example that the schema would refuse does not compile, as far as types can tell. */
export const document = <Schema extends z.ZodMiniType>(
  schema: Schema,
  { members = {}, ...rest }: SchemaDocumentation<Schema>,
): DocumentedSchema => ({ schema, members, ...rest });

/** What the registry keeps for a schema; these members go into its JSON Schema as they are. */
export type SchemaMetadata = Pick<DocumentedSchema, 'id' | 'description' | 'examples'>;

/**
 * Gathers documented schemas in a registry of their own: zod's global one is shared by the whole page.
 *
 * @throws Error when two schemas have the same id.
 */
export const createRegistry = (documented: readonly DocumentedSchema[]): z.core.$ZodRegistry<SchemaMetadata> => {
  const registry = z.registry<SchemaMetadata>();
  const ids = new Set<string>();
  for (const { schema, id, description, examples } of documented) {
    if (ids.has(id)) throw new Error(`Two schemas are documented as ${id}.`);
    ids.add(id);
    registry.add(schema, { id, description, examples });
  }
  return registry;
};

/** What the document says about one path or query parameter. */
export interface ParameterDocumentation<Value = unknown> {
  readonly description: string;
  readonly example: Exclude<Value, undefined>;
}

/** What the document says about an operation beyond its row in the operation table. */
export type OperationDocumentation<Row extends Operation = Operation> = {
  /** What it does and promises. Markdown. */
  readonly description: string;
  /** The answer has an `ETag`, and a request with a matching `If-None-Match` gets 304. */
  readonly conditional?: true;
  /** What the `Set-Cookie` header of the answer does, where it has one. */
  readonly setsCookie?: string;
} & (Row extends { params: infer Params extends z.ZodMiniObject }
  ? { readonly params: { readonly [Name in keyof z.output<Params>]-?: ParameterDocumentation<z.output<Params>[Name]> } }
  : { readonly params?: { readonly [name: string]: ParameterDocumentation } });

/** A table of operations under one heading of the document. */
export interface OperationGroup {
  readonly name: string;
  readonly description: string;
  readonly operations: Readonly<Record<string, { readonly row: Operation; readonly docs: OperationDocumentation }>>;
}

/** Documents a table of operations: each one, and each of its parameters, or it does not compile. */
export const documentOperations = <Table extends Record<string, Operation>>(
  table: Table,
  {
    operations,
    ...group
  }: Pick<OperationGroup, 'name' | 'description'> & {
    readonly operations: { readonly [Name in keyof Table]: OperationDocumentation<Table[Name]> };
  },
): OperationGroup => ({
  ...group,
  operations: Object.fromEntries(
    Object.entries(table).map(([name, row]) => [name, { row, docs: operations[name] as OperationDocumentation }]),
  ),
});
