// The page host: the program's page and its methods on 127.0.0.1, for this machine's own browser alone.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { bodyLimit } from '../../../shared/contract/frame.ts';
import { pageHostWire } from '../../../shared/contract/packet.ts';
import { refusal } from '../../../shared/problems.ts';
import { findPageFile, safetyHeaders } from '../pageFiles.ts';
import type { Program } from '../start.ts';
import { answerCall } from './calls.ts';
import { refuseRequest } from './guard.ts';
import { openingFile } from './opening.ts';

export interface PageHostOptions {
  program: Program;
  /** The folder with the built page. */
  root: string;
  /** 0 or nothing: any free port. */
  port?: number;
  /** The most bytes of one call. */
  limit?: number;
  /** Where faults are told; standard error unless given. */
  log?: (line: string) => void;
}

export interface PageHost {
  /** What the person opens: origin, opening page, token behind '#'. */
  address: string;
  origin: string;
  token: string;
  /** Takes no more calls, tells running ones to stop, waits for them. The program itself is closed by who started it. */
  close(): Promise<void>;
}

/** Starts the page host. Refusal port-in-use when the port asked for is taken. */
export async function createPageHost(options: PageHostOptions): Promise<PageHost> {
  const token = randomBytes(32).toString('base64url');
  const log = options.log ?? ((line: string) => void process.stderr.write(`${line}\n`));
  const running = new Set<Promise<void>>();
  let origin = '';

  const server = createServer((incoming, outgoing) => {
    const work = answer(incoming, outgoing).catch((error: unknown) => {
      if (incoming.errored || incoming.destroyed) return; // the page went away while it was sending: nobody is left to answer
      log(`页面服务出错：${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      giveFault(outgoing);
    });
    running.add(work);
    void work.finally(() => running.delete(work));
  });

  async function answer(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    for (const [name, value] of Object.entries(safetyHeaders)) outgoing.setHeader(name, value);
    const refused = refuseRequest(incoming, origin, token);
    const urlPath = (incoming.url ?? '').split(/[?#]/, 1)[0]!;
    if (refused) return say(outgoing, 403, refused);
    if (incoming.method === 'POST' && urlPath === `/${pageHostWire.path}`) return answerCall(incoming, outgoing, options.program, options.limit ?? bodyLimit);
    if (incoming.method === 'GET' || incoming.method === 'HEAD') return giveFile(outgoing, options.root, urlPath, incoming.method === 'HEAD');
    say(outgoing, 405, '不支持这种请求。');
  }

  await listen(server, options.port ?? 0);
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    token,
    address: `${origin}/open#token=${token}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await Promise.all([closed, ...running]);
    },
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = error.code === 'EADDRINUSE' || error.code === 'EACCES';
      reject(taken ? refusal('port-in-use', `端口 ${port} 不能用（已被别的程序占用或没有权限）。请换一个端口，或者不写 --port 由程序自己挑选。`) : error);
    });
    server.listen(port, '127.0.0.1', resolve);
  });
}

async function giveFile(outgoing: ServerResponse, root: string, urlPath: string, headOnly: boolean): Promise<void> {
  const opening = openingFile(urlPath);
  const file = opening ? { bytes: Buffer.from(opening.text, 'utf8'), type: opening.type, lasting: false } : await findPageFile(root, urlPath);
  if (!file) return say(outgoing, 404, '没有这个页面。');
  outgoing.writeHead(200, {
    'Content-Type': file.type,
    'Content-Length': file.bytes.length,
    'Cache-Control': file.lasting ? 'private, max-age=31536000, immutable' : 'no-store',
  });
  outgoing.end(headOnly ? undefined : file.bytes);
}

/** A short answer in words. The connection ends with it: what else the sender wanted to send is not read. */
function say(outgoing: ServerResponse, status: number, sentence: string): void {
  outgoing.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store', Connection: 'close' });
  outgoing.end(sentence);
}

/** Ends an answer that a bug has cut short: in words while nothing has been sent, else by breaking off. */
function giveFault(outgoing: ServerResponse): void {
  if (outgoing.writableEnded) return;
  if (outgoing.headersSent) outgoing.destroy();
  else say(outgoing, 500, '程序出了错，页面没有打开。请重新启动程序。');
}
