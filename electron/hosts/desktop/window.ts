// The one window: its options, its place on the screen, and what happens when its page ends or will not go.
import type { BrowserWindow, BrowserWindowConstructorOptions } from 'electron';
import { pageAddress } from './address.ts';
import { chooseBounds, keepBounds, loadBounds, smallest } from './bounds.ts';
import type { Bounds } from './bounds.ts';
import type { ElectronParts } from './parts.ts';

export interface WindowSetup {
  preload: string;
  icon: string;
  /** Where the window's place is kept. */
  boundsFile: string;
  development: boolean;
  log: (line: string) => void;
}

/** Options of the window: everything a page could use to leave its box is off. */
export function windowOptions(setup: Pick<WindowSetup, 'preload' | 'icon' | 'development'>, bounds: Bounds): BrowserWindowConstructorOptions {
  const { maximized: _maximized, ...place } = bounds;
  return {
    ...place,
    minWidth: Math.min(smallest.width, bounds.width),
    minHeight: Math.min(smallest.height, bounds.height),
    show: false,
    title: '政务公开工作台',
    icon: setup.icon,
    backgroundColor: '#ffffff',
    autoHideMenuBar: true,
    webPreferences: {
      preload: setup.preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: setup.development,
    },
  };
}

/** Makes the window where it was last time and keeps its place when it closes. `onPageGone` hears that the page's calls have no one to answer to. */
export function openWindow(electron: ElectronParts, setup: WindowSetup, onPageGone: () => void): BrowserWindow {
  const main = electron.screen().getPrimaryDisplay();
  const others = electron.screen().getAllDisplays().filter((display) => display.id !== main.id);
  const bounds = chooseBounds(loadBounds(setup.boundsFile), [main, ...others].map((display) => display.workArea));
  const window = electron.createWindow(windowOptions(setup, bounds));
  const contents = window.webContents;
  if (bounds.maximized) window.maximize();

  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    try {
      keepBounds(setup.boundsFile, window.getNormalBounds(), window.isMaximized());
    } catch (error) {
      setup.log(`窗口的位置没有记下：${String(error)}`); // the next start opens at the usual place
    }
  });
  contents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) onPageGone();
  });
  // Without an answer here Electron would keep the window open in silence.
  contents.on('will-prevent-unload', (event) => {
    const choice = electron.dialog.showMessageBoxSync(window, {
      type: 'question',
      title: '政务公开工作台',
      message: '有内容还没有保存。',
      detail: '现在离开，没有保存的内容就没有了。',
      buttons: ['留下', '离开'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    });
    if (choice === 1) event.preventDefault();
  });
  contents.on('render-process-gone', (_event, details) => {
    onPageGone();
    if (details.reason === 'clean-exit') return;
    setup.log(`页面意外停止：${details.reason}`);
    const choice = electron.dialog.showMessageBoxSync(window, {
      type: 'error',
      title: '政务公开工作台',
      message: '页面意外停止了。',
      detail: '已经写入的数据不受影响，正在输入的内容可能没有保存。',
      buttons: ['重新打开页面', '退出'],
      defaultId: 0,
      cancelId: 1,
      noLink: true,
    });
    if (choice === 0) void window.loadURL(pageAddress);
    else electron.app.quit();
  });
  return window;
}

/** Brings the window to the front: a second start of the program ends up here. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.show();
  window.focus();
}
