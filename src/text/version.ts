/** The program's own name and version. */

declare const NLC_VERSION: string | undefined;

/** The package's version: put in by the build; read from `package.json` where the sources run unbuilt. */
export function version(): string {
  if (typeof NLC_VERSION === 'string') return NLC_VERSION;
  const { version } = process.getBuiltinModule('node:module').createRequire(import.meta.url)('../../package.json') as {
    version: string;
  };
  return version;
}

export const PACKAGE = 'nlc-toolkit';
