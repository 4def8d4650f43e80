/** Facts of several, by whose they are. */
export function bySubject<F extends { subject: string }>(facts: readonly F[]): Map<string, F[]> {
  const all = new Map<string, F[]>();
  for (const fact of facts) {
    const own = all.get(fact.subject);
    if (own) own.push(fact);
    else all.set(fact.subject, [fact]);
  }
  return all;
}
