// import.*: read → plan → commit exactly the plan → undo.
import type { ImportKind, ImportOptions, Plan, PlanRow } from '../../shared/importing/plan.ts';
import { contactsIn } from '../../shared/importing/applicationContacts.ts';
import { planImport } from '../../shared/importing/planImport.ts';
import { isRegisterKind } from '../../shared/importing/registerKinds.ts';
import type { Contact } from '../../shared/requests/contact.ts';
import { Refusal, refusal } from '../../shared/problems.ts';
import { changeHead } from '../store/changes.ts';
import { importChange, insertImport, listImports } from '../store/imports.ts';
import { sha256 } from '../store/store.ts';
import { undo } from '../store/undo.ts';
import { change } from '../store/change.ts';
import type { CallExtras, Context, Handlers } from './context.ts';
import { canSeal, keepContact, sealer } from './contacts.ts';
import { nextNumbers } from './requests.ts';
import { commitPlan } from './commit.ts';
import { knownFacts } from './knownFacts.ts';
import { recallMapping, rememberMapping } from './mappings.ts';
import type { PlannedImport } from './planCache.ts';

const kindNames: Record<ImportKind, string> = { units: '单位名录', submissions: '信息报送', scoreEvents: '加减分', commissions: '约稿', tasks: '任务分解表', progress: '任务进展', annualTables: '年度报告', applications: '申请登记簿' };

/** Reads a file and plans it against the facts as they stand. */
async function plan(context: Context, kind: ImportKind, options: ImportOptions, { file, onProgress, signal }: CallExtras): Promise<PlannedImport> {
  if (!file) throw refusal('file-needed', '没有给出文件或粘贴的内容。请选择文件，或者复制表格后粘贴。');
  onProgress({ text: '正在读取文件', share: 0.1 });
  const workbook = await context.documents.run('readWorkbook', { bytes: file.bytes, name: file.name, pasted: options.pasted ?? false }, signal);
  onProgress({ text: '正在与现有记录对照', share: 0.7 });
  const digest = sha256(file.bytes);
  const recalled = options.mapping === undefined && isRegisterKind(kind) ? recallMapping(context.store, kind, workbook) : undefined;
  return planAgain(context, { kind, options: recalled === undefined ? options : { ...options, mapping: recalled }, workbook, file: { name: file.name, sha256: digest } });
}

function planAgain(context: Context, source: Pick<PlannedImport, 'kind' | 'options' | 'workbook' | 'file'>): PlannedImport {
  const head = changeHead(context.store);
  const { kind, options, workbook, file } = source;
  const planId = sha256(JSON.stringify([kind, options, file.sha256, head])).slice(0, 16);
  const made = planImport({ kind, workbook, options, known: knownFacts(context, kind), today: context.today(), file, planId });
  const planned = { plan: made, kind, options, workbook, file, head };
  context.plans.set(planned);
  return planned;
}

/** The plan a person approved, still true of the facts; refused when the facts have changed what it would do. */
function approved(context: Context, planId: string): PlannedImport {
  const planned = context.plans.get(planId);
  if (!planned) throw refusal('plan-gone', '这份预览已经过时，没有写入。请重新选择文件预览。', { field: 'planId' });
  if (planned.head === changeHead(context.store)) return planned;
  const again = planAgain(context, planned);
  const written = ({ rows, tables }: Plan): string => JSON.stringify([rows, tables]);
  if (written(again.plan) !== written(planned.plan)) {
    throw refusal('plan-stale', '预览之后数据又有变动，写入的结果会和预览的不同，所以没有写入。请重新预览。', { field: 'planId' });
  }
  return again;
}

/** Refuses a plan that may not be written: problems of the file as a whole, or refused rows unless they are to be skipped. */
function refuseUnwritable({ problems, rows, counts }: Plan, onRefusal: 'stop' | 'skip'): void {
  const refusals = problems.filter((problem) => problem.severity !== 'hint');
  const nothingElse = rows.every((row) => row.action === 'refuse' || row.action === 'skip');
  if (refusals.length > 0 && (nothingElse || onRefusal === 'stop')) throw new Refusal(refusals);
  if (counts.refuse > 0 && onRefusal === 'stop') throw new Refusal(rows.filter((row) => row.action === 'refuse').flatMap((row) => row.problems));
}

