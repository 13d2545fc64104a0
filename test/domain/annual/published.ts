// Reports as districts, bureaus, sub-districts and towns publish them: tables given by their kinds, the text with {…} around each number that the tables bear out.
import { readdirSync, readFileSync } from 'node:fs';
import type { Form } from '../../../shared/annual/form.ts';
import { axesOf, placesOf } from '../../../shared/annual/places.ts';
import type { Workbook } from '../../../shared/importing/grid.ts';
import { form2019, form2021, printedSheet } from './helpers.ts';
import type { Report } from './helpers.ts';

const FOLDER = new URL('../../cases/annual/published/', import.meta.url);
const COLUMNS: Record<string, string> = { 自然人: 'naturalPerson', 商业企业: 'business', 科研机构: 'research', 社会公益组织: 'publicWelfare', 法律服务机构: 'legalService', 其他: 'otherOrganisation' };
const ROWS: Record<string, string> = {
  予以公开: 'granted', 部分公开: 'partlyGranted', 国家秘密: 'denied_stateSecret', 禁止公开: 'denied_forbiddenByLaw', 三安全: 'denied_security', 第三方: 'denied_thirdParty', 内部事务: 'denied_internalAffairs', 过程性: 'denied_process', 执法案卷: 'denied_enforcementFile', 行政查询: 'denied_administrativeQuery',
  不掌握: 'unavailable_notHeld', 另行制作: 'unavailable_mustBeMade', 仍不明确: 'unavailable_stillUnclear', 信访: 'notProcessed_petition', 重复: 'notProcessed_repeat', 出版物: 'notProcessed_publication', 大量反复: 'notProcessed_excessive', 重新出具: 'notProcessed_reissue',
  逾期不补正: 'other_notCorrected', 逾期未缴费: 'other_feeUnpaid', 其他: 'other_other', 上年结转: 'carriedIn', 结转下年: 'carriedOut',
};
const GROUPS: Record<string, string> = { 复议: 'reconsideration', 直接起诉: 'litigationDirect', 复议后起诉: 'litigationAfterReconsideration' };

export interface Published {
  name: string;
  unit: string;
  year: number;
  form: Form;
  cells: Report;
  /** Last year's report as far as the text speaks of it; null when it does not. */
  last: Report | null;
  /** The text as printed, line by line, its marks still in it. */
  lines: string[];
}

/** The numbers of the head: newly received and every total are reckoned from the kinds. */
function tablesIn(form: Form, head: ReadonlyMap<string, string>): Report {
  const cells: Report = new Map([...placesOf(form).values()].map(({ path, money, signed }) => [path, money || signed ? '0' : 0]));
  const numbers = (key: string): number[] => (head.get(key) ?? '').split(' ').filter((text) => text !== '').map((text) => Number(text.replaceAll(',', '')));
  const put = (start: string, keys: readonly string[], values: readonly number[]): void => values.forEach((value, at) => cells.set(`${start}.${keys[at]!}`, value));
  put('two.rules', ['made', 'repealed', 'inForce'], numbers('规章'));
  put('two.normativeDocuments', ['made', 'repealed', 'inForce'], numbers('规范性文件'));
  put('two', ['licences', 'penalties', 'coercion'], numbers('决定'));
  if (head.has('收费')) cells.set('two.fees', head.get('收费')!);
  for (const [printed, column] of Object.entries(COLUMNS)) {
    const own = new Map((head.get(printed) ?? '').split(' ').filter((text) => text !== '').map((text) => {
      const match = /^(\D+)(\d+)$/.exec(text);
      if (!match || ROWS[match[1]!] === undefined) throw new Error(`not a kind: ${text}`);
      return [ROWS[match[1]!]!, Number(match[2])];
    }));
    const [carriedIn, carriedOut] = [own.get('carriedIn') ?? 0, own.get('carriedOut') ?? 0];
    const total = [...own].reduce((sum, [row, value]) => (row === 'carriedIn' || row === 'carriedOut' ? sum : sum + value), 0);
    for (const [row, value] of [...own, ['total', total], ['newlyReceived', total + carriedOut - carriedIn]] as const) cells.set(`three.${row}.${column}`, value);
  }
  for (const row of axesOf(form, 'three').rows) cells.set(`three.${row}.total`, Object.values(COLUMNS).reduce((sum, column) => sum + Number(cells.get(`three.${row}.${column}`)), 0));
  for (const [printed, group] of Object.entries(GROUPS)) {
    const own = numbers(printed);
    put(`four.${group}`, ['upheld', 'corrected', 'other', 'pending', 'total'], [...own, own.reduce((sum, value) => sum + value, 0)]);
  }
  return cells;
}

function read(name: string): Published {
  const [above = '', below = ''] = readFileSync(new URL(name, FOLDER), 'utf8').split('====\n');
  const head = new Map(above.trim().split('\n').map((line) => [line.split(' ')[0]!, line.split(' ').slice(1).join(' ')]));
  const form = head.get('表式') === '2019' ? form2019 : form2021;
  const before = head.get('上年新收');
  const cells = tablesIn(form, head);
  const last: Report | null = before === undefined ? null : new Map([['three.newlyReceived.total', Number(before)], ['three.carriedOut.total', cells.get('three.carriedIn.total') ?? null]]);
  return { name: name.replace('.txt', ''), unit: head.get('单位')!, year: Number(head.get('年度')), form, cells, last, lines: below.trim().split('\n') };
}

export const published: readonly Published[] = readdirSync(FOLDER).toSorted().map(read);

/** The report as a Word file is read: its lines, and each table under its heading. `lines`: other words than the printed ones. */
export function publishedBook({ form, cells, lines: printed }: Published, lines: readonly string[] = printed, of: Report = cells): Workbook {
  let tables = 0;
  const texts = lines.map((line) => {
    const before = tables;
    if (/^[二三四]、/.test(line)) tables += 1;
    return { text: line.replace(/[{}]/g, ''), before };
  });
  return { format: 'docx', notes: [], texts, sheets: Object.keys(form.tables).map((table, at) => ({ ...printedSheet(form, table, of), name: `表${at + 1}` })) };
}

export interface Slip {
  line: number;
  /** As printed and as mistaken. */
  from: string;
  to: string;
  lines: string[];
}

/** Each marked number in turn written otherwise: one more, and with a digit too many. */
export function slips({ lines }: Published): Slip[] {
  return lines.flatMap((line, at) => [...line.matchAll(/\{([\d,.]+)(%?)\}/g)].flatMap(([marked, number = '', percent = ''], nth): Slip[] => {
    const places = number.split('.')[1]?.length ?? 0;
    const plain = number.replaceAll(',', '');
    const others = [(Number(plain) + 10 ** -places).toFixed(places), plain.replace(/^(\d+)/, '$17')];
    return others.map((to) => {
      let seen = -1;
      const changed = line.replace(/\{[\d,.]+%?\}/g, (one) => ((seen += 1) === nth ? `${to}${percent}` : one));
      return { line: at, from: marked, to: `${to}${percent}`, lines: lines.with(at, changed) };
    });
  }));
}
