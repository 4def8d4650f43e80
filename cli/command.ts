import { type Command, CommanderError } from 'commander';

/** What a command came to: nothing to add, or one sentence that says why it stopped. 2: wrongly called; 1: it could not. */
export type Ending = { code: 0 } | { code: 1 | 2; why: string };

/** What a command gets from the shell, and where it writes. */
export interface CommandLine {
  argv: readonly string[];
  env: Readonly<Record<string, string | undefined>>;
  out: (text: string) => void;
  err: (text: string) => void;
}

/** Reads the arguments; what commander has to say becomes one sentence. */
export function readArguments(program: Command, argv: readonly string[], out: CommandLine['out']): Ending | undefined {
  program.exitOverride().configureOutput({ writeOut: out, writeErr: () => undefined });
  try {
    program.parse(argv);
    return undefined;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return { code: 0 };
    return { code: 2, why: error.message.replace(/^error: /, '') };
  }
}

/** Runs a command line: its sentence goes to stderr, its code to the shell; a reader that goes away (`| head`) ends it. */
export async function runCommand(name: string, run: (line: CommandLine) => Promise<Ending>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const ending = await run({
    argv: process.argv,
    env: process.env,
    out: (text) => process.stdout.write(text),
    err: (text) => process.stderr.write(text),
  });
  if (ending.code !== 0) process.stderr.write(`${name}: ${ending.why}\n`);
  process.exitCode = ending.code;
}