export const importHandlers: Pick<Handlers, 'import.preview' | 'import.run' | 'import.undo' | 'import.list'> = {
  'import.preview': async (context, { kind, options }, extras) => (await plan(context, kind, options, extras)).plan,

  'import.run': async (context, { kind, planId, options }, extras) => {
    const planned = planId === undefined ? await plan(context, requireKind(kind), options, extras) : approved(context, planId);
    refuseUnwritable(planned.plan, options.onRefusal ?? planned.options.onRefusal ?? 'stop');
    extras.onProgress({ text: '正在写入', share: 0.9 });
    extras.signal.throwIfAborted();
    const { counts, problems } = planned.plan;
    return { importId: commit(context, planned), counts, problems };
  },

  'import.undo': ({ store }, { importId }) => {
    const seq = importChange(store, importId);
    if (seq === undefined) throw refusal('import-unknown', `没有第 ${importId} 次导入。`, { field: 'importId' });
    const { detail } = undo(store, seq);
    return { counts: Object.fromEntries(Object.entries(detail).map(([table, changes]) => [table, changes.rows.length])) };
  },

  'import.list': ({ store }) => ({
    imports: listImports(store).map(({ changeSeq: _seq, counts, ...row }) => ({ ...row, counts: counts as Plan['counts'] })),
  }),
};

function requireKind(kind: ImportKind | undefined): ImportKind {
  if (kind === undefined) throw refusal('input-invalid', '没有说明导入什么。kind 应是 units、submissions、scoreEvents、commissions、tasks、progress、annualTables 或 applications，或者给出预览的 planId。', { field: 'kind' });
  return kind;
}

/** Numbers for new applications, and their contact data read from the file once more, to be sealed in the same transaction. */
function applicationsOf(context: Context, { mapping, rows }: Plan, workbook: PlannedImport['workbook']) {
  const found: [number, Contact][] = [];
  const contacts = new Map(workbook.sheets.flatMap((sheet) => mapping.filter((one) => one.sheet === sheet.name).map((one) => [sheet.name, contactsIn(sheet, one)] as const)));
  const sealing = [...contacts.values()].some(({ size }) => size > 0) && canSeal(context) ? sealer(context) : null;
  return {
    numbers: nextNumbers(context, rows.map(({ values }) => String(values['number'] ?? ''))),
    each: ({ sheet, row }: PlanRow, id: number): void => {
      const contact = contacts.get(sheet)?.get(row - 1);
      if (contact) found.push([id, contact]);
    },
    keep: (): void => {
      if (sealing) for (const [id, contact] of found) keepContact(context, sealing, id, contact);
    },
  };
}

/** Writes the plan's rows in one transaction with one log entry and the note of the import. Returns the import's number, 0 when all was the same. */
function commit(context: Context, { plan: made, kind, file, options, workbook }: PlannedImport): number {
  const { store } = context;
  const rows = made.rows.filter((row) => row.action === 'add' || row.action === 'change');
  if (rows.length === 0) return 0;
  let importId = 0;
  const applications = kind === 'applications' ? applicationsOf(context, made, workbook) : null;
  change(
    store,
    { command: 'import.run', summary: `导入${kindNames[kind]}“${file.name}”：新增 ${made.counts.add}，修改 ${made.counts.change}` },
    (recorder) => commitPlan(store, recorder, { kind, rows, plan: made, fileName: file.name, ...(applications ? { applications } : {}) }),
    (seq) => {
      applications?.keep();
      importId = insertImport(store, { kind, file: file.name, sha256: file.sha256, counts: made.counts, changeSeq: seq });
    },
  );
  if (options.mapping && isRegisterKind(kind)) rememberMapping(store, kind, workbook, options.mapping);
  return importId;
}
