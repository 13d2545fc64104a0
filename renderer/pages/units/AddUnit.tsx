// Adding units: a small form at the side; Enter adds and the next one can be typed at once.
import { Button, Input } from 'antd';
import type { InputRef } from 'antd';
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { splitNames } from '../../parts/grid/joinedNames.ts';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface AddUnitProps {
  groups: readonly string[];
  tiers: readonly string[];
  onClose: () => void;
  onAdded: (id: number) => void;
}

/** The group and tier of the last one stay, because units are added group by group. */
export function AddUnit({ groups, tiers, onClose, onAdded }: AddUnitProps): ReactElement {
  const command = useCommand();
  const first = useRef<InputRef>(null);
  const [name, setName] = useState('');
  const [aliases, setAliases] = useState('');
  const [group, setGroup] = useState('');
  const [tier, setTier] = useState('');
  const add = async (): Promise<void> => {
    const result = await command.run('units.add', { name, aliases: splitNames(aliases), group, tier }, { beside: true, done: () => `已新增单位“${name.trim()}”。` });
    if (!result.ok) return;
    setName('');
    setAliases('');
    onAdded(result.output.id);
    first.current?.focus();
  };
  return (
    <SidePanel title="新增单位" width={380} onClose={onClose}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label htmlFor="unit-name">单位名称</label>
        <Input id="unit-name" ref={first} autoFocus value={name} onChange={(event) => setName(event.target.value)} />
        <label htmlFor="unit-aliases">别名、简称</label>
        <div>
          <Input id="unit-aliases" value={aliases} onChange={(event) => setAliases(event.target.value)} />
          <div className="help">表格和文件里也会这样写的名称，几个用顿号分开</div>
        </div>
        <label htmlFor="unit-group">分组</label>
        <div>
          <ChoiceInput id="unit-group" value={group} options={groups} onChange={setGroup} />
          <div className="help">如街道、区直部门、驻区单位、镇</div>
        </div>
        <label htmlFor="unit-tier">数量级</label>
        <ChoiceInput id="unit-tier" value={tier} options={tiers} onChange={setTier} />
        <div className="wide"><Problems problems={command.problems} bare /></div>
        <div className="wide form-commands">
          <Button type="primary" htmlType="submit" loading={command.busy}>新增</Button>
          <Button onClick={onClose}>关闭</Button>
        </div>
      </form>
    </SidePanel>
  );
}
