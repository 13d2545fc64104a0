// POST /call: reads the request's frames, runs the method, and streams progress, answer and document back.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../../shared/contract/answer.ts';
import { createFrameReader, frameHead, FrameError } from '../../../shared/contract/frame.ts';
import type { FrameKind } from '../../../shared/contract/frame.ts';
import { packAnswer, tooLarge, unpackRequest } from '../../../shared/contract/packet.ts';
import type { CallRequest } from '../../../shared/contract/packet.ts';
import type { Program } from '../start.ts';

type Received = { request: CallRequest } | { answer: Answer; httpStatus: number };

/** Beyond this many times the limit the sender is not heard out any longer. */
const patience = 4;

/**
 * Answers one call. `limit` is the most bytes taken; a longer request is heard to its end without being kept and
 * refused with a sentence. When the page goes away or gives up, the signal tells the method to stop.
 */
export async function answerCall(incoming: IncomingMessage, outgoing: ServerResponse, program: Program, limit: number): Promise<void> {
  const controller = new AbortController();
  outgoing.once('close', () => {
    if (!outgoing.writableFinished) controller.abort();
  });
  const received = await receive(incoming, limit);
  if ('answer' in received) {
    begin(outgoing, received.httpStatus);
    return finish(outgoing, received.answer);
  }
  begin(outgoing, 200);
  const { method, input, file } = received.request;
  try {
    const answer = await program.call(method, input, {
      ...(file && { file }),
      signal: controller.signal,
      onProgress: (progress) => send(outgoing, 'progress', JSON.stringify(progress)),
    });
    finish(outgoing, answer);
  } catch (error) {
    // A bug behind the door: the page gets an answer all the same, the server writes the bug down.
    finish(outgoing, { status: 'fault', message: '程序出了错，这一步没有完成。请重新打开页面，看一看操作日志后再试。', detail: String(error) });
    throw error;
  }
}

const malformed: Received = {
  httpStatus: 400,
  answer: { status: 'refused', problems: [{ code: 'request-malformed', message: '页面发来的内容不完整或不是本程序的格式，没有执行。请刷新页面后再试。' }] },
};
const oversized: Received = { httpStatus: 413, answer: { status: 'refused', problems: [tooLarge] } };

/** One request frame, then at most one file frame. What is refused is still heard to its end: a browser reads the answer only after it has sent everything. */
async function receive(incoming: IncomingMessage, limit: number): Promise<Received> {
  const reader = createFrameReader(limit);
  let text: string | undefined;
  let bytes: Uint8Array | undefined;
  let refused = Number(incoming.headers['content-length'] ?? 0) > limit ? oversized : undefined;
  let total = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > limit * patience) break;
    if (total > limit) refused = oversized;
    if (refused) continue;
    try {
      for (const frame of reader.push(chunk)) {
        if (frame.kind === 'request' && text === undefined) text = new TextDecoder('utf-8', { fatal: true }).decode(frame.payload);
        else if (frame.kind === 'file' && text !== undefined && bytes === undefined) bytes = frame.payload;
        else refused = malformed;
      }
    } catch (error) {
      // Bytes that are no frames, or no UTF-8 (TypeError of the decoder): the sender is not our page.
      if (!(error instanceof FrameError) && !(error instanceof TypeError)) throw error;
      refused = error instanceof FrameError && error.tooLong ? oversized : malformed;
    }
  }
  if (refused) return refused;
  if (text === undefined || !reader.atBoundary()) return malformed;
  const request = unpackRequest(bytes ? { text, bytes } : { text });
  return request ? { request } : malformed;
}

function begin(outgoing: ServerResponse, status: number): void {
  outgoing.writeHead(status, { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store' });
  outgoing.flushHeaders();
}

function finish(outgoing: ServerResponse, answer: Answer): void {
  const packet = packAnswer(answer);
  send(outgoing, 'answer', packet.text);
  if (packet.bytes) send(outgoing, 'document', packet.bytes);
  outgoing.end();
}

/** Writes one frame; nothing when the page has gone away. */
function send(outgoing: ServerResponse, kind: FrameKind, content: string | Uint8Array): void {
  if (outgoing.destroyed || outgoing.writableEnded) return;
  const payload = typeof content === 'string' ? Buffer.from(content, 'utf8') : content;
  outgoing.write(frameHead(kind, payload.length));
  outgoing.write(payload);
}
