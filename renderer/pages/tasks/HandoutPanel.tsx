// What goes out to the units: the workbook they fill in, their ledger as a paper, and the evidence of the year in one package.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Unit } from '../../../shared/units/unit.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface HandoutPanelProps {
  year: number;
  unit: string | null;
  units: readonly Unit[];
  onClose: () => void;
}

/** Without a unit everything is made for all of them, in one zip. */
export function HandoutPanel({ year, unit, units, onClose }: HandoutPanelProps): ReactElement {
  const command = useCommand();
  const [name, setName] = useState(unit ?? '');
  const choices = useMemo(() => units.map((one) => ({ value: one.name, also: one.aliases, detail: one.group })), [units]);
  const one = units.some((known) => known.name === name);
  const whom = one ? `“${name}”` : '所有单位';
  const { runForDocument, busy, problems } = command;
  const workbook = (): void => void (one
    ? runForDocument('handouts.workbook', { unit: name, year }, { beside: true, done: (output) => `已导出“${output.title}”，${output.tasks} 项任务。` })
    : runForDocument('handouts.workbooks', { year }, { beside: true, done: (output) => `已导出 ${output.units.length} 个单位的填报表，在一个压缩包里。` }));
  const ledger = (): void => void (one
    ? runForDocument('handouts.ledger', { unit: name, year }, { beside: true, done: (output) => `已导出“${output.title}”，${output.tasks} 项任务。` })
    : runForDocument('handouts.ledgers', { year }, { beside: true, done: (output) => `已导出 ${output.units.length} 个单位的台账，在一个压缩包里。` }));
  const evidence = (): void => void runForDocument('evidence.package', { year, ...(one ? { unit: name } : {}) }, { beside: true, done: (output) => `已打包“${output.title}”，${output.files} 份材料。` });
  return (
    <SidePanel title={`发给单位、打包（${year}年）`} width={420} onClose={onClose}>
      <div className="form">
        <label htmlFor="handout-unit">单位</label>
        <div>
          <ChoiceInput id="handout-unit" strict allowClear listName="单位名录" placeholder="所有单位" value={name} options={choices} onChange={setName} />
          <div className="help">不选就给所有单位各做一份，放在一个压缩包里</div>
        </div>
      </div>
      <dl className="handouts">
        <dt><Button type="primary" disabled={busy} onClick={workbook}>导出填报表</Button></dt>
        <dd>Excel，{whom}填写进展、完成次数和佐证；不该动的格子锁住。填好发回后用“收回填报”读入。</dd>
        <dt><Button disabled={busy} onClick={ledger}>导出工作台账</Button></dt>
        <dd>Word，公文版式，{whom}承担的任务和现在的办理情况。</dd>
        <dt><Button disabled={busy} onClick={evidence}>佐证材料打包</Button></dt>
        <dd>压缩包，{one ? `“${name}”` : '全年'}的台账和佐证文件，附目录。</dd>
      </dl>
      <Problems problems={problems} bare />
    </SidePanel>
  );
}
