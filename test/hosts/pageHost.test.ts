// The page host: who is let in, what is served, and what is kept out.
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { request as httpRequest } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createPageHost } from '../../electron/hosts/web/server.ts';
import type { PageHost } from '../../electron/hosts/web/server.ts';
import { encodeFrame } from '../../shared/contract/frame.ts';
import { Refusal } from '../../shared/problems.ts';
import { standInProgram } from './standInProgram.ts';

const program = standInProgram();
let folder: string;
let host: PageHost;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), '页面 '));
  const root = path.join(folder, 'renderer');
  await mkdir(path.join(root, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'index.html'), '<!doctype html><title>工作台</title>');
  await writeFile(path.join(root, 'assets', 'main-1a2b.js'), 'export {};');
  await writeFile(path.join(root, '.built-from'), 'abc');
  await writeFile(path.join(root, 'notes.md'), 'no page');
  await writeFile(path.join(folder, 'secret.json'), '{}');
  await symlink(path.join(folder, 'secret.json'), path.join(root, 'link.json'));
  host = await createPageHost({ program, root, limit: 1_000_000, log: () => undefined });
});
afterAll(async () => {
  await host.close();
  await rm(folder, { recursive: true });
});

interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** Sends exactly what is given: fetch would mend paths and refuse to set Host. */
function ask(method: string, urlPath: string, headers: Record<string, string> = {}, body?: Uint8Array): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const { port } = new URL(host.origin);
    const asked = httpRequest({ host: '127.0.0.1', port, method, path: urlPath, headers }, (reply) => {
      const chunks: Buffer[] = [];
      reply.on('data', (chunk: Buffer) => chunks.push(chunk));
      reply.on('end', () => resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text: Buffer.concat(chunks).toString('utf8') }));
    });
    asked.on('error', reject);
    asked.end(body);
  });
}

const good = (): Record<string, string> => ({ Origin: host.origin, 'X-Workbench-Token': host.token });
const body = (method: string): Uint8Array => encodeFrame('request', Buffer.from(JSON.stringify({ method, input: {} })));

