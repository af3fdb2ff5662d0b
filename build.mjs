// Builds dist/: the schemas and the framework as prepared data, the program as one bundle with
// lazy chunks. Fails, naming file and place, when a record of the framework does not hold together.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(root, ...parts);
const readText = (...parts) => readFileSync(at(...parts), 'utf8');
const shared = { platform: 'node', format: 'esm', target: 'node20.19', logLevel: 'warning' };

/** Written whole or not at all, so that a build beside a running test never shows half a file. */
function write(name, text) {
  const file = at('dist', 'prepared', name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function writeData(name, data, type = 'unknown') {
  write(`${name}.js`, `export default JSON.parse(${JSON.stringify(JSON.stringify(data))});\n`);
  write(`${name}.d.ts`, `declare const data: ${type};\nexport default data;\n`);
}

/** A schema without what only its readers need: the words about each field. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { title, description, examples, ...rest } = schema;
  const named = ['properties', 'definitions'].flatMap((key) =>
    rest[key] ? [[key, Object.fromEntries(Object.entries(rest[key]).map(([name, part]) => [name, bare(part)]))]] : [],
  );
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, bare(part)])),
    ...Object.fromEntries(named),
  };
}

/** The fields of every section of the plan format, by the schema's own address, and the sections each belongs to. */
function fieldsOf(schema) {
  const bySection = {};
  const homes = {};
  const walk = (part, address, home) => {
    if (typeof part !== 'object' || part === null) return;
    if (part.properties) {
      bySection[address] = Object.keys(part.properties);
      if (home) for (const name of bySection[address]) homes[name] = [...new Set([...(homes[name] ?? []), home])];
    }
    for (const [name, field] of Object.entries(part.properties ?? {}))
      walk(field, `${address}/properties/${name}`, name);
    if (part.items) walk(part.items, `${address}/items`, home);
    for (const [name, field] of Object.entries(part.definitions ?? {}))
      walk(field, `${address}/definitions/${name}`, '');
  };
  walk(schema, '#', '');
  return { bySection, homes };
}

function folderTexts(folder, extension) {
  return readdirSync(at(folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(extension))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .sort()
    .map((file) => ({ file, text: readText(file) }));
}

async function prepareFramework() {
  await esbuild.build({
    ...shared,
    entryPoints: [at('src/framework/prepare.ts')],
    outfile: at('dist/tools/prepare.js'),
    bundle: true,
    external: ['ajv'],
  });
  const { prepare } = await import(`${pathToFileURL(at('dist/tools/prepare.js'))}?${Date.now()}`);
  const { framework, examples, faults } = prepare({
    header: readText('framework/framework.yaml'),
    statements: folderTexts('framework/statements', '.yaml'),
    tensions: readText('framework/tensions.yaml'),
    rules: folderTexts('framework/rules', '.yaml'),
    base: readText('framework/base-plan.yaml'),
    ruleSchema: JSON.parse(readText('framework/rule.schema.json')),
  });
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) throw new Error(`The framework does not hold together: ${faults.length} faults above.`);
  writeData('framework', framework, "import('../../src/framework/types.ts').PreparedFramework");
  writeData('examples', examples, "import('../../src/framework/types.ts').PreparedExamples");
}

/** The licences of what the bundle contains, as their terms ask. */
function writeLicences(metafile) {
  const packages = new Set(
    Object.keys(metafile.inputs).flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  );
  const texts = [...packages].sort().map((name) => {
    const folder = at('node_modules', name);
    const licence = readdirSync(folder).find((file) => /^licen[cs]e/i.test(file));
    const words = licence
      ? readFileSync(join(folder, licence), 'utf8')
      : JSON.parse(readFileSync(join(folder, 'package.json'))).license;
    return `${name}\n\n${words.trim()}\n`;
  });
  writeFileSync(at('dist', 'LICENCES.txt'), texts.join(`\n${'-'.repeat(80)}\n\n`));
}

/**
 * What the packages would load and nlc never asks of them: other programs as commands, and guesses about colour, which
 * `io` settles. Imported as a module, `node:process` costs as much as all our rules: each of its getters is read. What
 * else a package written for `require` wants of Node becomes an import, so that no chunk has to make a `require`.
 */
const lean = {
  name: 'lean',
  setup(build) {
    const instead = {
      process: 'module.exports = process;',
      child_process: 'module.exports = {};',
      '#supports-color': 'module.exports = { stdout: false, stderr: false };',
    };
    build.onResolve({ filter: /^[#a-z]/ }, ({ path, kind, importer }) => {
      const name = path.replace(/^node:/, '');
      const isRequired = kind === 'require-call' && builtinModules.includes(name);
      const isTheirs = importer.includes('node_modules') && (name in instead || isRequired);
      return isTheirs ? { path: name, namespace: 'lean' } : undefined;
    });
    build.onLoad({ filter: /.*/, namespace: 'lean' }, ({ path }) => ({
      contents: instead[path] ?? `export * from 'node:${path}';`,
    }));
  },
};

async function bundle() {
  const { version } = JSON.parse(readText('package.json'));
  const built = await esbuild.build({
    ...shared,
    entryPoints: { main: at('src/main.ts'), process: at('src/io.ts') },
    outdir: at('dist'),
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    minifySyntax: true,
    minifyWhitespace: true,
    metafile: true,
    plugins: [lean],
    define: { NLC_VERSION: JSON.stringify(version) },
  });
  writeLicences(built.metafile);
}

rmSync(at('dist', 'chunks'), { recursive: true, force: true });
mkdirSync(at('dist', 'prepared'), { recursive: true });
for (const name of ['plan', 'rule', 'report']) {
  const schema = JSON.parse(readText('framework', `${name}.schema.json`));
  writeData(`${name}-schema`, schema);
  if (name !== 'plan') continue;
  writeData('plan-shape', bare(schema), "import('../../src/yaml/validate.ts').Schema");
  const type =
    '{ readonly bySection: Readonly<Record<string, readonly string[]>>; readonly homes: Readonly<Record<string, readonly string[]>> }';
  writeData('plan-fields', fieldsOf(schema), type);
}
await prepareFramework();
await bundle();
