import { createServer, connect, type AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { Unavailable } from './unavailable.ts';

const host = '127.0.0.1';

/** A port nobody listens on at this moment. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, host, () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Does something on this machine answer at the port? */
export function portAnswers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, host);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}

/** Is the port in use by a program of this machine, on whichever of its addresses? */
export async function portTaken(port: number): Promise<boolean> {
  if (await portAnswers(port)) return true;
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(true));
    server.listen(port, host, () => server.close(() => resolve(false)));
  });
}

/**
 * Throws where the port stays in use.
 * A server of a program that just ended notices so within a second or two, so that long is waited.
 */
export async function claimPort(port: number, setting: string): Promise<void> {
  for (let waited = 0; waited < 2_500; waited += 100) {
    if (!(await portTaken(port))) return;
    await pause(100);
  }
  throw new Unavailable(`Port ${port} is in use: stop the other program or set ${setting} to a free port.`);
}
