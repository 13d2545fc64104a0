// The page's bridge against a real page host, and against the Electron door: the same calls, the same answers.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createPageHost } from '../../electron/hosts/web/server.ts';
import type { PageHost } from '../../electron/hosts/web/server.ts';
import * as bridge from '../../renderer/bridge.ts';
import type { CallOptions } from '../../renderer/bridge.ts';
import type { Progress } from '../../shared/contract/answer.ts';
import type { FilePart } from '../../shared/contract/define.ts';
import { packAnswer, unpackRequest } from '../../shared/contract/packet.ts';
import type { DesktopDoor } from '../../shared/contract/packet.ts';
import { pattern, standInProgram, until } from './standInProgram.ts';
import type { StandIn } from './standInProgram.ts';

// The stand-in's methods are not in the table.
const call = bridge.call as unknown as (method: string, input: unknown, options?: CallOptions) => Promise<unknown>;
const callForDocument = bridge.callForDocument as unknown as (method: string, input: unknown, options?: CallOptions) => Promise<{ output: unknown; document: FilePart }>;

let folder: string;
let program: StandIn;
let host: PageHost;
let token: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bridge-'));
  program = standInProgram();
  host = await createPageHost({ program, root: folder, log: () => undefined });
  token = host.token;
  // What a browser adds to the page's own requests.
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (address: string, options: RequestInit) => fetch(`${host.origin}/${address}`, { ...options, headers: { ...(options.headers as Record<string, string>), Origin: host.origin } }));
  vi.stubGlobal('sessionStorage', { getItem: (key: string) => (key === 'workbench-token' ? token : null) });
});
afterEach(async () => {
  vi.unstubAllGlobals();
  await host.close();
  await rm(folder, { recursive: true });
});

/** The error a call ends with. */
async function failure(running: Promise<unknown>): Promise<Error> {
  return running.then(
    () => Promise.reject(new Error('was not refused')),
    (error: unknown) => error as Error,
  );
}

describe('through the page host', () => {
  test('input and output arrive as they are, Chinese and all', async () => {
    expect(await call('echo', { unit: '济宁高新区', rows: [1, null, '〇'] })).toEqual({ input: { unit: '济宁高新区', rows: [1, null, '〇'] }, file: null });
  });

  test('a file of some megabytes goes in whole, with its name', async () => {
    const bytes = pattern(3_000_001);
    const sum = bytes.reduce((total, byte) => (total * 31 + byte) % 65_521, 7);
    expect(await call('echo', {}, { file: { name: '2020年 报送台账.xlsx', bytes } })).toEqual({ input: {}, file: { name: '2020年 报送台账.xlsx', length: 3_000_001, sum } });
  });

  test('progress comes in order, then the document with its name', async () => {
    const seen: Progress[] = [];
    const { output, document } = await callForDocument('document', {}, { onProgress: (progress) => seen.push(progress) });
    expect(seen).toEqual([
      { text: '正在排版第一页', share: 0.5 },
      { text: '正在写出文件', share: null },
    ]);
    expect(output).toEqual({ title: '通报' });
    expect(document.name).toBe('关于信息报送情况的通报.docx');
    expect(document.bytes).toEqual(pattern(200_000));
  });

  test('a refusal carries its sentences and places, a bug is a fault', async () => {
    const refused = await failure(call('refused', {}));
    expect(refused).toBeInstanceOf(bridge.RefusedError);
    expect((refused as bridge.RefusedError).problems).toEqual([{ code: 'unit-unknown', message: '第 3 行：没有“科技局”这个单位。', at: { row: 3, cell: 'B3' } }]);
    expect(await failure(call('broken', {}))).toBeInstanceOf(bridge.FaultError);
    expect(await failure(callForDocument('echo', {}))).toBeInstanceOf(bridge.FaultError);
  });

  test('cancelling reaches the method', async () => {
    const controller = new AbortController();
    const running = failure(call('wait', {}, { signal: controller.signal }));
    await until(() => program.called.includes('wait'), 'the call has begun');
    controller.abort();
    expect(((await running) as bridge.RefusedError).problems[0]?.code).toBe('cancelled');
    await until(() => program.cancelled.includes('wait'), 'the method was told');
  });

  test('a call cancelled before it began is not sent', async () => {
    expect(await failure(call('echo', {}, { signal: AbortSignal.abort() }))).toBeInstanceOf(bridge.RefusedError);
    expect(program.called).toEqual([]);
  });

  test('a tab without the token is told to use the full address', async () => {
    token = '';
    const error = await failure(call('echo', {}));
    expect(error).toBeInstanceOf(bridge.FaultError);
    expect(error.message).toContain('完整网址');
  });

  test('a program that ends, before or during a call, is said in one sentence', async () => {
    const during = failure(call('wait', {}));
    await until(() => program.called.includes('wait'), 'the call has begun');
    await host.close();
    for (const error of [await during, await failure(call('echo', {}))]) {
      expect(error).toBeInstanceOf(bridge.FaultError);
      expect(error.message).toContain('重新启动程序');
    }
    expect(program.cancelled).toEqual(['wait']);
    host = await createPageHost({ program, root: folder });
  });
});

describe('through the Electron window', () => {
  test('the door is used where there is one; progress and cancelling pass through it', async () => {
    const cancelled: number[] = [];
    let letGo: (() => void) | undefined;
    const door: DesktopDoor = {
      async call(request) {
        if ('cancel' in request) {
          cancelled.push(request.cancel);
          letGo?.();
          return { text: '' };
        }
        request.onProgress?.(JSON.stringify({ text: '读取', share: 0.1 }));
        const asked = unpackRequest(request.packet);
        if (asked?.method === 'wait') await new Promise<void>((resolve) => (letGo = resolve));
        return packAnswer(asked?.method === 'wait' ? { status: 'refused', problems: [{ code: 'cancelled', message: '已取消。' }] } : { status: 'done', output: { method: asked?.method, id: request.id } });
      },
    };
    vi.stubGlobal('workbench', door);
    const seen: Progress[] = [];
    const first = (await call('units.list', {}, { onProgress: (progress) => seen.push(progress) })) as { method: string; id: number };
    expect(first.method).toBe('units.list');
    expect(seen).toEqual([{ text: '读取', share: 0.1 }]);
    const controller = new AbortController();
    const running = failure(call('wait', {}, { signal: controller.signal }));
    await until(() => letGo !== undefined, 'the call has begun');
    controller.abort();
    expect(((await running) as bridge.RefusedError).problems[0]?.message).toBe('已取消。');
    expect(cancelled).toEqual([first.id + 1]);
    expect(program.called).toEqual([]);
  });
});
