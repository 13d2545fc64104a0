// What goes out to a unit and what comes back: the workbook to fill in, the ledger as a paper, the evidence in one package.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { useCommand } from '../../parts/useCommand.ts';

/** Without a unit everything is made for all of them. */
export function UnitCommands({ year, unit }: { year: number; unit: string | null }): ReactElement {
  const navigate = useNavigate();
  const { runForDocument, busy } = useCommand();
  const workbook = (): void => void (unit === null
    ? runForDocument('handouts.workbooks', { year }, { done: (output) => `已导出 ${output.units.length} 个单位的填报表，在一个压缩包里。` })
    : runForDocument('handouts.workbook', { unit, year }, { done: (output) => `已导出“${output.title}”，${output.tasks} 项任务。` }));
  const ledger = (): void => void (unit === null
    ? runForDocument('handouts.ledgers', { year }, { done: (output) => `已导出 ${output.units.length} 个单位的台账，在一个压缩包里。` })
    : runForDocument('handouts.ledger', { unit, year }, { done: (output) => `已导出“${output.title}”，${output.tasks} 项任务。` }));
  const evidence = (): void => void runForDocument('evidence.package', { year, ...(unit === null ? {} : { unit }) }, { done: (output) => `已打包“${output.title}”，${output.files} 份材料。` });
  return (
    <>
      <Button disabled={busy} onClick={workbook}>导出填报表</Button>
      <Button onClick={() => void navigate('/import?kind=progress')}>收回填报</Button>
      <Button disabled={busy} onClick={ledger}>导出台账 Word</Button>
      <Button disabled={busy} onClick={evidence}>佐证打包</Button>
    </>
  );
}
