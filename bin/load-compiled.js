'use strict';

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, posix } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Node 20 starts optimising before a check is over, which costs more time than it saves. This makes it start later.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=2000000');
// Lets the space for new objects grow at once, so that a check collects garbage three times instead of seven.
setFlagsFromString('--semi-space-growth-factor=16');
// A check of one plan is over before clearing up all memory would be worth it. A check of many turns this back on.
setFlagsFromString('--incremental-marking-soft-trigger=90');

/** Where the compiled code for this version of Node is, in a folder with the files it was made from. */
const FOLDER = `compiled/${process.version}-${process.arch}`;

/**
 * Loads the CommonJS files of a folder, each with the code that V8 compiled for it during the build if there is some.
 * V8 ignores that code if another version or other flags made it.
 * @param read returns the bytes of a file in the folder, given its path with slashes; throws if there is none
 */
function compiledFilesOf(folder, read = (path) => readFileSync(join(folder, path))) {
  const modules = new Map();

  function load(path) {
    const known = modules.get(path);
    if (known !== undefined) return known.module.exports;
    const module = { exports: {} };
    // The build writes only ASCII into these files.
    const text = `(function (exports, require, module, __filename) {${read(path).latin1Slice()}\n})`;
    const filename = join(folder, path);
    const script = new Script(text, { filename, cachedData: codeOf(path) });
    modules.set(path, { module, script });
    const requireFrom = (id) => (id.startsWith('.') ? load(posix.join(dirname(path), id)) : require(id));
    script.runInThisContext()(module.exports, requireFrom, module, filename);
    return module.exports;
  }

  function codeOf(path) {
    try {
      return read(codePathOf(path));
    } catch {
      return undefined;
    }
  }

  /** Writes the compiled code of every file loaded so far, with the functions that have run. */
  function writeCode() {
    mkdirSync(join(folder, FOLDER), { recursive: true });
    for (const [path, { script }] of modules) writeFileSync(join(folder, codePathOf(path)), script.createCachedData());
  }

  return { load, writeCode };
}

function codePathOf(path) {
  return `${FOLDER}/${basename(path)}.bin`;
}

module.exports = { compiledFilesOf };
