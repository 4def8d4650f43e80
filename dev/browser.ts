import chromium from '@sparticuz/chromium';
import { type Browser, chromium as launcher } from 'playwright-core';

/** Neither survives a second page here; and as root there is no sandbox. */
const unwanted = ['--single-process', '--no-zygote'];

/** The browser that comes with the packages; elsewhere than on Linux x64 an installed Chrome. */
export async function startBrowser(): Promise<Browser> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return launcher.launch({ channel: 'chrome' });
  const args = [...chromium.args.filter((arg) => !unwanted.includes(arg)), '--no-sandbox'];
  return launcher.launch({
    executablePath: await chromium.executablePath(),
    args: [...args, '--disable-background-networking', '--no-first-run'],
  });
}
