// 核对一份文件: a report a unit has sent is checked without being kept; the mistakes with their places, and a letter to the unit.
import { Button, InputNumber } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { sayPlaces } from '../../../shared/annual/checkRead.ts';
import type { FilePart } from '../../../shared/contract/define.ts';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Problem } from '../../../shared/problems.ts';
import { useRead } from '../../app/queries.ts';
import { callForDocument, saveDocument } from '../../bridge.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { FileDrop } from '../../parts/FileDrop.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { LetterPages } from './LetterPages.tsx';
import type { Edits } from './LetterPages.tsx';
import { asProblems } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';

interface Checked {
  found: Output<'annual.checkFile'>;
}

export function CheckFile({ onClose }: { onClose: () => void }): ReactElement {
  const units = useRead('units.list', {}).data?.units;
  const options = useMemo(() => (units ?? []).map((unit) => ({ value: unit.name, also: unit.aliases, detail: unit.group })), [units]);
  const [unit, setUnit] = useState('');
  const [year, setYear] = useState<number | null>(null);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [checked, setChecked] = useState<Checked | null>(null);
  const [given, setGiven] = useState<{ file: FilePart; pasted: boolean } | null>(null);
  const [edits, setEdits] = useState<Edits>({});
  const call = (file: FilePart, pasted: boolean, changed: Edits) => callForDocument('annual.checkFile', { ...(unit.trim() === '' ? {} : { unit: unit.trim() }), ...(year === null ? {} : { year }), ...(pasted ? { pasted } : {}), edits: { ...changed } }, { file });
  /** The letter is written anew, with what was changed in it. */
  const download = async (): Promise<void> => {
    if (given === null) return;
    setBusy(true);
    setProblems([]);
    try {
      saveDocument((await call(given.file, given.pasted, edits)).document);
    } catch (error) {
      setProblems(asProblems(error));
    } finally {
      setBusy(false);
    }
  };
  const check = async (file: FilePart, pasted: boolean): Promise<void> => {
    setGiven({ file, pasted });
    setBusy(true);
    setProblems([]);
    setChecked(null);
    setEdits({});
    try {
      const { output } = await call(file, pasted, {});
      setChecked({ found: output });
    } catch (error) {
      setProblems(asProblems(error));
    } finally {
      setBusy(false);
    }
  };
  return (
    <SidePanel title="核对一份报来的年度报告" width={checked === null ? 520 : 1060} onClose={onClose}>
      <div className={checked === null ? undefined : 'annual-letter wide'}>
        <div className="annual-letter-side">
          <FileDrop label="把单位报来的 Word 或 Excel 拖到这里，只核对，不登记" accept=".docx,.xlsx,.xls,.et,.ods,.csv" quiet={checked !== null} disabled={busy} onFile={(file) => void check(file, false)} onPasteText={(text) => void check({ name: '粘贴的表格', bytes: new TextEncoder().encode(text) }, true)} onProblem={(sentence) => setProblems([{ code: 'file', message: sentence }])} />
          <div className="form annual-said">
            <label htmlFor="check-unit">报告单位</label>
            <ChoiceInput id="check-unit" value={unit} options={options} placeholder="文件里写明的不用填" onChange={setUnit} />
            <label htmlFor="check-year">年度</label>
            <InputNumber id="check-year" className="narrow-field" min={2019} max={2999} controls={false} placeholder="同上" value={year} onChange={setYear} />
            {given === null ? null : <div className="wide"><Button disabled={busy} onClick={() => void check(given.file, given.pasted)}>按所填的再核对“{given.file.name}”</Button></div>}
          </div>
          {busy ? <Waiting text="正在核对" /> : null}
          <Problems problems={problems} />
          {checked === null ? null : <CheckedFile {...checked} busy={busy} onDownload={() => void download()} />}
        </div>
        {checked === null ? null : <LetterPages outline={checked.found.outline} edits={edits} label="审核意见的全文" onEdits={setEdits} />}
      </div>
    </SidePanel>
  );
}

/** What was found, with the places in the file. */
function CheckedFile({ found, busy, onDownload }: Checked & { busy: boolean; onDownload: () => void }): ReactElement {
  const { unit, year, problems, notes, missing } = found;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const said: Problem[] = problems.map(({ rule, message, severity, at }) => ({ code: rule, message: at.length === 0 ? message : `${message}（${sayPlaces(at)}）`, ...(severity === 'hint' ? { severity } : {}) }));
  return (
    <section className="annual-checked" aria-label="核对结果">
      <h3>{unit}{year}年：{problems.length === 0 ? '没有发现问题' : `错误 ${errors}，提示 ${problems.length - errors}`}</h3>
      <div className="form-commands"><Button type="primary" disabled={busy} onClick={onDownload}>导出审核意见</Button>{missing.length === 0 ? null : <span className="faint">还缺{missing.join('、')}，可以在设置里填。</span>}</div>
      <Problems problems={said} />
      <Problems problems={notes} />
    </section>
  );
}
