'use strict';

const { closeSync, fstatSync, mkdirSync, openSync, readSync, writeFileSync } = require('node:fs');
const { basename, dirname, join, posix } = require('node:path');
const { setFlagsFromString } = require('node:v8');
const { Script } = require('node:vm');

// V8 starts to optimise before a check is over, which costs more time than it saves. This makes it start later, with
// the versions that are known to have these flags: others would complain about them.
if (process.version.startsWith('v20.')) setFlagsFromString('--interrupt-budget=2000000');
else if (/^v2[24]\./.test(process.version)) {
  setFlagsFromString('--invocation-count-for-maglev=5000');
  // There is little to clear up at a time, and threads to do it take longer to start.
  setFlagsFromString('--no-parallel-scavenge');
}
// A check of one plan is over before clearing up all memory would be worth it. A check of many turns this back on.
setFlagsFromString('--incremental-marking-soft-trigger=90');

/** Where the compiled code for this version of Node is, in a folder with the files it was made from. */
const FOLDER = `compiled/${process.version}-${process.arch}`;

/**
 * Loads the CommonJS files of a folder, each with the code that V8 compiled for it during the build if there is some.
 * V8 ignores that code if another version or other flags made it.
 * @param read returns the bytes of a file in the folder, given its path with slashes; throws if there is none. The
 * bytes are used before the next call.
 */
function compiledFilesOf(folder, read = readerOf(folder)) {
  const modules = new Map();

  function load(path) {
    const known = modules.get(path);
    if (known !== undefined) return known.module.exports;
    const module = { exports: {} };
    // Each file is a function, and the build writes only ASCII into it.
    const text = read(path).latin1Slice();
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

/** Reads the files of a folder into the same memory: new memory costs more than reading does. */
function readerOf(folder) {
  let memory = Buffer.allocUnsafeSlow(LARGEST);
  return (path) => {
    const file = openSync(join(folder, path));
    try {
      const { size } = fstatSync(file);
      if (size > memory.length) memory = Buffer.allocUnsafeSlow(size);
      let done = 0;
      let read = 0;
      do {
        read = readSync(file, memory, done, size - done, done);
        done += read;
      } while (read > 0);
      return memory.subarray(0, done);
    } finally {
      closeSync(file);
    }
  };
}

/** In bytes. The system gives out only what is used of it. */
const LARGEST = 2 ** 22;

function codePathOf(path) {
  return `${FOLDER}/${basename(path)}.bin`;
}

module.exports = { compiledFilesOf };
