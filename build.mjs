// Builds dist/: the schemas and the framework as prepared data, and the program as one bundle with lazy chunks. Fails,
// with the file and line, if a record of the framework has an error.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';

const root = fileURLToPath(new URL('.', import.meta.url));
const at = (...parts) => join(root, ...parts);
const readText = (...parts) => readFileSync(at(...parts), 'utf8');

/** Writes the whole file or nothing, so that a test running during a build never sees half a file. */
function write(name, text) {
  const file = at('dist', 'prepared', name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

/**
 * Code that makes data. The text in it is ASCII, because V8 keeps a text in twice the space if any character of it
 * needs that.
 */
function parsed(data) {
  return `JSON.parse(${JSON.stringify(escaped(JSON.stringify(data)))})`;
}

function writeData(name, data, type = 'unknown') {
  write(`${name}.js`, `export default ${parsed(data)};\n`);
  write(`${name}.d.ts`, `declare const data: ${type};\nexport default data;\n`);
}

/** A schema without the descriptions of its fields, which the program doesn't need to check data. */
function bare(schema) {
  if (Array.isArray(schema)) return schema.map(bare);
  if (typeof schema !== 'object' || schema === null) return schema;
  const { title, description, ask, examples, enumDescriptions, patternErrorMessage, ...rest } = schema;
  const named = ['properties', 'definitions'].flatMap((key) =>
    rest[key] ? [[key, Object.fromEntries(Object.entries(rest[key]).map(([name, part]) => [name, bare(part)]))]] : [],
  );
  return {
    ...Object.fromEntries(Object.entries(rest).map(([key, part]) => [key, bare(part)])),
    ...Object.fromEntries(named),
  };
}

/**
 * The fields of every section of the plan format, keyed by path in the schema, and the sections that each belongs to.
 */
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

/** Bundles a module of src/build/, so that every supported Node version can run it, and imports it. */
async function toolOf(name) {
  const file = at('dist/tools', `${name}.js`);
  const bundled = await rolldown({ input: at(`src/build/${name}.ts`), platform: 'node', external: [/^ajv\b/] });
  await bundled.write({ file, codeSplitting: false });
  return import(`${pathToFileURL(file)}?${Date.now()}`);
}

async function prepareFramework() {
  const { prepare } = await toolOf('framework');
  const fileAt = (file) => ({ file, text: readText(file) });
  const schemaFiles = folderTexts('framework', '.schema.json');
  const { framework, examples, changes, publications, lenses, glossary, schemas, errors } = prepare({
    header: fileAt('framework/framework.yaml'),
    statements: folderTexts('framework/statements', '.yaml'),
    tensions: fileAt('framework/tensions.yaml'),
    changes: fileAt('framework/changes.yaml'),
    publications: fileAt('framework/publications.yaml'),
    lenses: folderTexts('framework/lenses', '.yaml'),
    glossary: fileAt('framework/glossary.yaml'),
    rules: folderTexts('framework/rules', '.yaml'),
    base: fileAt('framework/base-plan.yaml'),
    schemas: Object.fromEntries(schemaFiles.map((one) => [one.file.replace(/^.*\/|\.schema\.json$/g, ''), one])),
  });
  if (errors !== undefined) await stopOver(errors);
  writeFramework(framework);
  writeData('changes', changes, "readonly import('../../src/rules/editions.ts').EditionChanges[]");
  writeData('examples', examples, "import('../../src/rules/prepared.ts').PreparedExamples");
  writeData('lenses', lenses, "readonly import('../../src/rules/research.ts').Lens[]");
  const named = lenses.map(({ name, title }) => ({ name, about: `${title.charAt(0).toLowerCase()}${title.slice(1)}` }));
  writeData('lens-names', named, '{ readonly name: string; readonly about: string }[]');
  writeData('glossary', glossary, "import('../../src/rules/glossary-entry.ts').Glossary");
  writeData('publications', publications, "readonly import('../../src/rules/research.ts').Publication[]");
  return schemas;
}

/** What the program adds to a record, so that there is room for it from the start. */
const ADDED = ['category', 'grade', 'statements', 'reason', 'since', 'asking'];

/**
 * Writes the framework so that all records are made in one way, with all the fields that any of them has. If each had
 * only its own, V8 would keep a list of fields for nearly every record, which takes twice as long to read and to use.
 */
function writeFramework({ records, ...rest }) {
  const fields = [...new Set(records.flatMap(({ record }) => Object.keys(record)))];
  const rows = records.map(({ category, record }) => [category, ...fields.map((field) => record[field])]);
  const given = fields.map((field, index) => `${field}: row[${index + 1}] ?? undefined`);
  const values = [...given, ...ADDED.map((field) => `${field}: undefined`)];
  const lines = [
    `const { rows, ...rest } = ${parsed({ rows, ...rest })};`,
    `const recordOf = (row) => ({ ${values.join(', ')} });`,
    'const records = () => rows.map((row) => ({ category: row[0], record: recordOf(row) }));',
    'export default { ...rest, records };',
  ];
  write('framework.js', `${lines.join('\n')}\n`);
  const type = "import('../../src/rules/prepared.ts').PreparedFramework";
  write('framework.d.ts', `declare const data: ${type};\nexport default data;\n`);
}

/**
 * Prints the errors and stops the build. The errors are for people who changed the framework, so they have no stack
 * trace.
 */
async function stopOver(errors) {
  const count = errors.length === 1 ? 'is 1 error' : `are ${errors.length} errors`;
  const lines = [...errors, `There ${count} in the framework, so nothing was built.`];
  await new Promise((written) => process.stderr.write(`${lines.join('\n')}\n`, written));
  process.exit(1);
}

/** The plans in templates/ that `nlc init` can fill in. Their first line is `# Template:` and a description. */
function prepareTemplates() {
  const templates = folderTexts('templates', '.yaml').flatMap(({ file, text }) => {
    const [, about, rest] = /^# Template: (.+)\r?\n([\s\S]*)$/.exec(text) ?? [];
    return about === undefined ? [] : [{ name: file.replace(/^.*\/|\.yaml$/g, ''), about, text: rest }];
  });
  const type = '{ readonly name: string; readonly about: string; readonly text: string }[]';
  writeData('templates', templates, type);
}

/** The files that `nlc init --ci` writes, keyed by their names in templates/ci/. */
function preparePipelines() {
  const texts = folderTexts('templates/ci', '').map(({ file, text }) => [file.replace(/^.*\//, ''), text]);
  writeData('pipelines', Object.fromEntries(texts), 'Readonly<Record<string, string>>');
}

/** Writes the code that checks data against a schema. Stops the build if ajv can't compile the schema. */
function prepareCheck(name, schema, { schemaCode }) {
  try {
    // Reports are large, and the errors in one are never shown, so their check stops at the first error.
    write(`${name}-check.js`, schemaCode(bare(schema), name !== 'report'));
  } catch (error) {
    return stopOver([`framework/${name}.schema.json:1:1: The build can't use this schema: ${error.message}`]);
  }
  write(`${name}-check.d.ts`, "export declare const check: import('../../src/schema/schema-types.ts').SchemaCheck;\n");
}

/** Writes the licences of the bundled packages, as those licences require. */
function writeLicences(chunks) {
  const files = chunks.flatMap(({ moduleIds }) => moduleIds.map((file) => file.replaceAll('\\', '/')));
  const packages = new Set(files.flatMap((file) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []));
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
 * Gets Node's own modules with `process.getBuiltinModule` instead of importing them. On import, Node reads every
 * export, which takes 2 ms for `node:fs` and 10 ms for `node:process`. Modules that packages load but nlc never needs
 * are replaced by stubs: `child_process`, and colour detection, which `io` does.
 */
const lean = {
  name: 'lean',
  resolveId(path, importer = '', { kind }) {
    const name = path.replace(/^node:/, '');
    const isTheirs = importer.includes('node_modules');
    if (isTheirs && name in INSTEAD) return `\0lean:${name}.cjs`;
    const isOfNode = builtinModules.includes(name) && kind !== 'dynamic-import' && !importer.startsWith('\0');
    return isOfNode && (isTheirs || path.startsWith('node:')) ? `\0lean:${name}.cjs` : undefined;
  },
  load(id) {
    if (!id.startsWith('\0lean:')) return undefined;
    const name = id.slice('\0lean:'.length, -'.cjs'.length);
    return { code: INSTEAD[name] ?? `module.exports = process.getBuiltinModule('node:${name}');`, moduleType: 'js' };
  },
};

const INSTEAD = {
  child_process: 'module.exports = {};',
  '#supports-color': 'module.exports = { stdout: false, stderr: false };',
};

/** How graphology begins to give its class some 150 methods, one after another. */
const FIRST_METHODS = 'attachNodeAttributesMethods(Graph);';

/**
 * Lets graphology add its methods without V8 making a new list of all of them for each, which took 10 ms of a check. V8
 * keeps an object in another form once a property that isn't its last has been removed.
 */
const quickMethods = {
  name: 'quick-methods',
  transform(code, id) {
    if (!/graphology[\\/]dist[\\/]graphology\.[a-z.]+$/.test(id)) return undefined;
    const [before, after, ...others] = code.split(FIRST_METHODS);
    if (after === undefined || others.length > 0) throw new Error(`${id} gives its class methods in another way now.`);
    const removed =
      'Object.assign(Graph.prototype, { first: 0, last: 0 }); delete Graph.prototype.first; delete Graph.prototype.last;';
    return { code: `${before}${removed}\n${FIRST_METHODS}${after}` };
  },
};

/** How modules are grouped into chunks. Each extra file costs a run about a millisecond, so there are few. */
const groups = [
  {
    name: 'core',
    test: /rolldown\/runtime|lean:|ajv\/dist\/runtime|src\/(io\/(errors|exit-codes|git\/revision|paths|stderr)|schema\/(errors-of|messages)|text\/(sequence|words|version))\.ts$/,
    priority: 4,
  },
  { name: 'check', test: /src\/(commands\/check|reporters\/formats\/pretty)\.ts$/, priority: 3 },
  { name: 'lines', test: /src\/report\/lines-to-write\.ts$/, priority: 2 },
  { name: 'config', test: /src\/config\/(configuration|effective-rules)\.ts$/, priority: 2 },
  { name: 'local-rules', test: /src\/config\/local-rules\.ts$/, priority: 1 },
];

/** A text that is another one whenever the program or its data has changed. */
function digestOfSources() {
  const hash = createHash('sha256');
  const packages = readdirSync(root)
    .filter((name) => /^package(?:-lock)?\.json$/.test(name))
    .map((file) => ({ file, text: readText(file) }));
  for (const { file, text } of [...packages, ...folderTexts('src', '.ts'), ...folderTexts('framework', '.yaml')])
    hash.update(`${file}\n${text}\n`);
  return hash.digest('hex').slice(0, 16);
}

async function bundle() {
  const { version } = JSON.parse(readText('package.json'));
  const define = { NLC_VERSION: JSON.stringify(version), NLC_SOURCES: JSON.stringify(digestOfSources()) };
  rmSync(at('dist', 'chunks'), { recursive: true, force: true });
  const built = await rolldown({
    input: {
      main: at('src/cli/run.ts'),
      process: at('src/io/process-io.ts'),
      worker: at('src/run/threads/worker.ts'),
    },
    platform: 'node',
    transform: { target: 'node20.19', define },
    plugins: [lean, quickMethods],
    // pretty is imported both lazily (as a format) and statically (by commands that share its layout).
    checks: { ineffectiveDynamicImport: false },
  });
  const { output } = await built.write({
    dir: at('dist'),
    format: 'cjs',
    entryFileNames: '[name].cjs',
    chunkFileNames: 'chunks/[name]-[hash].cjs',
    codeSplitting: { groups },
    // Keep function names, because they appear in the stack traces of bug reports.
    minify: { compress: true, mangle: { toplevel: false, keepNames: { function: true, class: true } }, codegen: true },
  });
  for (const { fileName, code } of output)
    writeFileSync(at('dist', fileName), asFunction(escaped(withPlainExports(code))));
  writeLicences(output);
}

const LIVE_EXPORT =
  /Object\.defineProperty\(exports,("?[\w$]+"?),\{enumerable:!0,get:function\(\)\{return ([\w$]+)\}\}\)/g;

/**
 * Exports what never changes as plain values. The bundler gives every export a function that returns it, and an object
 * with hundreds of those is slow to make and to read.
 */
function withPlainExports(code) {
  const isFixed = (name) => {
    const word = name.replaceAll('$', '\\$');
    const changes = new RegExp(
      `(?<![\\w$.])${word}(?:[-+*/%&|^?<>]{0,3}=(?![=>])|\\+\\+|--)|(?:\\+\\+|--)${word}(?![\\w$])`,
      'g',
    );
    return (code.match(changes) ?? []).length <= 1;
  };
  return code.replace(LIVE_EXPORT, (live, key, name) => (isFixed(name) ? `exports[${key}]=${name}` : live));
}

/** Code with nothing but ASCII, which Node reads and V8 keeps in half the space. */
function escaped(code) {
  return code.replace(/[^\0-\x7F]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** A CommonJS module as the function that `bin/load-compiled.js` calls, which then needn't copy the text to add that. */
function asFunction(code) {
  return `(function (exports, require, module, __filename) {${code}\n})`;
}

/** Plans with findings of many kinds, for running the code of a check. */
const COMPILED_FOR = ['bedford-accelerator', 'starter', 'full'].map((name) => `templates/${name}.yaml`);

/** A repository with a rule of its own, for running the code of a configuration. */
const CONFIGURED = {
  '.nlc.yaml': 'nlc: 1\nlocal-rules: [acronym.yaml]\n',
  'acronym.yaml': `id: acronym
title: An acronym in the purpose
source: Handbook
level: warning
check: text-with-pattern
params: { field: purpose.moral_purpose, pattern: '\\b[A-Z]{2,}\\b' }
message: 'The purpose has an acronym in it: {text}'
why: Parents read it.
fix: Write the words out.
strength: The purpose has no acronyms.
examples:
  - { name: an acronym, plan: 'purpose: { moral_purpose: SEND pupils thrive }', expect: [purpose.moral_purpose] }
  - { name: words, plan: 'purpose: { moral_purpose: Every pupil reads }', expect: [] }
`,
  'plan.yaml': readText('templates/starter.yaml'),
};

/** Writes what V8 compiles when the program checks plans, the last one with a configuration. */
function compile() {
  rmSync(at('dist', 'compiled'), { recursive: true, force: true });
  const program = at('src/build/compile-program.cjs');
  const folder = temporaryFolder(CONFIGURED);
  const plans = [...COMPILED_FOR.map((file) => at(file)), join(folder, 'plan.yaml')];
  const { status, stderr } = spawnSync(process.execPath, [program, ...plans], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  if (status !== 0) throw new Error(`The program can't be compiled: ${stderr}`);
}

/** Writes files into a new temporary folder. */
function temporaryFolder(files) {
  const folder = mkdtempSync(join(tmpdir(), 'nlc-build-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

/**
 * Runs the program just built in a temporary folder with these files, and returns what it prints. Throws an `Error` if
 * it doesn't end by itself, or has something to say about its own work.
 */
async function nlc(files, ...argv) {
  const folder = temporaryFolder(files);
  const env = { ...process.env, COLUMNS: '80', NO_COLOR: '1' };
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [at('bin/nlc.js'), ...argv], {
    cwd: folder,
    env,
    maxBuffer: Number.POSITIVE_INFINITY,
  });
  rmSync(folder, { recursive: true });
  // 1 means that nlc has something to say about a plan, which documents show.
  if ((status !== 0 && status !== 1) || stderr.length > 0)
    throw new Error(`nlc ${argv.join(' ')} ended with ${signal ?? `exit code ${status}`}: ${stderr}`);
  return String(stdout);
}

/** Rewrites every Markdown file whose generated parts are out of date. */
async function writeDocuments() {
  const { regenerated } = await toolOf('documents');
  const top = readdirSync(root).filter((name) => name.endsWith('.md'));
  const below = ['framework', 'src', 'templates', 'test'].flatMap((folder) => folderTexts(folder, '.md'));
  const documents = [...top.map((file) => ({ file, text: readText(file) })), ...below];
  const fresh = await regenerated(documents, nlc);
  for (const [index, { file, text }] of fresh.entries())
    if (text !== documents[index].text) writeFileSync(at(file), text);
}

mkdirSync(at('dist', 'prepared'), { recursive: true });
const placeholders = await toolOf('placeholder-words');
writeData('placeholder-starts', placeholders.starts, 'readonly string[]');
writeData('placeholder-words', placeholders.words, 'string');
const schemas = await prepareFramework();
const compiler = await toolOf('schema-code');
for (const name of ['plan', 'config', 'rule', 'report', 'status', 'baseline']) {
  const schema = schemas[name];
  writeData(`${name}-schema`, schema);
  if (name !== 'status') await prepareCheck(name, schema, compiler);
  if (name !== 'plan') continue;
  const type =
    '{ readonly bySection: Readonly<Record<string, readonly string[]>>; readonly homes: Readonly<Record<string, readonly string[]>> }';
  writeData('plan-fields', fieldsOf(schema), type);
  writeData('plan-shape', bare(schema), "import('../../src/schema/schema-types.ts').Schema");
}
const { readersByField } = await toolOf('readers');
writeData('readers', readersByField(), 'Readonly<Record<string, readonly string[]>>');
prepareTemplates();
preparePipelines();
await bundle();
compile();
if (process.argv.includes('--docs')) await writeDocuments();
