// Entry of the Electron program: hands Electron's parts to desktop.ts. Nothing is decided here, so that the rest can be tested without Electron.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { app, BrowserWindow, dialog, ipcMain, Menu, protocol, safeStorage, screen, session } from 'electron';
import { defaultDatabase, programFolder } from '../place.ts';
import { environmentKeyrings } from '../keyring.ts';
import { runDesktop } from './desktop.ts';
import { systemKeyrings } from './keyring.ts';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const database = path.resolve(process.argv.find((word) => word.startsWith('--db='))?.slice('--db='.length) || defaultDatabase());

// The window's own files lie beside the data: one folder holds all, and one data file has one program.
const windowFolder = path.join(path.dirname(database), 'window');
try {
  mkdirSync(windowFolder, { recursive: true });
  app.setPath('userData', windowFolder);
} catch (error) {
  log(`不能在数据文件夹里建立 window 文件夹：${String(error)}`); // the window then says why the data cannot be opened
}

const folder = programFolder();
// Not awaited here: Electron becomes ready only after this file has run to its end.
runDesktop(
  {
    app,
    protocol,
    ipcMain,
    dialog,
    menu: Menu,
    screen: () => screen,
    session: () => session.defaultSession,
    createWindow: (options) => new BrowserWindow(options),
  },
  {
    root: path.join(folder, 'out', 'renderer'),
    preload: path.join(folder, 'out', 'desktop', 'preload.cjs'),
    icon: path.join(folder, 'resources', 'icons', 'icon-256.png'),
    boundsFile: path.join(windowFolder, 'window.json'),
    start: async () => (await import('../start.ts')).startProgram({ database, version: app.getVersion(), keyrings: [...systemKeyrings(safeStorage, process.platform), ...environmentKeyrings()] }),
    log,
  },
).catch((error: unknown) => {
  log(`程序没有启动：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  app.exit(3);
});
