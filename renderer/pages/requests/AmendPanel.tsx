// 改正登记: who asked and for what, as it should have been written down; what stood there stays in the log.
import { Input, Select } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import type { Output } from '../../../shared/contract/methods.ts';
import type { ApplicantKind } from '../../../shared/requests/application.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { RecordPanel } from '../../parts/RecordPanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { kindOptions, WANTED } from './words.ts';

/** To be keyed by the application's number. */
export function AmendPanel({ file, onClose }: { file: Output<'requests.show'>; onClose: () => void }): ReactElement {
  const command = useCommand();
  const { applicant, content, wanted } = file.application;
  const [now, setNow] = useState({ name: applicant.name, kind: applicant.kind, content, wanted });
  const keep = async (): Promise<void> => {
    const result = await command.run('requests.amend', { id: file.id, fields: now }, { beside: true, done: ({ change }) => (change === 0 ? '登记没有变。' : `已改正申请${file.number}的登记。`) });
    if (result.ok) onClose();
  };
  return (
    <RecordPanel
      title="改正登记"
      command={command}
      onAdd={() => void keep()}
      writing={{ name: '改正', said: '改前改后都留在操作日志里；已出的文书不变' }}
      onStep={null}
      onClose={onClose}
    >
      <label htmlFor="amend-name">申请人</label>
      <Input id="amend-name" value={now.name} onChange={({ target }) => setNow({ ...now, name: target.value })} />
      <label htmlFor="amend-kind">申请人类别</label>
      <Select<ApplicantKind> id="amend-kind" value={now.kind} options={kindOptions} onChange={(kind) => setNow({ ...now, kind })} />
      <label htmlFor="amend-content">申请内容</label>
      <Input.TextArea id="amend-content" autoSize={{ minRows: 3, maxRows: 12 }} value={now.content} onChange={({ target }) => setNow({ ...now, content: target.value })} />
      <label htmlFor="amend-wanted">获取形式</label>
      <ChoiceInput id="amend-wanted" value={now.wanted} options={WANTED} onChange={(text) => setNow({ ...now, wanted: text })} />
      <div className="wide help">收到日写错的，在“经过”里点“更正”；办理步骤写错的，在“经过”里作废后再登记。</div>
    </RecordPanel>
  );
}
