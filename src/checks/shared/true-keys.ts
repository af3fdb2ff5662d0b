/** Lists the names of the cases that are true. */

export function trueKeys<Name extends string>(cases: Readonly<Record<Name, boolean>>): Name[] {
  return (Object.keys(cases) as Name[]).filter((name) => cases[name]);
}
