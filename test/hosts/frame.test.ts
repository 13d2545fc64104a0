// Frames and packets: whatever is sent arrives as it was, however the line cuts it; anything else is refused.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Answer } from '../../shared/contract/answer.ts';
import { createFrameReader, encodeFrame, frameHead, FrameError } from '../../shared/contract/frame.ts';
import type { Frame, FrameKind } from '../../shared/contract/frame.ts';
import { packAnswer, packRequest, unpackAnswer, unpackProgress, unpackRequest } from '../../shared/contract/packet.ts';

const kinds: FrameKind[] = ['request', 'file', 'progress', 'answer', 'document'];
const frames = fc.array(fc.record({ kind: fc.constantFrom(...kinds), payload: fc.uint8Array({ maxLength: 40 }) }), { maxLength: 8 });

/** The bytes cut at the given places. */
function cut(bytes: Uint8Array, places: number[]): Uint8Array[] {
  const edges = [0, ...places.map((place) => place % (bytes.length + 1)).sort((a, b) => a - b), bytes.length];
  return edges.slice(1).map((end, index) => bytes.subarray(edges[index], end));
}

describe('frames', () => {
  test('arrive as they were sent, however the stream is cut', () => {
    fc.assert(
      fc.property(frames, fc.array(fc.nat(500), { maxLength: 12 }), (sent, places) => {
        const bytes = Uint8Array.from(sent.flatMap((frame) => [...encodeFrame(frame.kind, frame.payload)]));
        const reader = createFrameReader(1000);
        const received: Frame[] = cut(bytes, places).flatMap((chunk) => reader.push(chunk));
        expect(received.map((frame) => ({ kind: frame.kind, payload: [...frame.payload] }))).toEqual(sent.map((frame) => ({ kind: frame.kind, payload: [...frame.payload] })));
        expect(reader.atBoundary()).toBe(true);
      }),
    );
  });

  test('a stream that ends inside a frame is seen to be incomplete', () => {
    const whole = encodeFrame('answer', new Uint8Array([1, 2, 3]));
    for (let length = 1; length < whole.length; length += 1) {
      const reader = createFrameReader(100);
      expect(reader.push(whole.subarray(0, length))).toEqual([]);
      expect(reader.atBoundary()).toBe(false);
    }
  });

  test('a claimed length beyond the limit is refused before the bytes come', () => {
    expect(() => createFrameReader(1000).push(frameHead('file', 1001))).toThrow(FrameError);
    expect(() => createFrameReader(0xffff_ffff).push(Uint8Array.of(2, 0, 0, 0))).not.toThrow();
  });

  test('an unknown kind is refused, and a length that four bytes cannot hold', () => {
    expect(() => createFrameReader(1000).push(Uint8Array.of(9, 0, 0, 0, 0))).toThrow(FrameError);
    expect(() => frameHead('file', 2 ** 32)).toThrow(FrameError);
    expect(() => frameHead('file', -1)).toThrow(FrameError);
  });
});

describe('packets', () => {
  test('a call arrives with its file', () => {
    const bytes = Uint8Array.of(80, 75, 3, 4);
    const packet = packRequest('import.preview', { kind: 'units' }, { name: '单位名录.xlsx', bytes });
    expect(unpackRequest(packet)).toEqual({ method: 'import.preview', input: { kind: 'units' }, file: { name: '单位名录.xlsx', bytes } });
    expect(unpackRequest(packRequest('units.list', {}))).toEqual({ method: 'units.list', input: {} });
  });

  test('what is no call is none', () => {
    for (const text of ['', '{', 'null', '[]', '{"input":{}}', '{"method":7,"input":{}}', '{"method":"a","input":{},"fileName":"x"}']) expect(unpackRequest({ text })).toBeNull();
    expect(unpackRequest({ text: '{"method":"a","input":{}}', bytes: new Uint8Array(1) })).toBeNull();
  });

  test('every kind of answer arrives as it was given', () => {
    const answers: Answer[] = [
      { status: 'done', output: { counts: { units: 25 } } },
      { status: 'done', output: { title: '通报' }, document: { name: '通报.docx', bytes: Uint8Array.of(1, 2) } },
      { status: 'done', output: {}, document: { name: '空.csv', bytes: new Uint8Array(0) } },
      { status: 'refused', problems: [{ code: 'calendar-missing', message: '没有 2027 年的放假安排。', at: { field: 'from' } }] },
      { status: 'fault', message: '磁盘已满，没有写入。', detail: 'SQLITE_FULL' },
    ];
    for (const answer of answers) expect(unpackAnswer(packAnswer(answer))).toEqual(answer);
  });

  test('an answer without its document, and what is no answer, is none', () => {
    expect(unpackAnswer({ text: packAnswer({ status: 'done', output: {}, document: { name: 'a', bytes: Uint8Array.of(1) } }).text })).toBeNull();
    expect(unpackAnswer({ text: '{"status":"perhaps"}' })).toBeNull();
    expect(unpackProgress('{"text":"读取","share":0.25}')).toEqual({ text: '读取', share: 0.25 });
    expect(unpackProgress('{"text":"读取"}')).toBeNull();
  });
});