describe('who is let in', () => {
  test('the address names 127.0.0.1, and the token has 256 bits and stands behind #', () => {
    expect(host.address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/open#token=[A-Za-z0-9_-]{43}$/);
  });

  test('a call with token and origin is answered', async () => {
    const reply = await ask('POST', '/call', good(), body('echo'));
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('"status":"done"');
    expect(reply.headers['cache-control']).toBe('no-store');
  });

  const refusedCalls: [string, () => Record<string, string>][] = [
    ['without a token', () => ({ Origin: host.origin })],
    ['with a wrong token', () => ({ ...good(), 'X-Workbench-Token': 'A'.repeat(43) })],
    ['with half the token', () => ({ ...good(), 'X-Workbench-Token': host.token.slice(0, 20) })],
    ['from a foreign page', () => ({ ...good(), Origin: 'http://example.org' })],
    ['from another port of this machine', () => ({ ...good(), Origin: 'http://127.0.0.1:1' })],
    ['from a page without an origin', () => ({ ...good(), Origin: 'null' })],
    ['without an origin', () => ({ 'X-Workbench-Token': host.token })],
    ['under a foreign name that leads to this machine', () => ({ ...good(), Host: `rebound.example.org:${new URL(host.origin).port}` })],
    ['under localhost', () => ({ ...good(), Host: `localhost:${new URL(host.origin).port}` })],
    ['which the browser says comes from elsewhere', () => ({ ...good(), 'Sec-Fetch-Site': 'same-site' })],
  ];
  test.each(refusedCalls)('a call %s is refused and not run', async (_name, headers) => {
    const before = program.called.length;
    const reply = await ask('POST', '/call', headers(), body('echo'));
    expect(reply.status).toBe(403);
    expect(reply.text).toMatch(/[。]$/);
    expect(program.called.length).toBe(before);
  });

  test('files are refused to a foreign name and to parts fetched by foreign pages', async () => {
    expect((await ask('GET', '/', { Host: 'rebound.example.org' })).status).toBe(403);
    expect((await ask('GET', '/assets/main-1a2b.js', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' })).status).toBe(403);
    expect((await ask('GET', '/', { Origin: 'http://example.org' })).status).toBe(403);
  });

  test('no leave is given across origins, and nothing but GET, HEAD and the one POST is taken', async () => {
    const reply = await ask('OPTIONS', '/call', { ...good(), 'Access-Control-Request-Method': 'POST' });
    expect(reply.status).toBe(405);
    expect(Object.keys(reply.headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
    expect((await ask('PUT', '/index.html', good())).status).toBe(405);
    expect((await ask('POST', '/elsewhere', good(), body('echo'))).status).toBe(405);
  });
});

describe('what is served', () => {
  test('the page, with a policy that begins with nothing', async () => {
    const reply = await ask('GET', '/');
    expect(reply.status).toBe(200);
    expect(reply.text).toContain('工作台');
    expect(reply.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(reply.headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(reply.headers['x-content-type-options']).toBe('nosniff');
    expect(reply.headers['referrer-policy']).toBe('no-referrer');
    expect(reply.headers['cache-control']).toBe('no-store');
    expect(reply.headers['set-cookie']).toBeUndefined();
  });

  test('assets, which carry a hash in their name, may be kept', async () => {
    const reply = await ask('GET', '/assets/main-1a2b.js?v=1');
    expect(reply.headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(reply.headers['cache-control']).toContain('immutable');
  });

  test('the opening page has no script inside it and does not hold the token', async () => {
    const page = await ask('GET', '/open');
    expect(page.text).toContain('<script src="open.js"></script>');
    expect(page.text + (await ask('GET', '/open.js')).text).not.toContain(host.token);
  });

  const outside = [
    '/../secret.json',
    '/assets/../../secret.json',
    '/%2e%2e/secret.json',
    '/..%2fsecret.json',
    '/%2e%2e%2fsecret.json',
    '/..%5csecret.json',
    '/..\\secret.json',
    '//etc/passwd',
    '/assets//main-1a2b.js',
    '/index.html%00.js',
    '/%zz',
    '/C:/Windows/win.ini',
    '/.built-from',
    '/notes.md',
    '/link.json',
    '/assets',
    '/assets/',
    '/index.html/x.js',
    '/nothing.js',
  ];
  test.each(outside)('%s is no page', async (urlPath) => {
    expect((await ask('GET', urlPath)).status).toBe(404);
  });
});

describe('what comes in', () => {
  test('a body beyond the limit is refused with a sentence, announced or not', async () => {
    const large = encodeFrame('request', new Uint8Array(1_200_000));
    const announced = await ask('POST', '/call', { ...good(), 'Content-Length': String(large.length) }, large);
    expect(announced.status).toBe(413);
    expect(announced.text).toContain('没有接收');
    const unannounced = await ask('POST', '/call', { ...good(), 'Transfer-Encoding': 'chunked' }, large);
    expect(unannounced.status).toBe(413);
    expect(unannounced.text).toContain('file-too-large');
  });

  const malformed: [string, Uint8Array][] = [
    ['nothing', new Uint8Array(0)],
    ['no frame', Buffer.from('method=echo')],
    ['half a frame', body('echo').subarray(0, 10)],
    ['an answer', encodeFrame('answer', Buffer.from('{}'))],
    ['no JSON', encodeFrame('request', Buffer.from('echo'))],
    ['no UTF-8', encodeFrame('request', Uint8Array.of(0xff, 0xfe, 0x41))],
    ['two requests', Buffer.concat([body('echo'), body('echo')])],
    ['a file without a name', Buffer.concat([body('echo'), encodeFrame('file', new Uint8Array(3))])],
  ];
  test.each(malformed)('%s is answered with a sentence and not run', async (_name, bytes) => {
    const before = program.called.length;
    const reply = await ask('POST', '/call', good(), bytes);
    expect(reply.status).toBe(400);
    expect(reply.text).toContain('request-malformed');
    expect(program.called.length).toBe(before);
  });

  test('a bug behind the door is a fault with a sentence, and the host goes on', async () => {
    const reply = await ask('POST', '/call', good(), body('broken'));
    expect(reply.text).toContain('"status":"fault"');
    expect((await ask('POST', '/call', good(), body('echo'))).text).toContain('"status":"done"');
  });

  test('a port that is taken is refused in words', async () => {
    const port = Number(new URL(host.origin).port);
    await expect(createPageHost({ program, root: folder, port })).rejects.toThrow(Refusal);
  });
});
