// The desktop program on stand-ins for Electron: every door that must be shut is tried.
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseBounds } from '../../electron/hosts/desktop/bounds.ts';
import { runDesktop } from '../../electron/hosts/desktop/desktop.ts';
import { makeDoor } from '../../electron/hosts/desktop/door.ts';
import type { Program } from '../../electron/hosts/start.ts';
import { packRequest, unpackAnswer } from '../../shared/contract/packet.ts';
import type { Packet } from '../../shared/contract/packet.ts';
import { refusal } from '../../shared/problems.ts';
import { event, standInElectron } from './standInElectron.ts';
import type { StandInElectron, StandInWindow } from './standInElectron.ts';
import { pattern, standInProgram, until } from './standInProgram.ts';
import type { StandIn } from './standInProgram.ts';

let folder: string;
let electron: StandInElectron;
let program: StandIn;
let window: StandInWindow;
let logged: string[];

async function run(start: () => Promise<Program> = async () => program, standIn: StandInElectron = electron): Promise<void> {
  logged = [];
  await runDesktop(standIn.parts, {
    root: path.join(folder, 'renderer'),
    preload: '/program/preload.cjs',
    icon: '/program/icon.png',
    boundsFile: path.join(folder, 'window.json'),
    start,
    log: (line) => void logged.push(line),
  });
  window = standIn.windows[0]!;
}

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '窗口 '));
  await mkdir(path.join(folder, 'renderer', 'assets'), { recursive: true });
  await writeFile(path.join(folder, 'renderer', 'index.html'), '<!doctype html><title>工作台</title>');
  await writeFile(path.join(folder, 'renderer', 'assets', 'main.js'), 'export {};');
  await writeFile(path.join(folder, 'secret.json'), '{}');
  electron = standInElectron();
  program = standInProgram();
});
afterEach(() => rm(folder, { recursive: true }));

