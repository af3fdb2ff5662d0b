/** Cases by name, and which of them hold. */

export function trueKeys<Name extends string>(cases: Readonly<Record<Name, boolean>>): Name[] {
  return (Object.keys(cases) as Name[]).filter((name) => cases[name]);
}
