// The desktop program from start to end: one instance, doors shut, data opened, window shown, closed cleanly.
import type { BrowserWindow } from 'electron';
import type { Program } from '../start.ts';
import { explainStartFailure } from '../startFailure.ts';
import { pageAddress, pageScheme, stoppedAddress } from './address.ts';
import { guardDownloads } from './downloads.ts';
import { guardContents, guardSession, shutNetwork } from './guards.ts';
import { serveCalls } from './ipc.ts';
import { menuTemplate } from './menu.ts';
import { createPageHandler, pageSchemes } from './pageProtocol.ts';
import type { ElectronParts } from './parts.ts';
import { stoppedPage } from './stoppedPage.ts';
import { focusWindow, openWindow } from './window.ts';
import type { WindowSetup } from './window.ts';

export interface DesktopSetup extends Omit<WindowSetup, 'development'> {
  /** The folder with the built page. */
  root: string;
  /** Opens the data; a Refusal is shown in the window. */
  start: () => Promise<Program>;
}

/**
 * Runs the desktop program. What must come before Electron is ready is done before the first wait.
 * A second instance ends at once; the first one's window comes to the front.
 */
export async function runDesktop(electron: ElectronParts, setup: DesktopSetup): Promise<void> {
  const { app } = electron;
  if (!app.requestSingleInstanceLock()) return app.quit();

  const development = !app.isPackaged;
  let window: BrowserWindow | null = null;
  let program: Program | null = null;
  let stopped: string | null = null;
  let closing: Promise<void> | undefined;

  shutNetwork(app);
  electron.protocol.registerSchemesAsPrivileged(pageSchemes);
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('second-instance', () => {
    if (window) focusWindow(window);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!program && !closing) return;
    event.preventDefault();
    void close().then(() => app.exit(0));
  });

  await app.whenReady();
  guardSession(electron.session(), development);
  guardDownloads(electron.session(), electron.dialog, () => app.getPath('documents'));
  electron.protocol.handle(pageScheme, createPageHandler(setup.root, () => stopped));
  electron.menu.setApplicationMenu(electron.menu.buildFromTemplate(menuTemplate(development)));
  const calls = serveCalls(electron.ipcMain, { program: () => program, contents: () => window?.webContents ?? null });

  try {
    program = await setup.start();
  } catch (error) {
    const sentences = explainStartFailure(error);
    setup.log(`程序没有打开：${sentences.join(' ')}`);
    stopped = stoppedPage(sentences);
  }

  window = openWindow(electron, { ...setup, development }, () => calls.cancelAll());
  window.on('closed', () => {
    window = null;
    calls.cancelAll();
  });
  setImmediate(() => program?.warm());
  // The person logs off while the program runs: there is no will-quit then.
  window.on('session-end', () => void close());
  await window.loadURL(stopped === null ? pageAddress : stoppedAddress);

  /** Lets go of the data, once. A call that comes later is answered with a sentence. */
  function close(): Promise<void> {
    const open = program;
    program = null;
    closing ??= (open ? open.close() : Promise.resolve()).catch((error: unknown) => setup.log(`程序没有正常关闭：${String(error)}`));
    return closing;
  }
}
