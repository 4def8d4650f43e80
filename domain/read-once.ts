/** A reading of a list that is made once for each list, however many rules ask: nobody changes a list that was read. */
export function readOnce<From extends object, Reading>(read: (from: From) => Reading): (from: From) => Reading {
  const known = new WeakMap<From, Reading>();
  return (from) => {
    const before = known.get(from);
    if (before !== undefined) return before;
    const reading = read(from);
    known.set(from, reading);
    return reading;
  };
}
