// Opens the machine's own browser at an address.
import { spawn } from 'node:child_process';

/** The command of each system; the address is one argument and passes no shell. */
function openCommand(platform: NodeJS.Platform, address: string): [string, string[]] {
  if (platform === 'win32') return ['rundll32', ['url.dll,FileProtocolHandler', address]];
  if (platform === 'darwin') return ['open', [address]];
  return ['xdg-open', [address]];
}

/** True when the system took the address; false when it has no browser to offer. Waits two seconds at most. */
export function openBrowser(address: string, platform: NodeJS.Platform = process.platform): Promise<boolean> {
  const [command, args] = openCommand(platform, address);
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'ignore', detached: true });
    // Some systems keep the opener running as long as the browser: silence for two seconds counts as success.
    const timer = setTimeout(() => resolve(true), 2000);
    const settle = (opened: boolean): void => {
      clearTimeout(timer);
      resolve(opened);
    };
    child.once('error', () => settle(false)); // there is no such command: the caller prints the address
    child.once('exit', (code) => settle(code === 0));
    child.unref();
  });
}
