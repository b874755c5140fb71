/** A JSON object whose members are not looked at. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** One OpenAPI parameter. */
export interface ParameterObject {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly description: string;
  readonly schema: JsonObject;
  readonly example: unknown;
}

/** One OpenAPI response. */
export interface ResponseObject {
  readonly description: string;
  readonly headers?: JsonObject;
  readonly content?: Readonly<Record<string, JsonObject>>;
}

/** One OpenAPI operation. */
export interface OperationObject {
  readonly operationId: string;
  readonly tags: readonly string[];
  readonly summary: string;
  readonly description: string;
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly ParameterObject[];
  readonly requestBody?: JsonObject;
  readonly responses: Readonly<Record<string, ResponseObject>>;
}

/** An OpenAPI 3.1 document, as far as this package writes one. */
export interface OpenApiDocument {
  readonly openapi: '3.1.1';
  readonly info: JsonObject;
  readonly servers: readonly JsonObject[];
  readonly tags: readonly JsonObject[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, OperationObject>>>>;
  readonly components: Readonly<
    Record<'schemas' | 'headers' | 'examples' | 'securitySchemes', Readonly<Record<string, JsonObject>>>
  >;
}
