// Commands of a report: export, file, sum up anew, remove.
import { Button, Dropdown } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../../shared/contract/methods.ts';
import type { Command } from '../../parts/useCommand.ts';
import type { Kept } from './useReport.ts';

interface ReportCommandsProps {
  kept: Kept;
  command: Command;
  /** What was typed is kept before anything else is done. */
  keep: () => Promise<void>;
}

const sayExport = ({ title, empty }: Output<'annual.export'>): string => `已导出“${title}”。${empty.length === 0 ? '' : `还没有写：${empty.join('；')}。`}`;

export function ReportCommands({ kept, command, keep }: ReportCommandsProps): ReactElement {
  const navigate = useNavigate();
  const { year, unit, parts, filed } = kept;
  const after = (work: () => Promise<unknown>): void => void keep().then(work);
  const write = (format: 'docx' | 'xlsx'): void => after(() => command.runForDocument('annual.export', { year, unit, format }, { beside: true, done: sayExport }));
  const sumAnew = (): void => after(() => command.run('annual.sum', { year, into: unit, units: parts ?? [] }, { beside: true, done: (output) => `已按 ${output.units.length} 个单位现在的数重新汇总。` }));
  const remove = (): void => after(async () => {
    const result = await command.run('annual.remove', { year, unit }, { beside: true, done: () => `已删除“${unit}”${year}年的年度报告。` });
    if (result.ok) void navigate(`/annual?year=${year}`, { replace: true });
  });
  return (
    <>
      <Button type="primary" disabled={command.busy} onClick={() => write('docx')}>导出 Word</Button>
      <Button disabled={command.busy} onClick={() => write('xlsx')}>导出 Excel</Button>
      {parts === null ? null : <Button disabled={command.busy} title="按所汇总各单位现在的数再加一遍" onClick={sumAnew}>重新汇总</Button>}
      <Button disabled={command.busy} onClick={() => after(() => command.run('annual.file', { year, unit }, { beside: true, done: () => `“${unit}”${year}年年度报告已定稿；此后的改动会标出来。` }))}>{filed === null ? '定稿' : '重新定稿'}</Button>
      <Dropdown trigger={['click']} menu={{ items: [{ key: 'remove', label: '删除这份报告' }], onClick: remove }}><Button disabled={command.busy} aria-haspopup="menu">更多</Button></Dropdown>
    </>
  );
}
