/** Where each name stands among `names`. */
export function columnsOf<Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> {
  return Object.freeze(Object.fromEntries(names.map((name, i) => [name, i])) as Record<Name, number>);
}
