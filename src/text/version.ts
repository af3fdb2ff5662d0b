/** The version of the program. */

declare const NLC_VERSION: string | undefined;
declare const NLC_SOURCES: string | undefined;

/** The package's version: set by the build, or read from `package.json` if the source runs without a build. */
export function version(): string {
  if (typeof NLC_VERSION === 'string') return NLC_VERSION;
  const { version } = process.getBuiltinModule('node:module').createRequire(import.meta.url)('../../package.json') as {
    version: string;
  };
  return version;
}

/** The version, and the sources that it was built from: another one after any change. */
export function build(): string {
  return `${version()} ${typeof NLC_SOURCES === 'string' ? NLC_SOURCES : 'not built'}`;
}

export const PACKAGE = 'nlc-toolkit';
