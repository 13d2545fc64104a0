// The document worker: jobs in turn, limits and cancelling that end a thread and nothing else.
import { spawnSync } from 'node:child_process';
import { crc32, createDeflateRaw } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { createDocumentWorker } from '../../../electron/documents/worker/pool.ts';
import { Refusal } from '../../../shared/problems.ts';
import { rejectedWith } from './help/problem.ts';
import { bookParts, makeSheet } from './help/xlsx.ts';
import { makeZip, type ZipItem } from './help/zip.ts';

const GIGABYTE = 1024 * 1024 * 1024;
const book = makeSheet('<row><c><v>1</v></c><c t="inlineStr"><is><t>党政办公室</t></is></c></row>');
const worker = createDocumentWorker();
afterAll(() => worker.close());

/** A gigabyte of blanks, packed to about one megabyte. */
async function packedBlanks(): Promise<{ packed: Buffer; crc: number }> {
  const piece = Buffer.alloc(1024 * 1024, ' ');
  const deflate = createDeflateRaw({ level: 6 });
  const packed: Buffer[] = [];
  deflate.on('data', (data: Buffer) => packed.push(data));
  let crc = 0;
  for (let done = 0; done < GIGABYTE; done += piece.length) {
    crc = crc32(piece, crc);
    if (!deflate.write(piece)) await new Promise((resolve) => deflate.once('drain', resolve));
  }
  await new Promise<void>((resolve) => deflate.end(resolve));
  return { packed: Buffer.concat(packed), crc };
}

function sheetOf(rows: number): Uint8Array {
  return makeSheet(Array.from({ length: rows }, (_, index) => `<row>${`<c t="inlineStr"><is><t>第${index}行</t></is></c>`.repeat(12)}</row>`).join(''));
}

describe('jobs', () => {
  test('a reading comes back, and the bytes given stay usable', async () => {
    const bytes = new Uint8Array(book);
    const workbook = await worker.run('readWorkbook', { bytes, name: '台账.xls' });
    expect(workbook).toMatchObject({ format: 'xlsx', sheets: [{ rows: [[1, '党政办公室']] }], notes: [expect.stringContaining('.xls')] });
    expect(bytes).toEqual(book);
  });

  test('a small Buffer out of a shared one', async () => {
    const workbook = await worker.run('readWorkbook', { bytes: Buffer.from('甲\t乙'), pasted: true });
    expect(workbook.sheets[0]?.rows).toEqual([['甲', '乙']]);
  });

  test('a refusal comes back as one, with its place', async () => {
    expect(await rejectedWith(worker.run('readWorkbook', { bytes: new Uint8Array(0), name: '空.xlsx' }))).toMatchObject({ code: 'file-empty', at: { file: '空.xlsx' } });
  });

  test('a fault comes back as an error, not as a refusal', async () => {
    const fault = await worker.run('noSuchJob' as 'readWorkbook', { bytes: book }).catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Error);
    expect(fault).not.toBeInstanceOf(Refusal);
    const impossible = { outline: { title: 'x', blocks: [], made: () => 1 } };
    await expect(worker.run('writeDocx', impossible)).rejects.toMatchObject({ name: 'DataCloneError' });
    expect((await worker.run('readWorkbook', { bytes: book })).sheets).toHaveLength(1);
  });

  test('documents are written there too, and what is written can be read', async () => {
    const docx = await worker.run('writeDocx', { outline: { title: '通报', blocks: [{ kind: 'title', id: 't', text: '关于采用情况的通报' }] } });
    expect((await worker.run('readWorkbook', { bytes: docx })).texts?.map((one) => one.text.replaceAll('\n', ''))).toContain('关于采用情况的通报');
    const table = { name: '明细', title: '采用明细', columns: [{ title: '单位' }, { title: '件数', kind: 'number' as const }], rows: [['党政办公室', 3]] };
    const xlsx = await worker.run('writeXlsx', { table });
    const workbook = await worker.run('readWorkbook', { bytes: xlsx });
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(['明细']);
    expect(workbook.sheets[0]?.rows).toContainEqual(['党政办公室', 3]);
  });

  test('many at once are done in turn', async () => {
    const texts = Array.from({ length: 20 }, (_, index) => `第${index}份`);
    const books = await Promise.all(texts.map((text) => worker.run('readWorkbook', { bytes: Buffer.from(text), pasted: true })));
    expect(books.map((one) => one.sheets[0]?.rows[0]?.[0])).toEqual(texts);
  });
});

