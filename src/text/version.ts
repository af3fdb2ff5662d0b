/** The version of the program. */

declare const NLC_VERSION: string | undefined;

/** The package's version: set by the build, or read from `package.json` if the source runs without a build. */
export function version(): string {
  if (typeof NLC_VERSION === 'string') return NLC_VERSION;
  const { version } = process.getBuiltinModule('node:module').createRequire(import.meta.url)('../../package.json') as {
    version: string;
  };
  return version;
}

export const PACKAGE = 'nlc-toolkit';
