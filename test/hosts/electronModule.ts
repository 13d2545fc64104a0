// Stands in for the module 'electron' when the bundled program is run by Node: plays one start, three calls and the end.
import { packRequest } from '../../shared/contract/packet.ts';
import { event, standInElectron } from './standInElectron.ts';
import { until } from './standInProgram.ts';

const electron = standInElectron();
const { parts } = electron;

export const app = Object.assign(electron.app, {
  setPath: () => undefined,
  getVersion: () => '9.9.9',
  exit: (code: number) => process.exit(code),
});
export const { protocol, ipcMain, dialog, menu: Menu } = parts;
export const safeStorage = { isEncryptionAvailable: () => false };
export const screen = parts.screen();
export const session = { defaultSession: electron.session };
export class BrowserWindow {
  constructor(options: Parameters<typeof parts.createWindow>[0]) {
    return parts.createWindow(options);
  }
}

async function play(): Promise<void> {
  await until(() => electron.windows[0]?.loaded.length === 1, 'the window has loaded its page');
  const window = electron.windows[0]!;
  const from = { sender: window.webContents, senderFrame: window.webContents.mainFrame };
  const table = { name: '单位.csv', bytes: new TextEncoder().encode('单位名称,分组\n科技局,区直部门\n') };
  const replies = [
    await electron.invoke(from, { id: 1, packet: packRequest('system.info', {}) }),
    await electron.invoke(from, { id: 2, packet: packRequest('import.preview', { kind: 'units' }, table) }),
    await electron.invoke(from, { id: 3, packet: packRequest('tables.export', { name: '名单', title: '名单', columns: [{ title: '单位' }], rows: [['科技局']] }) }),
  ];
  const texts = replies.map((reply) => JSON.parse((reply as { text: string }).text) as unknown);
  process.stdout.write(`${JSON.stringify({ loaded: window.loaded, preload: window.options.webPreferences?.preload, replies: texts })}\n`);
  app.emit('will-quit', event());
}

void play().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exit(9);
});
