// system.* settings.* tables.*: the program itself, its data file, lists on their way out.
import { readFileSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { refusal } from '../../shared/problems.ts';
import { writeBackup } from '../store/backup.ts';
import { change } from '../store/change.ts';
import { checkStore, countOf } from '../store/check.ts';
import { keptBackups } from '../store/keptBackups.ts';
import { restoreKept, restoreStore } from '../store/restore.ts';
import { readSettings, writeSettings } from '../store/settings.ts';
import { insertSubmissions } from '../store/submissions.ts';
import { insertUnit } from '../store/units.ts';
import { WithDocument } from './context.ts';
import type { Context, Handlers } from './context.ts';
import { loadTaskTables } from './loadTasks.ts';
import { missingFonts } from './officialFonts.ts';
import { settleSubmission } from './submissions.ts';
import { unitIndex } from './units.ts';

const counted = {
  units: 'units', submissions: 'submissions', adoptions: 'adoptions', runs: 'runs', bulletins: 'bulletins', taskTables: 'task_tables', tasks: 'tasks', taskParts: 'task_parts',
  taskEntries: 'task_entries', evidence: 'evidence', scoreEvents: 'score_events', eventEvidence: 'event_evidence', commissions: 'commissions', papers: 'papers', imports: 'imports',
  requests: 'requests', requestLetters: 'request_letters', annualReports: 'annual_reports', changes: 'changes',
};

function countAll({ store }: Context): Record<string, number> {
  return Object.fromEntries(Object.entries(counted).map(([name, table]) => [name, countOf(store.db, table)]));
}

export const systemHandlers: Pick<
  Handlers,
  'system.info' | 'system.loadSample' | 'system.backup' | 'system.backups' | 'system.restore' | 'system.verify' | 'system.fonts' | 'settings.show' | 'settings.change' | 'tables.export'
> = {
  'system.info': (context) => ({
    version: context.version,
    schema: context.store.db.pragma('user_version', { simple: true }) as number,
    database: context.store.path,
    counts: countAll(context),
    today: context.today(),
    samples: context.resources.samples(),
  }),

  'system.loadSample': (context, { sample: id }) => {
    const { store, resources } = context;
    const sample = resources.sample(id);
    if (!sample) {
      throw refusal('sample-unknown', `没有名为“${id}”的示例。可用的有：${resources.samples().map((one) => one.id).join('、')}。`, { field: 'sample' });
    }
    if (countOf(store.db, 'units') + countOf(store.db, 'submissions') + countOf(store.db, 'task_tables') > 0) {
      throw refusal('not-empty', '示例只能载入空白的数据，现在已经有单位、报送信息或任务分解表，没有载入。请另建一个数据文件来看示例。');
    }
    change(store, { command: 'system.loadSample', summary: `载入示例“${sample.name}”` }, (recorder) => {
      writeSettings(recorder, { ...readSettings(store), ...sample.settings });
      sample.units.forEach((unit, position) => insertUnit(recorder, unit, position));
      const units = unitIndex(store);
      insertSubmissions(recorder, sample.submissions.map((fields) => settleSubmission(units, fields).record));
      loadTaskTables(store, recorder, sample.taskTables ?? [], context.today());
    });
    return { counts: countAll(context) };
  },

  'system.backup': async ({ store }, _input, { onProgress }) => {
    onProgress({ text: '正在备份并检验', share: null });
    // Beside the data file: a copy that a kill leaves behind is cleared away at the next start, and never lies in a shared folder.
    const copy = `${store.path}.handed`;
    try {
      const made = await writeBackup(store, copy);
      const name = `政务公开工作台备份-${store.now().slice(0, 10)}.db`;
      return new WithDocument({ ok: true, checks: made.checks, sha256: made.sha256 }, { name, bytes: readFileSync(made.path) });
    } finally {
      for (const path of [copy, `${copy}.sha256`]) rmSync(path, { force: true });
    }
  },

  'system.backups': async ({ store }) => ({ backups: await keptBackups(store.path) }),

  'system.restore': async (context, { name }, { file, onProgress }) => {
    const { store, openOptions } = context;
    if (file && name !== undefined) throw refusal('restore-two-sources', '既给了备份文件，又给了备份的名称，不知道用哪一份恢复。现有数据没有改动。请只给一样。', { field: 'name' });
    if (!file && name === undefined) throw refusal('file-needed', '恢复需要一份备份。请选择备份文件，或者指定程序保存的一份备份。');
    onProgress({ text: '正在检验备份，并先把现有数据另存一份', share: null });
    const restored = file ? await restoreStore(store, file.bytes, openOptions) : await restoreKept(store, name ?? '', openOptions);
    context.store = restored.opened.store;
    context.plans.clear();
    return { ok: true, checks: restored.checks, savedAs: basename(restored.savedAs) };
  },

  'system.verify': ({ store }) => {
    const checks = checkStore(store.db);
    return { ok: checks.every((check) => check.ok), checks };
  },

  'system.fonts': async (context) => {
    const installed = await context.fonts();
    if (installed === null) return { known: false, missing: [] };
    return { known: true, missing: missingFonts(installed).map(({ name, use }) => ({ name, use })) };
  },

  'settings.show': ({ store }) => readSettings(store),

  'settings.change': ({ store }, fields) => {
    const wanted = { ...readSettings(store), ...fields };
    change(store, { command: 'settings.change', summary: '修改本单位的设置' }, (recorder) => writeSettings(recorder, wanted));
    return wanted;
  },

  'tables.export': async ({ documents }, table, { signal }) => {
    const bytes = await documents.run('writeXlsx', { table }, signal);
    return new WithDocument({ title: table.title, rows: table.rows.length }, { name: `${table.title}.xlsx`, bytes });
  },
};
