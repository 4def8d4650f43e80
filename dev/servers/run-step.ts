import { spawn } from 'node:child_process';

export interface Step {
  /** What is being done, as a person reads it: 'Building temporal-dev with Go, once'. */
  title: string;
  command: string;
  args: string[];
  cwd: string;
  env: NodeJS.ProcessEnv;
  report: (line: string) => void;
}

export type StepResult = { done: true } | { done: false; why: string };

/** Runs a program that takes its time, reporting every five seconds that it still does. */
export function runStep({ title, command, args, cwd, env, report }: Step): Promise<StepResult> {
  return new Promise((resolve) => {
    const started = Date.now();
    const seconds = (): number => Math.round((Date.now() - started) / 1000);
    report(`${title} …`);
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const progress = setInterval(() => report(`${title}: ${seconds()} s`), 5_000);
    let said = '';
    const keep = (chunk: Buffer): void => {
      said = (said + chunk.toString()).slice(-4_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const finish = (result: StepResult): void => {
      clearInterval(progress);
      report(result.done ? `${title}: done in ${seconds()} s` : `${title}: failed after ${seconds()} s`);
      resolve(result);
    };
    child.once('error', (error) => finish({ done: false, why: error.message }));
    child.once('close', (code) => finish(code === 0 ? { done: true } : { done: false, why: lastLine(said) }));
  });
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1) ?? '';
}
