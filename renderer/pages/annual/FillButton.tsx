// Tables three and four counted from the register of applications: beside the head of the part it fills.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import type { Command } from '../../parts/useCommand.ts';
import type { Filled } from './FillResult.tsx';

interface FillButtonProps {
  year: number;
  unit: string;
  command: Command;
  /** What was typed is kept before. */
  keep: () => Promise<void>;
  onFilled: (filled: Filled) => void;
}

export function FillButton({ year, unit, command, keep, onFilled }: FillButtonProps): ReactElement {
  const fill = async (): Promise<void> => {
    await keep();
    const result = await command.run('annual.fill', { year, unit }, { beside: true, done: () => '已用申请登记簿填表三、表四。' });
    if (result.ok) onFilled(result.output);
  };
  return <Button size="small" disabled={command.busy} title="从本机关的申请登记簿里数出表三、表四；写明理由改过的数保留" onClick={() => void fill()}>用申请登记簿填</Button>;
}
