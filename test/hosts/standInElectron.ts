// The parts of Electron the desktop program uses, as stand-ins that write down what they are told.
import { EventEmitter } from 'node:events';
import type { BrowserWindow, BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import type { ElectronParts } from '../../electron/hosts/desktop/parts.ts';

type Handler = (...words: never[]) => unknown;

/** An event that can be prevented, as Electron's are. */
export function event<T extends object>(extra?: T): T & { prevented: boolean; preventDefault(): void } {
  return Object.assign({ prevented: false, preventDefault() { this.prevented = true; } }, extra) as T & { prevented: boolean; preventDefault(): void };
}

export class StandInContents extends EventEmitter {
  readonly mainFrame = { url: 'app://workbench/index.html' };
  readonly sent: unknown[][] = [];
  openHandler: (() => { action: string }) | undefined;
  webRtcPolicy = '';
  setWindowOpenHandler(handler: () => { action: string }): void {
    this.openHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  isDestroyed(): boolean {
    return false;
  }
  send(...words: unknown[]): void {
    this.sent.push(words);
  }
}

export class StandInWindow extends EventEmitter {
  readonly options: BrowserWindowConstructorOptions;
  readonly webContents = new StandInContents();
  readonly did: string[] = [];
  readonly loaded: string[] = [];
  minimized = false;
  constructor(options: BrowserWindowConstructorOptions) {
    super();
    this.options = options;
  }
  async loadURL(address: string): Promise<void> {
    this.loaded.push(address);
  }
  show(): void {
    this.did.push('show');
  }
  focus(): void {
    this.did.push('focus');
  }
  restore(): void {
    this.did.push('restore');
  }
  maximize(): void {
    this.did.push('maximize');
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return false;
  }
  getNormalBounds(): { x: number; y: number; width: number; height: number } {
    return { x: 40, y: 50, width: 1200, height: 800 };
  }
}

export interface StandInElectron {
  parts: ElectronParts;
  app: EventEmitter & { did: string[]; switches: Record<string, string>; isPackaged: boolean };
  session: EventEmitter & { handlers: Record<string, Handler>; beforeRequest: (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void };
  schemes: { scheme: string; privileges: Record<string, boolean> }[];
  /** Set by protocol.handle. */
  page: (address: string, method?: string) => Promise<Response>;
  /** Set by ipcMain.handle. */
  invoke: (event: unknown, message: unknown) => Promise<unknown>;
  menu: MenuItemConstructorOptions[];
  windows: StandInWindow[];
  boxes: string[];
  /** Which button of a message box the person takes. */
  choice: number;
}

/** `first`: whether this is the first instance. */
export function standInElectron(first = true, packaged = true): StandInElectron {
  const app = Object.assign(new EventEmitter(), {
    did: [] as string[],
    switches: {} as Record<string, string>,
    isPackaged: packaged,
    requestSingleInstanceLock: () => first,
    quit: () => void app.did.push('quit'),
    exit: (code: number) => void app.did.push(`exit ${code}`),
    enableSandbox: () => void app.did.push('enableSandbox'),
    whenReady: async () => void app.did.push('ready'),
    getPath: () => '/home/office/文档',
    commandLine: { appendSwitch: (name: string, value = '') => void (app.switches[name] = value) },
  });
  const handlers: Record<string, Handler> = {};
  const session = Object.assign(new EventEmitter(), {
    handlers,
    setPermissionRequestHandler: (handler: Handler) => void (handlers['request'] = handler),
    setPermissionCheckHandler: (handler: Handler) => void (handlers['check'] = handler),
    setDevicePermissionHandler: (handler: Handler) => void (handlers['device'] = handler),
    beforeRequest: (() => undefined) as StandInElectron['session']['beforeRequest'],
    webRequest: { onBeforeRequest: (handler: StandInElectron['session']['beforeRequest']) => void (session.beforeRequest = handler) },
  });
  const screen = { id: 1, workArea: { x: 0, y: 0, width: 1920, height: 1040 } };
  const standIn = { app, session, schemes: [], menu: [], windows: [], boxes: [], choice: 0 } as unknown as StandInElectron;
  const parts = {
    app,
    protocol: {
      registerSchemesAsPrivileged: (schemes: StandInElectron['schemes']) => void (standIn.schemes = schemes),
      handle: (scheme: string, handler: (request: unknown) => Promise<Response>) => {
        // A plain object: Node's own Request would mend the path, and the point is what is not mended.
        standIn.page = (address, method = 'GET') => handler({ url: address.startsWith('/') ? `${scheme}://workbench${address}` : address, method });
      },
    },
    ipcMain: { handle: (_channel: string, handler: StandInElectron['invoke']) => void (standIn.invoke = async (from, message) => handler(from, message)) },
    dialog: {
      showErrorBox: (title: string) => void standIn.boxes.push(title),
      showMessageBoxSync: (_window: unknown, options: { message: string }) => {
        standIn.boxes.push(options.message);
        return standIn.choice;
      },
    },
    screen: () => ({ getPrimaryDisplay: () => screen, getAllDisplays: () => [screen] }),
    session: () => session,
    menu: { buildFromTemplate: (template: MenuItemConstructorOptions[]) => template, setApplicationMenu: (menu: MenuItemConstructorOptions[]) => void (standIn.menu = menu) },
    createWindow: (options: BrowserWindowConstructorOptions) => {
      const window = new StandInWindow(options);
      standIn.windows.push(window);
      app.emit('web-contents-created', {}, window.webContents);
      return window as unknown as BrowserWindow;
    },
  };
  standIn.parts = parts as unknown as ElectronParts;
  return standIn;
}
