// 佐证材料 of a score event.
import type { ReactElement } from 'react';
import type { ScoreEvent } from '../../../shared/scoreEvents/scoreEvent.ts';
import { useRead } from '../../app/queries.ts';
import { EvidenceFiles } from '../../parts/EvidenceFiles.tsx';
import { useCommand } from '../../parts/useCommand.ts';

const NONE: never[] = [];

export function EventEvidence({ event }: { event: ScoreEvent }): ReactElement {
  const command = useCommand();
  const { data } = useRead('scoreEvents.show', { id: event.id }, { keep: false });
  return (
    <section className="event-evidence" aria-label="佐证材料">
      <h3>佐证材料</h3>
      <EvidenceFiles
        label={`${event.unit}“${event.kind}”的佐证材料`}
        files={data?.files ?? NONE}
        command={command}
        onAdd={async (given, file, done) => (await command.run('eventEvidence.add', { event: event.id, ...given }, { ...(file ? { file } : {}), beside: true, done: () => done })).ok}
        onTake={({ id, name }) => void command.runForDocument('eventEvidence.show', { id }, { beside: true, done: () => `已取出“${name}”。` })}
        onRemove={({ id }, name) => void command.run('eventEvidence.remove', { id }, { beside: true, done: () => `已去掉佐证材料“${name}”。` })}
      />
    </section>
  );
}
