'use strict';

const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { basename, dirname, join } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// Node 20 starts optimising before a check is over, which costs more time than it saves. This makes it start later.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=2000000');
// Lets the space for new objects grow at once, so that a check collects garbage three times instead of seven.
setFlagsFromString('--semi-space-growth-factor=16');

/** Where the compiled code for this version of Node is, in a folder with the files it was made from. */
const FOLDER = join('compiled', `${process.version}-${process.arch}`);

/**
 * Loads the CommonJS files of a folder, each with the code that V8 compiled for it during the build if there is some.
 * V8 ignores that code if another version or other flags made it.
 */
function compiledFilesOf(folder) {
  const modules = new Map();
  const codeOf = (file) => join(folder, FOLDER, `${basename(file)}.bin`);

  function load(file) {
    const known = modules.get(file);
    if (known !== undefined) return known.module.exports;
    const module = { exports: {} };
    // The build writes only ASCII into these files.
    const text = `(function (exports, require, module, __filename) {${readFileSync(file, 'latin1')}\n})`;
    const script = new Script(text, { filename: file, cachedData: contentOf(codeOf(file)) });
    modules.set(file, { module, script });
    const requireFrom = (id) => (id.startsWith('.') ? load(join(dirname(file), id)) : require(id));
    script.runInThisContext()(module.exports, requireFrom, module, file);
    return module.exports;
  }

  /** Writes the compiled code of every file loaded so far, with the functions that have run. */
  function writeCode() {
    mkdirSync(join(folder, FOLDER), { recursive: true });
    for (const [file, { script }] of modules) writeFileSync(codeOf(file), script.createCachedData());
  }

  return { load: (name) => load(join(folder, name)), writeCode };
}

function contentOf(file) {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

module.exports = { compiledFilesOf };
