// Frames: how a call and its answer travel as bytes. One frame is kind (1 byte) + length (4 bytes, big end first) + payload.

/** request: what is asked · file: the bytes that come with it · progress: how far it is · answer: how it ended · document: the bytes made. */
export type FrameKind = 'request' | 'file' | 'progress' | 'answer' | 'document';

export interface Frame {
  kind: FrameKind;
  payload: Uint8Array;
}

/** The bytes before every payload. */
export const frameHeadLength = 5;
/** The most one call may send, in bytes; beyond it the call is refused with a sentence (see `tooLarge`). */
export const bodyLimit = 300 * 1024 * 1024;

const codes: Record<FrameKind, number> = { request: 1, file: 2, progress: 3, answer: 4, document: 5 };
const kinds = new Map<number, FrameKind>(Object.entries(codes).map(([kind, code]) => [code, kind as FrameKind]));

/** The bytes received are no frames: the other end is not this program, or the line broke in the middle. */
export class FrameError extends Error {
  override readonly name = 'FrameError';
  /** The frame claims to be longer than what is taken. */
  readonly tooLong: boolean;
  constructor(message: string, tooLong = false) {
    super(message);
    this.tooLong = tooLong;
  }
}

/** The five bytes that go before a payload of `length` bytes. The payload itself is sent as it is, without a copy. */
export function frameHead(kind: FrameKind, length: number): Uint8Array<ArrayBuffer> {
  if (!Number.isInteger(length) || length < 0 || length > 0xffff_ffff) throw new FrameError(`frame length ${length}`);
  const head = new Uint8Array(frameHeadLength);
  head[0] = codes[kind];
  new DataView(head.buffer).setUint32(1, length);
  return head;
}

/** One frame in one piece. */
export function encodeFrame(kind: FrameKind, payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(frameHeadLength + payload.length);
  bytes.set(frameHead(kind, payload.length));
  bytes.set(payload, frameHeadLength);
  return bytes;
}

export interface FrameReader {
  /** Takes the next bytes as they arrive, cut anywhere; gives the frames they complete. Throws FrameError. */
  push(chunk: Uint8Array): Frame[];
  /** True between frames: nothing half received. */
  atBoundary(): boolean;
}

/** Reads frames from a stream. A frame longer than `limit` bytes, or of an unknown kind, throws before room is made for it. */
export function createFrameReader(limit: number): FrameReader {
  const head = new Uint8Array(frameHeadLength);
  let headFilled = 0;
  let kind: FrameKind | undefined;
  let payload = new Uint8Array(0);
  let filled = 0;

  /** Reads the head once its five bytes are there. */
  function open(): void {
    kind = kinds.get(head[0]!);
    if (kind === undefined) throw new FrameError(`frame kind ${head[0]}`);
    const length = new DataView(head.buffer).getUint32(1);
    if (length > limit) throw new FrameError(`frame of ${length} bytes, limit ${limit}`, true);
    payload = new Uint8Array(length);
    filled = 0;
  }

  return {
    push(chunk) {
      const frames: Frame[] = [];
      let at = 0;
      while (at < chunk.length) {
        if (kind === undefined) {
          const part = chunk.subarray(at, at + frameHeadLength - headFilled);
          head.set(part, headFilled);
          headFilled += part.length;
          at += part.length;
          if (headFilled === frameHeadLength) open();
        } else {
          const part = chunk.subarray(at, at + payload.length - filled);
          payload.set(part, filled);
          filled += part.length;
          at += part.length;
        }
        if (kind !== undefined && filled === payload.length) {
          frames.push({ kind, payload });
          kind = undefined;
          headFilled = 0;
        }
      }
      return frames;
    },
    atBoundary: () => kind === undefined && headFilled === 0,
  };
}
