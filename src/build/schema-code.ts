/** Compiles a JSON Schema into a module that checks data against it, so that no schema is compiled at run time. */

import { Ajv } from 'ajv';
import compile from 'ajv/dist/compile/index.js';
import standalone from 'ajv/dist/standalone/index.js';

export interface JsonSchema {
  readonly $id?: string;
  readonly definitions?: Readonly<Record<string, object>>;
}

/**
 * Returns the module's code, which exports the function as `check`. Throws an `Error` if the schema itself is wrong.
 * @param allErrors whether the check goes on after the first error
 */
export function schemaCode(schema: JsonSchema, allErrors: boolean): string {
  const code = { source: true, esm: true };
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, messages: false, inlineRefs: false, allErrors, code });
  ajv.addSchema(schema, NAME);
  placeDefinitions(ajv, schema);
  return withImports(standalone.default(ajv, { check: NAME }));
}

/** The schema's name inside ajv, whether or not it has an id. */
const NAME = 'schema';

/**
 * Makes errors in a definition report their path from the schema's root. By default, ajv starts it at the definition.
 */
function placeDefinitions(ajv: Ajv, { $id = '', definitions = {} }: JsonSchema): void {
  const root = ajv.schemas[NAME];
  if (root === undefined) return;
  for (const [name, schema] of Object.entries(definitions)) {
    const schemaPath = `#/definitions/${name}`;
    const placed = new compile.SchemaEnv({ schema, schemaId: '$id', root, baseId: root.baseId, schemaPath });
    ajv.refs[`${$id}${schemaPath}`] = placed;
  }
}

const REQUIRE = /\brequire\("(ajv\/dist\/runtime\/(\w+))"\)\.default/g;

/** Replaces ajv's `require` calls, which don't work in an ES module. Loaders differ in how they expose `default`. */
function withImports(code: string): string {
  const helpers = new Map([...code.matchAll(REQUIRE)].map(([, path = '', name = '']) => [name, path]));
  const imports = [...helpers].map(
    ([name, path]) =>
      `import * as ${name}Module from '${path}.js';\nconst ${name} = ${name}Module.default.default ?? ${name}Module.default;\n`,
  );
  return `${imports.join('')}${code.replace(REQUIRE, '$2')}\n`;
}
