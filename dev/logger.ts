import { type DestinationStream, type Logger, pino } from 'pino';

/** One tidy line an event: time, who, what; details after it. For people at a terminal; production logs JSON. */
export function createDevLogger(write: (line: string) => void = (line) => process.stdout.write(line)): Logger {
  const stream: DestinationStream = {
    write(json: string) {
      const { time, level, name, msg, pid: _pid, hostname: _hostname, ...rest } = JSON.parse(json) as LogLine;
      const mark = level >= 50 ? ' ERROR' : level >= 40 ? ' warn' : '';
      const details = detailsOf(msg, rest);
      write(
        `${new Date(time).toTimeString().slice(0, 8)} ${(name ?? 'nazorg').padEnd(8)}${mark} ${msg ?? ''}${details}\n`,
      );
    },
  };
  return pino({ name: 'nazorg', level: 'info' }, stream);
}

/** A request is one short phrase; anything else keeps its details as they are. */
function detailsOf(msg: string | undefined, { method, route, status, ms, ...rest }: Record<string, unknown>): string {
  if (msg === 'request') return ` ${String(method)} ${String(route)} ${String(status)} in ${String(ms)} ms`;
  return Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
}

interface LogLine {
  time: number;
  level: number;
  name?: string;
  msg?: string;
  pid?: number;
  hostname?: string;
  [detail: string]: unknown;
}
