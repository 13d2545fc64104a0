// Beginning a report by hand: for a unit of the register, or for 本机关, 全区.
import { Button } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useRead } from '../../app/queries.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';

export function AddReport({ year, onClose }: { year: number; onClose: () => void }): ReactElement {
  const navigate = useNavigate();
  const units = useRead('units.list', {}).data?.units;
  const options = useMemo(() => (units ?? []).map((unit) => ({ value: unit.name, also: unit.aliases, detail: unit.group })), [units]);
  const [unit, setUnit] = useState('');
  const open = (): void => {
    if (unit.trim() !== '') void navigate(`/annual/${year}/${encodeURIComponent(unit.trim())}`);
  };
  return (
    <SidePanel title={`录入一份${year}年的年度报告`} width={420} onClose={onClose}>
      <form className="form" onSubmit={(event) => {
        event.preventDefault();
        open();
      }}>
        <label htmlFor="annual-unit">报告单位</label>
        <div>
          <ChoiceInput id="annual-unit" value={unit} options={options} onChange={setUnit} />
          <div className="help">名录里的单位，或者写“本机关”等。已经有的会打开来接着改。</div>
        </div>
        <span />
        <div><Button type="primary" htmlType="submit" disabled={unit.trim() === ''}>打开表格</Button></div>
      </form>
    </SidePanel>
  );
}
