/** The part of JSON Schema that the plan format uses, and what is wrong if data doesn't fit a schema. */

import type { Data, Path } from '../plan/path.ts';

/** A schema, or part of one. Only the keywords named here mean anything; titles and the like are ignored. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  /** In code points. */
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
  readonly items?: Schema;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly patternProperties?: Readonly<Record<string, Schema>>;
  /** Only `false` has an effect. */
  readonly additionalProperties?: boolean | Schema;
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly if?: Schema;
  readonly else?: Schema;
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** What is wrong in one place. */
export interface ShapeError {
  /** Where in the data, as `/schools/0/id`. */
  readonly instancePath: string;
  /** Which part of the schema says so, as `#/definitions/id/pattern`. */
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/**
 * The compiled check of a schema: whether data fits; if it doesn't, `errors` has what is wrong, until the next call.
 */
export interface SchemaCheck {
  (data: unknown): boolean;
  readonly errors?: readonly ShapeError[] | null;
}

export interface PlanSchemaError {
  readonly rule: 'plan-shape' | 'unknown-field';
  readonly path: Path;
  /** Points at the key rather than the value. */
  readonly key: boolean;
  readonly message: string;
  readonly fix: string;
  /** The field that is missing because it has another name here. */
  readonly suggestion?: Path;
  /** What that field should have, if it isn't what is written here. */
  readonly value?: Data;
}
