// The one door to the program. This file alone knows whether the page sits in the Electron window or in a browser.
import type { Answer, Progress } from '../shared/contract/answer.ts';
import type { FilePart } from '../shared/contract/define.ts';
import { bodyLimit, createFrameReader, encodeFrame, frameHead, FrameError } from '../shared/contract/frame.ts';
import type { Input, MethodName, Output } from '../shared/contract/methods.ts';
import { packRequest, pageHostWire, tooLarge, unpackAnswer, unpackProgress } from '../shared/contract/packet.ts';
import type { DesktopDoor, Packet } from '../shared/contract/packet.ts';
import type { Problem } from '../shared/problems.ts';

export interface CallOptions {
  file?: FilePart;
  onProgress?: (progress: Progress) => void;
  signal?: AbortSignal;
  /** The page is being left: the call is to arrive all the same, nobody hears the answer. */
  leaving?: boolean;
}

/** The program refused: sentences for the person; the data is as before. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problems: Problem[];
  constructor(problems: Problem[]) {
    super(problems.map((problem) => problem.message).join(' '));
    this.problems = problems;
  }
}

/** Something broke: `message` says what happened and what to do, `detail` is for whoever looks into it. */
export class FaultError extends Error {
  override readonly name = 'FaultError';
  readonly detail: string;
  constructor(message: string, detail = '') {
    super(message);
    this.detail = detail;
  }
}

/** Calls a method by its name in the table. Throws RefusedError or FaultError; a cancelled call throws RefusedError `cancelled`. */
export async function call<M extends MethodName>(method: M, input: Input<M>, options: CallOptions = {}): Promise<Output<M>> {
  return (await run(method, input, options)).output as Output<M>;
}

/** Calls a method that makes a document, and gives both. */
export async function callForDocument<M extends MethodName>(method: M, input: Input<M>, options: CallOptions = {}): Promise<{ output: Output<M>; document: FilePart }> {
  const { output, document } = await run(method, input, options);
  if (!document) throw new FaultError('程序没有交出文件，请再试一次。', `${method}: no document`);
  return { output: output as Output<M>, document };
}

/** Hands a document to the person: the browser's download, or the system's save dialog in the Electron window. */
export function saveDocument(file: FilePart): void {
  const address = URL.createObjectURL(new Blob([plain(file.bytes)], { type: 'application/octet-stream' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.name;
  document.body.append(link);
  link.click();
  link.remove();
  // The download reads the bytes after the click, in Electron only once the person has chosen a place.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000);
}

const broken = '与程序的连接断了，程序可能已经关闭。请重新启动程序；刚才的操作是否完成，打开后看操作日志便知。';
const cancelled: Problem = { code: 'cancelled', message: '已取消。如果取消之前已经写入，操作日志里会有这一条，可以撤销。' };

async function run(method: string, input: unknown, options: CallOptions): Promise<Extract<Answer, { status: 'done' }>> {
  if (options.signal?.aborted) throw new RefusedError([cancelled]);
  const packet = packRequest(method, input, options.file);
  if ((packet.bytes?.length ?? 0) > bodyLimit) throw new RefusedError([tooLarge]);
  const door = (globalThis as { workbench?: DesktopDoor }).workbench;
  const answer = unpackAnswer(await (door ? throughWindow(door, packet, options) : throughHost(packet, options)));
  if (!answer) throw new FaultError(broken, `${method}: the answer cannot be read`);
  if (answer.status === 'refused') throw new RefusedError(answer.problems);
  if (answer.status === 'fault') throw new FaultError(answer.message, answer.detail);
  return answer;
}

let lastId = 0;

/** Electron: one object put into the page by the preload script. */
async function throughWindow(door: DesktopDoor, packet: Packet, { onProgress, signal }: CallOptions): Promise<Packet> {
  const id = ++lastId;
  const cancel = (): void => void door.call({ cancel: id });
  signal?.addEventListener('abort', cancel, { once: true });
  try {
    return await door.call(onProgress ? { id, packet, onProgress: (text) => report(text, onProgress) } : { id, packet });
  } catch (error) {
    throw new FaultError(broken, String(error));
  } finally {
    signal?.removeEventListener('abort', cancel);
  }
}

/** What a browser still sends for a page that is gone, in bytes. */
const KEPT_ALIVE = 60_000;

/** Browser: frames to and from the page host. Ending the request is what cancels. */
async function throughHost(packet: Packet, { onProgress, signal, leaving }: CallOptions): Promise<Packet> {
  const text = new TextEncoder().encode(packet.text);
  const parts: Uint8Array<ArrayBuffer>[] = [encodeFrame('request', text)];
  if (packet.bytes) parts.push(frameHead('file', packet.bytes.length), plain(packet.bytes));
  let response: Response;
  try {
    response = await fetch(pageHostWire.path, {
      method: 'POST',
      headers: { [pageHostWire.tokenHeader]: sessionStorage.getItem(pageHostWire.tokenKey) ?? '' },
      body: new Blob(parts, { type: 'application/octet-stream' }),
      ...(signal && { signal }),
      ...(leaving && text.length < KEPT_ALIVE && { keepalive: true }),
    });
  } catch (error) {
    throw lost(error, signal);
  }
  if (!response.headers.get('Content-Type')?.startsWith('application/octet-stream')) throw new FaultError(await response.text(), `HTTP ${response.status}`);
  return readAnswer(response, onProgress, signal);
}

async function readAnswer(response: Response, onProgress: CallOptions['onProgress'], signal: AbortSignal | undefined): Promise<Packet> {
  const frames = createFrameReader(0xffff_ffff);
  let answer: string | undefined;
  let bytes: Uint8Array | undefined;
  try {
    const stream = response.body!.getReader();
    for (;;) {
      const { done, value } = await stream.read();
      if (done) break;
      for (const frame of frames.push(value)) {
        if (frame.kind === 'document') bytes = frame.payload;
        else if (frame.kind === 'answer') answer = new TextDecoder().decode(frame.payload);
        else if (frame.kind === 'progress' && onProgress) report(new TextDecoder().decode(frame.payload), onProgress);
      }
    }
  } catch (error) {
    throw lost(error, signal);
  }
  if (answer === undefined || !frames.atBoundary()) throw new FaultError(broken, 'the answer ended early');
  return bytes ? { text: answer, bytes } : { text: answer };
}

/** The connection ended before the answer: because the page asked for it, or because the program is gone. */
function lost(error: unknown, signal: AbortSignal | undefined): Error {
  if (signal?.aborted) return new RefusedError([cancelled]);
  // fetch and streams say TypeError for a broken connection; anything else is a bug in the page and stays one.
  if (error instanceof TypeError || error instanceof FrameError) return new FaultError(broken, String(error));
  return error instanceof Error ? error : new FaultError(broken, String(error));
}

function report(text: string, onProgress: (progress: Progress) => void): void {
  const progress = unpackProgress(text);
  if (progress) onProgress(progress);
}

/** Bytes from a file or an answer are never shared memory; the DOM's types want that said. */
function plain(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return bytes as Uint8Array<ArrayBuffer>;
}
