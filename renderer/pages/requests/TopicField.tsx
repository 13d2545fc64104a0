// 主题 of an application: typed or chosen from those given so far, kept when the field is left.
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { topicsOf } from './words.ts';

/** To be keyed by the topic, so that it follows an undoing. */
export function TopicField({ id, topic }: { id: number; topic: string }): ReactElement {
  const command = useCommand();
  const all = useRead('requests.list', {}).data?.requests ?? [];
  const [draft, setDraft] = useState(topic);
  const keep = (text: string): void => {
    if (text.trim() !== topic && !command.busy) void command.run('requests.classify', { changes: [{ id, topic: text }] }, { done: () => (text.trim() === '' ? '主题改为未分类。' : `主题定为“${text.trim()}”。`) });
  };
  return (
    <form
      className="topic-field"
      aria-label="主题"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        keep(draft);
      }}
    >
      <ChoiceInput id="req-own-topic" size="small" value={draft} options={topicsOf(all)} placeholder="未分类" onChange={setDraft} onLeft={keep} />
    </form>
  );
}
