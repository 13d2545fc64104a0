// A program of four methods for the hosts' tests: echoes, makes a document, waits until it is cancelled, breaks.
import type { Program } from '../../electron/hosts/start.ts';

export interface StandIn extends Program {
  /** Methods whose signal was aborted. */
  cancelled: string[];
  /** How often each method was called. */
  called: string[];
  closed: boolean;
}

export function standInProgram(): StandIn {
  const standIn: StandIn = {
    cancelled: [],
    called: [],
    closed: false,
    warm: () => undefined,
    async call(method, input, options = {}) {
      standIn.called.push(method);
      if (method === 'echo') {
        const { file } = options;
        return { status: 'done', output: { input, file: file ? { name: file.name, length: file.bytes.length, sum: file.bytes.reduce((sum, byte) => (sum * 31 + byte) % 65_521, 7) } : null } };
      }
      if (method === 'document') {
        options.onProgress?.({ text: '正在排版第一页', share: 0.5 });
        options.onProgress?.({ text: '正在写出文件', share: null });
        return { status: 'done', output: { title: '通报' }, document: { name: '关于信息报送情况的通报.docx', bytes: pattern(200_000) } };
      }
      if (method === 'refused') return { status: 'refused', problems: [{ code: 'unit-unknown', message: '第 3 行：没有“科技局”这个单位。', at: { row: 3, cell: 'B3' } }] };
      if (method === 'broken') throw new Error('a bug');
      const { signal } = options;
      await new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve(), { once: true }));
      standIn.cancelled.push(method);
      return { status: 'refused', problems: [{ code: 'cancelled', message: '已取消。' }] };
    },
    async close() {
      standIn.closed = true;
    },
  };
  return standIn;
}

/** Bytes in which a lost, doubled or moved byte shows. */
export function pattern(length: number): Uint8Array<ArrayBuffer> {
  return Uint8Array.from({ length }, (_, index) => (index * 7 + (index >> 8) * 13) & 0xff);
}

/** Waits until something is so; fails after five seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  for (let waited = 0; !holds(); waited += 10) {
    if (waited > 5000) throw new Error(`not within five seconds: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
