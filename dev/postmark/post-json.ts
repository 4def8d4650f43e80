export interface Target {
  url: string | undefined;
  auth: { user: string; password: string } | undefined;
  /** As the page names it: 'webhook', 'address for replies'. */
  name: string;
}

/** Posts as Postmark does, once, and says in plain words what came of it. */
export async function postJson(target: Target, payload: object): Promise<string> {
  if (target.url === undefined) return `No ${target.name} is configured, so nobody was told.`;
  const headers: Record<string, string> = { 'content-type': 'application/json', 'user-agent': 'Postmark' };
  if (target.auth) {
    headers['authorization'] = `Basic ${Buffer.from(`${target.auth.user}:${target.auth.password}`).toString('base64')}`;
  }
  try {
    const body = JSON.stringify(payload);
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch(target.url, { method: 'POST', headers, body, signal, redirect: 'manual' });
    return inPlainWords(target.name, answer.status);
  } catch {
    return `The ${target.name} does not answer: is the server running?`;
  }
}

function inPlainWords(name: string, status: number): string {
  if (status >= 200 && status < 300) return `The ${name} took it (${status}).`;
  if (status === 401) return `The ${name} refused the user and password (401).`;
  if (status === 404) return `Nothing listens at the ${name} yet (404).`;
  return `The ${name} answered ${status}: the real Postmark would try again later.`;
}
