// 汇总: which units' reports are added up, and the name the sum is kept under.
import { Button } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import { useRead } from '../../app/queries.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { UnitChecks } from './UnitChecks.tsx';

interface SumPanelProps {
  year: number;
  reports: Output<'annual.list'>['reports'];
  missing: readonly string[];
  onClose: () => void;
}

const DISTRICT = '全区';

export function SumPanel({ year, reports, missing, onClose }: SumPanelProps): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const issuer = useRead('settings.show', {}).data?.issuer ?? '';
  const before = reports.find(({ sum }) => sum)?.unit;
  const [typed, setInto] = useState<string | null>(null);
  const into = typed ?? before ?? DISTRICT;
  const units = reports.filter(({ sum, unit }) => !sum && unit !== into);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const taken = units.filter(({ unit }) => !left.has(unit)).map(({ unit }) => unit);
  const wrong = units.filter(({ unit, errors }) => errors > 0 && !left.has(unit)).length;
  const replaced = reports.some(({ unit }) => unit === into.trim());
  const sum = async (): Promise<void> => {
    const result = await command.run('annual.sum', { year, into, units: taken }, { beside: true, done: (output) => `已把 ${output.units.length} 个单位汇总为“${output.unit}”${year}年年度报告。` });
    if (result.ok) void navigate(`/annual/${year}/${encodeURIComponent(result.output.unit)}`);
  };
  return (
    <SidePanel title={`汇总${year}年的年度报告`} width={420} onClose={onClose}>
      <div className="form">
        <label htmlFor="annual-into">汇总为</label>
        <div>
          <ChoiceInput id="annual-into" value={into} options={[...new Set([DISTRICT, ...(issuer === '' ? [] : [issuer])])]} onChange={setInto} />
          {replaced ? <div className="help">“{into.trim()}”{year}年已有报告：表格换成新的汇总数，文字不动；可以撤销。</div> : null}
        </div>
        <UnitChecks title="汇总的单位" units={units.map(({ unit, errors }) => ({ unit, note: errors === 0 ? '' : `错误 ${errors}` }))} left={left} onChange={setLeft} />
        <div className="wide">
          {missing.length === 0 ? null : <p className="faint">还有 {missing.length} 个单位没有交，不在里面。</p>}
          {wrong === 0 ? null : <p className="annual-wrong">有 {wrong} 个单位的报告还有错误，汇总数会跟着错。</p>}
          <Problems problems={command.problems} bare />
          <Button type="primary" disabled={command.busy || taken.length === 0 || into.trim() === ''} onClick={() => void sum()}>汇总 {taken.length} 个单位</Button>
        </div>
      </div>
    </SidePanel>
  );
}
