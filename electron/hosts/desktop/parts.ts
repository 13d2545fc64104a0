// The parts of Electron the desktop program uses, as one object: main.ts hands over the real ones, tests hand over stand-ins.
import type { App, BrowserWindow, BrowserWindowConstructorOptions, Dialog, IpcMain, Menu, Protocol, Screen, Session } from 'electron';

export interface ElectronParts {
  app: App;
  protocol: Protocol;
  ipcMain: IpcMain;
  dialog: Dialog;
  /** Only to be used once the program is ready. */
  screen: () => Screen;
  /** Only to be used once the program is ready. */
  session: () => Session;
  menu: Pick<typeof Menu, 'buildFromTemplate' | 'setApplicationMenu'>;
  createWindow: (options: BrowserWindowConstructorOptions) => BrowserWindow;
}
