// 佐证材料 of a unit's part.
import type { ReactElement } from 'react';
import type { Evidence } from '../../../shared/tracking/part.ts';
import { EvidenceFiles } from '../../parts/EvidenceFiles.tsx';
import { useCommand } from '../../parts/useCommand.ts';

interface EvidenceProps {
  part: number;
  unit: string;
  files: readonly Evidence[];
}

export function PartEvidence({ part, unit, files }: EvidenceProps): ReactElement {
  const command = useCommand();
  return (
    <EvidenceFiles
      label={`${unit}的佐证材料`}
      files={files}
      command={command}
      onAdd={async (given, file, done) => (await command.run('evidence.add', { part, ...given }, { ...(file ? { file } : {}), beside: true, done: () => done })).ok}
      onTake={({ id, name }) => void command.runForDocument('evidence.show', { id }, { beside: true, done: () => `已取出“${name}”。` })}
      onRemove={({ id }, name) => void command.run('evidence.remove', { id }, { beside: true, done: () => `已去掉佐证材料“${name}”。` })}
    />
  );
}