describe('limits', () => {
  test('a gigabyte packed to a megabyte is refused, honest or lying, and the thread lives on', async () => {
    const { packed, crc } = await packedBlanks();
    const small = createDocumentWorker({ memoryMb: 128 });
    for (const unpacked of [GIGABYTE, 90 * 1024 * 1024, 1000]) {
      const items = Object.entries(bookParts({ sheets: [{ name: '表', xml: '' }] })).map(([name, content]): ZipItem => {
        return name.includes('sheet1') ? { name, content: '', packed, claim: { unpacked, crc } } : { name, content };
      });
      const bytes = makeZip(items);
      expect((await rejectedWith(small.run('readWorkbook', { bytes }))).code).toBe('file-bomb');
    }
    expect((await small.run('readWorkbook', { bytes: book })).sheets).toHaveLength(1);
    await small.close();
  });

  test('out of memory: refused, and the next job has a new thread', async () => {
    const small = createDocumentWorker({ memoryMb: 24 });
    const problem = await rejectedWith(small.run('readWorkbook', { bytes: sheetOf(60_000) }));
    expect(problem).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('内存') });
    expect((await small.run('readWorkbook', { bytes: Buffer.from('甲\t乙'), pasted: true })).sheets).toHaveLength(1);
    await small.close();
  });

  test('out of time: refused, and the next job has a new thread', async () => {
    const hasty = createDocumentWorker({ timeoutMs: 20 });
    const problem = await rejectedWith(hasty.run('readWorkbook', { bytes: sheetOf(60_000) }));
    expect(problem).toMatchObject({ code: 'file-too-large', message: expect.stringContaining('秒') });
    await hasty.close();
  });
});

describe('cancelling', () => {
  test('ends the job that runs and leaves the one that waits', async () => {
    const stop = new AbortController();
    const running = rejectedWith(worker.run('readWorkbook', { bytes: sheetOf(60_000) }, stop.signal));
    const waiting = worker.run('readWorkbook', { bytes: book });
    setTimeout(() => stop.abort(), 30);
    expect((await running).code).toBe('cancelled');
    expect((await waiting).sheets).toHaveLength(1);
  });

  test('a job that still waits is cancelled at once, one cancelled before it began never runs', async () => {
    const first = worker.run('readWorkbook', { bytes: book });
    const stop = new AbortController();
    const second = rejectedWith(worker.run('readWorkbook', { bytes: book }, stop.signal));
    stop.abort();
    expect((await second).code).toBe('cancelled');
    expect((await rejectedWith(worker.run('readWorkbook', { bytes: book }, AbortSignal.abort()))).code).toBe('cancelled');
    expect((await first).sheets).toHaveLength(1);
  });

  test('closing cancels what waits; a later job starts anew', async () => {
    const own = createDocumentWorker();
    const pending = rejectedWith(own.run('readWorkbook', { bytes: sheetOf(30_000) }));
    await own.close();
    expect((await pending).code).toBe('cancelled');
    expect((await own.run('readWorkbook', { bytes: book })).sheets).toHaveLength(1);
    await own.close();
  });
});

test('an idle worker does not keep the program alive', () => {
  const pool = new URL('../../../electron/documents/worker/pool.ts', import.meta.url).href;
  const program = `import { createDocumentWorker } from ${JSON.stringify(pool)};
    const worker = createDocumentWorker();
    const book = await worker.run('readWorkbook', { bytes: Buffer.from('甲\\t乙'), pasted: true });
    process.stdout.write(JSON.stringify(book.sheets[0].rows));`;
  const ended = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 20_000 });
  expect(ended).toMatchObject({ status: 0, stdout: '[["甲","乙"]]', stderr: '' });
});
