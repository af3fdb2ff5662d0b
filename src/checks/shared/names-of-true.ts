/** Cases by name, and which of them hold. */

export function which<Name extends string>(cases: Readonly<Record<Name, boolean>>): Name[] {
  return (Object.keys(cases) as Name[]).filter((name) => cases[name]);
}
