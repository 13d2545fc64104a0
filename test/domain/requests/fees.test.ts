// 信息处理费 (国办函〔2020〕109号第三至五条): both ways at their bounds, tier by tier, and the items of a month counted on.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chargedBy, itemsFee, pagesFee } from '../../../shared/requests/applicantFees.ts';
import type { FiledApplication } from '../../../shared/requests/applicantFees.ts';
import { applicationSchema, eventSchema } from '../../../shared/requests/application.ts';
import type { RequestEvent } from '../../../shared/requests/application.ts';
import { feeByItems, feeByPages, feeForItems } from '../../../shared/requests/fees.ts';
import { numbered } from './cases.ts';

describe('by item', () => {
  test.each([
    [0, 0], [1, 0], [9, 0], [10, 0], [11, 100], [12, 200], [29, 1900], [30, 2000], [31, 2200], [39, 3800], [40, 4000], [41, 4300], [50, 7000], [51, 7400], [60, 11_000], [61, 11_500], [100, 37_000], [101, 37_900],
  ])('%i件，%i元', (items, yuan) => expect(feeByItems(items).yuan).toBe(yuan));

  test('each tier is said: so many, at so much, so much together', () => {
    expect(feeByItems(41).tiers.map(({ text }) => text)).toEqual(['第1至10件，不收费', '第11至30件，每件100元，计2000元', '第31至40件，每件200元，计2000元', '第41件，每件300元，计300元']);
    expect(feeByItems(10).tiers.map(({ text }) => text)).toEqual(['第1至10件，不收费']);
    expect(feeByItems(0).tiers).toEqual([]);
  });

  test('worked out the other way: item by item, each at the price of its own number', () => {
    const price = (item: number): number => (item <= 10 ? 0 : item <= 30 ? 100 : 200 + 100 * Math.floor((item - 31) / 10));
    fc.assert(fc.property(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 60 }), (before, more) => {
      const sum = Array.from({ length: more }, (_, at) => price(before + at + 1)).reduce((total, one) => total + one, 0);
      const fee = feeForItems(before, more);
      expect(fee.yuan).toBe(sum);
      expect(fee.tiers.reduce((total, tier) => total + tier.count, 0)).toBe(more);
      expect(feeByItems(before).yuan + fee.yuan).toBe(feeByItems(before + more).yuan);
    }));
  });
});

describe('by page', () => {
  test.each([
    [0, 0], [1, 0], [29, 0], [30, 0], [31, 10], [99, 690], [100, 700], [101, 720], [199, 2680], [200, 2700], [201, 2740], [1000, 34_700],
  ])('%i页，%i元', (pages, yuan) => expect(feeByPages(pages).yuan).toBe(yuan));

  test('each tier is said', () => {
    expect(pagesFee(201).text).toBe('按量计收，共201页，第1至30页，不收费；第31至100页，每页10元，计700元；第101至200页，每页20元，计2000元；第201页，每页40元，计40元；合计2740元（国办函〔2020〕109号第五条）。');
    expect(pagesFee(30).text).toBe('按量计收，共30页，第1至30页，不收费（国办函〔2020〕109号第五条）。');
  });
});

const event = (kind: RequestEvent['kind'], on: string, more: object = {}): RequestEvent => eventSchema.parse({ kind, on, ...more });
function filed(id: number, on: string, { name = '王某', events = [], kind = 'naturalPerson', way = 'inPerson', confirmedOn }: { name?: string; events?: RequestEvent[]; kind?: string; way?: string; confirmedOn?: string } = {}): FiledApplication {
  return { id, number: `2024-${String(id).padStart(4, '0')}`, application: applicationSchema.parse({ applicant: { name, kind }, content: `信息${id}`, received: { on, way, confirmedOn } }), events: numbered(events) };
}
const ten = Array.from({ length: 10 }, (_, at) => filed(at + 1, '2024-03-04'));

describe('the items of an applicant in a calendar month', () => {
  test('the eleventh is the first that costs', () => {
    const own = filed(11, '2024-03-29');
    const fee = itemsFee(own, [...ten, own], 1);
    expect(fee).toMatchObject({ yuan: 100, month: '2024-03' });
    expect(fee?.before.map(({ id }) => id)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(fee?.text).toBe('按件计收，2024年3月已有10件，本次1件，第11件，每件100元，计100元；合计100元（国办函〔2020〕109号第四条）。');
    expect(itemsFee(ten[9]!, ten, 1)?.yuan).toBe(0);
    expect(itemsFee(own, [own], 11)?.text).toBe('按件计收，2024年3月累计11件，第1至10件，不收费；第11件，每件100元，计100元；合计100元（国办函〔2020〕109号第四条）。');
  });

  test('一事一申请: an application of thirty things after ten is thirty items', () => {
    const own = filed(11, '2024-03-29');
    expect(itemsFee(own, [...ten, own], 30)?.yuan).toBe(20 * 100 + 10 * 200);
  });

  test.each([
    ['the next month begins at nothing', filed(11, '2024-04-01')],
    ['another person of another name', filed(11, '2024-03-29', { name: '李某' })],
    ['a firm of the same name', filed(11, '2024-03-29', { kind: 'business' })],
  ])('%s', (_name, own) => expect(itemsFee(own, [...ten, own], 1)).toMatchObject({ yuan: 0, before: [] }));

  test('the month is that of receipt, not of arrival; without receipt nothing is counted', () => {
    const confirmed = filed(11, '2024-02-29', { way: 'internet', confirmedOn: '2024-03-01' });
    expect(itemsFee(confirmed, [...ten, confirmed], 1)?.month).toBe('2024-03');
    const open = filed(12, '2024-03-05', { way: 'internet' });
    expect(itemsFee(open, [...ten, open], 1)).toBeNull();
  });

  test('those split before count with all their items; those charged by page are not counted again', () => {
    const split = filed(1, '2024-03-04', { events: [event('feeNoticed', '2024-03-06', { yuan: 1000, items: 20 })] });
    const paged = filed(2, '2024-03-05', { events: [event('feeNoticed', '2024-03-06', { yuan: 720, pages: 101 })] });
    const own = filed(3, '2024-03-06');
    const fee = itemsFee(own, [split, paged, own], 1);
    expect(fee?.before).toEqual([{ id: 1, number: '2024-0001', items: 20 }]);
    expect(fee?.yuan).toBe(100);
    expect([chargedBy(split), chargedBy(paged), chargedBy(own)]).toEqual(['items', 'pages', null]);
  });

  test('a notice struck out no longer says by which way it was charged', () => {
    const events = [event('feeNoticed', '2024-03-06', { yuan: 720, pages: 101 }), event('struckOut', '2024-03-07', { event: 1, reason: '改按件计收' })];
    expect(chargedBy(filed(2, '2024-03-05', { events }))).toBeNull();
  });
});

test('nothing to pay is no notice: an amount begins at one yuan and has no fractions', () => {
  for (const yuan of [0, -1, 0.5]) expect(eventSchema.safeParse({ kind: 'feeNoticed', on: '2024-03-06', yuan }).success, String(yuan)).toBe(false);
  expect(eventSchema.safeParse({ kind: 'feeNoticed', on: '2024-03-06', yuan: 1 }).success).toBe(true);
});