describe('starting', () => {
  test('a second instance ends at once, without a window and without opening the data', async () => {
    const second = standInElectron(false);
    let opened = false;
    await run(async () => ((opened = true), program), second);
    expect(second.app.did).toEqual(['quit']);
    expect(second.windows).toEqual([]);
    expect(opened).toBe(false);
  });

  test('the first instance comes to the front when a second is started', async () => {
    await run();
    window.minimized = true;
    electron.app.emit('second-instance');
    expect(window.did).toEqual(['restore', 'show', 'focus']);
  });

  test('sandbox, protocol and network switches are set before Electron is ready', async () => {
    await run();
    expect(electron.app.did).toEqual(['enableSandbox', 'ready']);
    expect(electron.schemes).toEqual([{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]);
    expect(electron.app.switches['host-resolver-rules']).toBe('MAP * ~NOTFOUND');
    expect(electron.app.switches['force-webrtc-ip-handling-policy']).toBe('disable_non_proxied_udp');
    expect(window.loaded).toEqual(['app://workbench/index.html']);
  });

  test('data that cannot be opened is said in the window, in its own sentence and without markup', async () => {
    await run(() => Promise.reject(refusal('schema-newer', '这个数据文件是较新的程序 <2.0> 写的，请升级程序后再打开。')));
    expect(window.loaded).toEqual(['app://workbench/stopped']);
    const page = await electron.page('/stopped');
    const text = await page.text();
    expect(text).toContain('这个数据文件是较新的程序 &lt;2.0&gt; 写的，请升级程序后再打开。');
    expect(text).not.toContain('<script');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('a database binary that the system is too old for is said in plain words', async () => {
    await run(() => Promise.reject(new Error("/lib/libc.so.6: version `GLIBC_2.34' not found (required by linux-x64.node)")));
    expect(await (await electron.page('/stopped')).text()).toContain('系统版本较旧');
  });

  test('there is no such page while the program runs', async () => {
    await run();
    expect((await electron.page('/stopped')).status).toBe(404);
  });
});

describe('the window', () => {
  test('its page is boxed in', async () => {
    await run();
    expect(window.options.webPreferences).toEqual({
      preload: '/program/preload.cjs',
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
      devTools: false,
    });
  });

  test('developer tools exist in development alone', async () => {
    const development = standInElectron(true, false);
    await run(undefined, development);
    expect(window.options.webPreferences?.devTools).toBe(true);
    expect(JSON.stringify(development.menu)).toContain('toggleDevTools');
    await run();
    expect(JSON.stringify(electron.menu)).not.toContain('toggleDevTools');
  });

  test('the menu is Chinese and leaves 撤销 and copying to the page', async () => {
    await run();
    const items = electron.menu.flatMap((menu) => [menu, ...(menu.submenu as { label?: string; type?: string; role?: string; registerAccelerator?: boolean }[])]);
    for (const item of items) if (item.type !== 'separator') expect(item.label).toMatch(/^[\u4e00-\u9fff]/);
    for (const role of ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll']) expect(items.find((item) => item.role === role)?.registerAccelerator).toBe(false);
  });

  test('its place is kept and used again, unless that screen is gone', async () => {
    await run();
    window.emit('close');
    const kept = JSON.parse(await readFile(path.join(folder, 'window.json'), 'utf8')) as unknown;
    expect(kept).toEqual({ x: 40, y: 50, width: 1200, height: 800, maximized: false });
    const screen = { x: 0, y: 0, width: 1366, height: 728 };
    expect(chooseBounds(kept, [screen])).toEqual({ x: 40, y: 50, width: 1200, height: 728, maximized: false });
    expect(chooseBounds({ ...(kept as object), x: 3000 }, [screen])).toEqual({ width: 1366, height: 728, maximized: false });
    for (const rubbish of [undefined, null, 7, {}, { x: 1, y: 2, width: 'a', height: 4 }, { x: 0, y: 0, width: 1, height: 1 }]) {
      expect(chooseBounds(rubbish, [screen])).toEqual({ width: 1366, height: 728, maximized: false });
    }
  });

  test('a page with unsaved input asks, and stays unless the person leaves', async () => {
    await run();
    const staying = event();
    window.webContents.emit('will-prevent-unload', staying);
    expect(staying.prevented).toBe(false);
    electron.choice = 1;
    const leaving = event();
    window.webContents.emit('will-prevent-unload', leaving);
    expect(leaving.prevented).toBe(true);
    expect(electron.boxes[0]).toBe('有内容还没有保存。');
  });

  test('a page that breaks down is opened again', async () => {
    await run();
    window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
    expect(electron.boxes).toEqual(['页面意外停止了。']);
    expect(window.loaded).toEqual(['app://workbench/index.html', 'app://workbench/index.html']);
  });
});

describe('doors kept shut', () => {
  test('every permission is denied, asked or checked', async () => {
    await run();
    const { handlers } = electron.session;
    for (const permission of ['geolocation', 'media', 'notifications', 'clipboard-read', 'openExternal', 'fileSystem', 'hid', 'unknown']) {
      let granted: boolean | undefined;
      (handlers['request'] as (contents: unknown, permission: string, decide: (granted: boolean) => void) => void)({}, permission, (answer) => (granted = answer));
      expect(granted).toBe(false);
      expect((handlers['check'] as (contents: unknown, permission: string) => boolean)({}, permission)).toBe(false);
    }
    expect((handlers['device'] as (details: unknown) => boolean)({ deviceType: 'usb' })).toBe(false);
  });

  const requests: [string, boolean][] = [
    ['app://workbench/index.html', true],
    ['app://workbench/assets/main.js', true],
    ['blob:app://workbench/0f0a', true],
    ['data:image/png;base64,AAAA', true],
    ['http://127.0.0.1/', false],
    ['https://example.org/a.js', false],
    ['ws://127.0.0.1:9/', false],
    ['file:///etc/passwd', false],
    ['app://workbench.example.org/', false],
    ['app://other/index.html', false],
    ['blob:https://example.org/0f0a', false],
    ['data:text/html,<p>', false],
    ['devtools://devtools/bundled/x.html', false],
    ['chrome-extension://abc/x.js', false],
    ['ftp://example.org/', false],
  ];
  test.each(requests)('a request for %s passes: %s', async (url, passes) => {
    await run();
    let cancelled: boolean | undefined;
    electron.session.beforeRequest({ url }, (answer) => (cancelled = answer.cancel));
    expect(cancelled).toBe(!passes);
  });

  test('no navigation but reloading, no redirect, no frame, no new window, no embedded page', async () => {
    await run();
    const contents = window.webContents;
    const tried = (name: string, extra: object): boolean => {
      const happening = event(extra);
      contents.emit(name, happening);
      return happening.prevented;
    };
    for (const url of ['https://example.org/', 'file:///etc/passwd', 'app://workbench/other.html', 'app://other/index.html', 'javascript:alert(1)']) {
      expect(tried('will-navigate', { url })).toBe(true);
      expect(tried('will-frame-navigate', { url, isMainFrame: true })).toBe(true);
    }
    expect(tried('will-frame-navigate', { url: 'app://workbench/index.html', isMainFrame: false })).toBe(true);
    expect(tried('will-frame-navigate', { url: 'app://workbench/index.html#/units', isMainFrame: true })).toBe(false);
    expect(tried('will-navigate', { url: 'app://workbench/index.html' })).toBe(false);
    expect(tried('will-redirect', { url: 'app://workbench/index.html' })).toBe(true);
    expect(tried('will-attach-webview', {})).toBe(true);
    expect(contents.openHandler?.()).toEqual({ action: 'deny' });
    expect(contents.webRtcPolicy).toBe('disable_non_proxied_udp');
  });

  test('app:// serves the page with its policy and nothing beside it', async () => {
    await run();
    const page = await electron.page('/index.html');
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
    expect((await electron.page('/assets/main.js?x#y')).headers.get('content-type')).toBe('text/javascript; charset=utf-8');
    for (const address of ['/../secret.json', '/%2e%2e/secret.json', '/..%5csecret.json', '/assets/..%2f..%2fsecret.json', '/none.js', 'app://other/index.html', 'app://workbench.example.org/index.html']) {
      expect((await electron.page(address)).status).toBe(404);
    }
    expect((await electron.page('/index.html', 'POST')).status).toBe(404);
  });

  test('only bytes of our own page are saved, through the save dialog', async () => {
    await run();
    const item = (url: string): Record<string, unknown> => ({ getURL: () => url, getFilename: () => '通报.docx', once: () => undefined, setSaveDialogOptions(options: unknown) { this['options'] = options; } });
    const foreign = event();
    electron.session.emit('will-download', foreign, item('https://example.org/a.docx'));
    expect(foreign.prevented).toBe(true);
    const own = event();
    const document = item('blob:app://workbench/0f0a');
    electron.session.emit('will-download', own, document);
    expect(own.prevented).toBe(false);
    expect(document['options']).toMatchObject({ title: '保存文件', defaultPath: '/home/office/文档/通报.docx', filters: [{ name: 'Word 文档', extensions: ['docx'] }, { extensions: ['*'] }] });
  });
});

describe('calls from the page', () => {
  /** A message as it arrives from a frame. */
  const from = (frame: unknown = window.webContents.mainFrame, sender: unknown = window.webContents): unknown => ({ senderFrame: frame, sender });
  const ask = (method: string, id = 1): unknown => ({ id, packet: packRequest(method, { year: 2020 }) });

  test('our own page is answered, with file and document', async () => {
    await run();
    const packet = packRequest('echo', {}, { name: '台账.xlsx', bytes: pattern(1000) });
    const answer = unpackAnswer((await electron.invoke(from(), { id: 1, packet })) as Packet);
    expect(answer).toMatchObject({ status: 'done', output: { file: { name: '台账.xlsx', length: 1000 } } });
    const made = unpackAnswer((await electron.invoke(from(), ask('document', 2))) as Packet);
    expect(made?.status === 'done' && made.document?.bytes).toEqual(pattern(200_000));
    expect(window.webContents.sent).toEqual([
      ['workbench-progress', 2, '{"text":"正在排版第一页","share":0.5}'],
      ['workbench-progress', 2, '{"text":"正在写出文件","share":null}'],
    ]);
  });

  test('a document that is a view into something larger goes out alone', async () => {
    await run(async () => ({ ...program, call: async () => ({ status: 'done', output: {}, document: { name: 'a', bytes: new Uint8Array(new ArrayBuffer(100), 10, 5) } }) }));
    const packet = (await electron.invoke(from(), ask('any'))) as Packet;
    expect(packet.bytes?.buffer.byteLength).toBe(5);
  });

  test('a foreign sender is thrown back and nothing is run', async () => {
    await run();
    const { mainFrame } = window.webContents;
    const senders = [
      from({ url: 'app://workbench/index.html' }), // another frame with our address
      from({ ...mainFrame, url: 'https://example.org/' }),
      from(null),
      from(mainFrame, { other: true }),
    ];
    for (const sender of senders) await expect(electron.invoke(sender, ask('echo'))).rejects.toThrow();
    mainFrame.url = 'https://example.org/';
    await expect(electron.invoke(from(), ask('echo'))).rejects.toThrow();
    mainFrame.url = 'app://workbench.example.org/';
    await expect(electron.invoke(from(), ask('echo'))).rejects.toThrow();
    expect(program.called).toEqual([]);
  });

  test('a message of another shape is thrown back', async () => {
    await run();
    const packet = packRequest('echo', {});
    const messages = [undefined, null, 'echo', [], {}, { id: 1 }, { id: 'a', packet }, { id: 1.5, packet }, { id: 1, packet: 'x' }, { id: 1, packet: { text: 7 } }, { id: 1, packet: { text: '{}' } }, { id: 1, packet: { text: packet.text, bytes: 'x' } }, { cancel: 'all' }];
    for (const message of messages) await expect(electron.invoke(from(), message)).rejects.toThrow();
    expect(program.called).toEqual([]);
  });

  test('cancelling ends the call it names; reloading the page ends all', async () => {
    await run();
    const first = electron.invoke(from(), ask('first', 1));
    const second = electron.invoke(from(), ask('second', 2));
    await until(() => program.called.length === 2, 'both run');
    await electron.invoke(from(), { cancel: 2 });
    expect(unpackAnswer((await second) as Packet)?.status).toBe('refused');
    expect(program.cancelled).toEqual(['second']);
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    expect(program.cancelled).toEqual(['second']);
    window.webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    await first;
    expect(program.cancelled).toEqual(['second', 'first']);
  });

  test('the page sees one function, and gets progress of its own calls only', async () => {
    const invoked: unknown[][] = [];
    let listener: ((event: unknown, id: unknown, text: unknown) => void) | undefined;
    let finish: ((packet: Packet) => void) | undefined;
    const ipc = {
      on: (_channel: string, heard: typeof listener) => void (listener = heard),
      invoke: (...words: unknown[]) => (invoked.push(words), new Promise<Packet>((resolve) => (finish = resolve))),
    };
    const door = makeDoor(ipc as unknown as Parameters<typeof makeDoor>[0]);
    expect(Object.keys(door)).toEqual(['call']);
    const seen: string[] = [];
    const packet = packRequest('units.list', {});
    const running = door.call({ id: 3, packet, onProgress: (text) => seen.push(text) });
    listener?.({}, 3, 'a');
    listener?.({}, 4, 'b');
    listener?.({}, 3, { not: 'text' });
    finish?.({ text: 'answer' });
    expect(await running).toEqual({ text: 'answer' });
    listener?.({}, 3, 'late');
    expect(seen).toEqual(['a']);
    expect(invoked).toEqual([['workbench', { id: 3, packet }]]);
  });
});

describe('ending', () => {
  test('the data is let go before the program ends, and once', async () => {
    await run();
    window.emit('closed');
    electron.app.emit('window-all-closed');
    const quitting = event();
    electron.app.emit('will-quit', quitting);
    electron.app.emit('will-quit', event());
    expect(quitting.prevented).toBe(true);
    await until(() => electron.app.did.includes('exit 0'), 'the program ends');
    expect(program.closed).toBe(true);
  });

  test('when the data was never opened it ends at once', async () => {
    await run(() => Promise.reject(refusal('database-locked', '另一个程序正在使用这个数据文件。')));
    const quitting = event();
    electron.app.emit('will-quit', quitting);
    expect(quitting.prevented).toBe(false);
  });

  test('logging off lets go of the data', async () => {
    await run();
    window.emit('session-end');
    await until(() => program.closed, 'closed');
  });

  test('a call that comes while the program ends is answered with a sentence', async () => {
    await run();
    electron.app.emit('will-quit', event());
    const { webContents } = window;
    const answer = unpackAnswer((await electron.invoke({ senderFrame: webContents.mainFrame, sender: webContents }, { id: 1, packet: packRequest('echo', {}) })) as Packet);
    expect(answer).toMatchObject({ status: 'fault', message: '程序正在关闭，这一步没有执行。' });
  });
});
