import { type Command, CommanderError } from 'commander';

/** What a command came to: nothing to add, or one sentence that says why it stopped. 2: wrongly called; 1: it could not. */
export type Ending = { code: 0 } | { code: 1 | 2; why: string };

/** Reads the arguments; what commander has to say becomes one sentence. */
export function readArguments(program: Command, argv: readonly string[]): Ending | undefined {
  const said: string[] = [];
  program.exitOverride().configureOutput({ writeErr: (text) => said.push(text) });
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
export async function runCommand(name: string, run: () => Promise<Ending>): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const ending = await run();
  if (ending.code !== 0) process.stderr.write(`${name}: ${ending.why}\n`);
  process.exitCode = ending.code;
}
