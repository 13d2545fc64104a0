// A made-up office for measuring: units, a register workbook, submissions by the hundred thousand. Always the same.
import ExcelJS from 'exceljs';
import type { Store } from '../../electron/store/store.ts';

/** Numbers that look random and are the same in every run (Lehmer). */
export function sequence(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}

const things = ['优化营商环境', '政务服务事项', '财政预决算', '惠民政策', '行政执法', '食品安全', '生态环境', '重大建设项目', '就业创业', '义务教育', '安全生产', '养老服务'];
const verbs = ['主动公开', '解读回应', '集中晒出', '上线查询', '举办开放日', '编制目录', '召开发布会', '建立台账'];
const outlets = ['政务公开经验做法', '政务公开看山东', '政务公开工作交流'];

/** The n-th title: different for every n, with long common parts as real ones have. */
export function title(index: number): string {
  return `高新区${things[index % things.length]}领域${verbs[Math.floor(index / 12) % verbs.length]}第${index}号工作做法`;
}

/** The n-th unit's name. */
export function unitName(index: number): string {
  return `第${index + 1}号测试单位`;
}

const day = (index: number): string => `2020-${String((index % 7) + 1).padStart(2, '0')}-${String((index % 27) + 1).padStart(2, '0')}`;

/** A register of `rows` items in 12 columns as units send it in. */
export async function registerWorkbook(rows: number, units: number): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('报送登记');
  sheet.addRow(['2020年1—7月政务公开信息报送采用登记表']);
  sheet.mergeCells(1, 1, 1, 12);
  sheet.addRow(['序号', '报送单位', '信息标题', '报送日期', '信息类别', '采用平台', '采用形式', '采用日期', '批示', '联系人', '字数', '备注']);
  for (let index = 0; index < rows; index++) {
    const adopted = index % 3 === 0;
    sheet.addRow([
      index + 1, unitName(index % units), title(index), new Date(`${day(index)}T00:00:00Z`), '动态', adopted ? outlets[index % 3] : '', adopted ? '单篇' : '',
      adopted ? new Date(`${day(index).slice(0, 8)}28T00:00:00Z`) : null, '', `联系人${index % 50}`, 800 + (index % 400), '',
    ]);
  }
  for (const column of [4, 8]) sheet.getColumn(column).numFmt = 'yyyy-mm-dd';
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** Fills an open store with units and submissions, bare inserts (the change log is measured elsewhere). `sentOn` makes a day of a draw from 0 to 1. */
export function fillStore(store: Store, units: number, submissions: number, sentOn: (draw: number) => string = (draw) => day(Math.floor(draw * 1000))): void {
  const { db } = store;
  const random = sequence(20200730);
  db.exec('BEGIN');
  const unit = db.prepare(`INSERT INTO units (name, aliases, former_names, group_name, tier, exists_from, exists_to, exempt, position, remark) VALUES (?, '[]', '[]', ?, '', NULL, NULL, 0, ?, '')`);
  for (let index = 0; index < units; index++) unit.run(unitName(index), index % 5 === 0 ? '街道' : '区直', index);
  const submission = db.prepare(`INSERT INTO submissions (unit_id, title, submitted_on, kind, forwarded, remark) VALUES (?, ?, ?, '动态', NULL, '')`);
  const adoption = db.prepare(`INSERT INTO adoptions (submission_id, outlet, form, adopted_on, instruction) VALUES (?, ?, '', ?, '')`);
  for (let index = 0; index < submissions; index++) {
    const on = sentOn(random());
    const id = submission.run(1 + Math.floor(random() * units), title(index), on).lastInsertRowid;
    if (random() < 0.6) adoption.run(id, outlets[Math.floor(random() * 3)], on);
    if (random() < 0.05) adoption.run(id, outlets[Math.floor(random() * 3)], on);
  }
  db.exec('COMMIT');
}
