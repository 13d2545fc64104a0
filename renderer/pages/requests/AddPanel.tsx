// Registering an application: who asks, how it came and what counts as the day of receipt, what is asked for.
import { Input, Select } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import type { ApplicantKind, Way } from '../../../shared/requests/application.ts';
import { isSimilar } from '../../../shared/requests/similar.ts';
import { ChoiceInput } from '../../parts/ChoiceInput.tsx';
import { DayInput } from '../../parts/DayInput.tsx';
import { RecordPanel } from '../../parts/RecordPanel.tsx';
import type { Listed } from '../../parts/requests/dueWords.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { useRecordDraft } from '../../parts/useRecordDraft.ts';
import { arrivalLabel, confirmedWays, kindOptions, topicsOf, WANTED, wayHelp, wayOptions } from './words.ts';

interface Draft {
  name: string;
  kind: ApplicantKind;
  way: Way;
  on: Day | null;
  confirmedOn: Day | null;
  content: string;
  wanted: string;
  topic: string;
}

export function AddPanel({ today, others, onClose }: { today: Day; others: readonly Listed[]; onClose: () => void }): ReactElement {
  const navigate = useNavigate();
  const command = useCommand();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => place.current?.querySelector('input')?.focus(), []);
  const before: Draft = { name: '', kind: 'naturalPerson', way: 'inPerson', on: today, confirmedOn: null, content: '', wanted: '', topic: '' };
  const { now, set, restart } = useRecordDraft<Draft>({ before, keptAs: 'requests.draft', write: () => Promise.resolve([]) });
  const toConfirm = confirmedWays.includes(now.way);
  const similar = now.name.trim() === '' || now.content.trim() === '' ? [] : others.filter(({ application }) => isSimilar(application, { applicant: { name: now.name, kind: now.kind }, content: now.content }));
  const year = Number(today.slice(0, 4));
  const add = async (): Promise<void> => {
    const missing = [now.name.trim() === '' ? '申请人' : '', now.on === null ? arrivalLabel(now.way) : '', now.content.trim() === '' ? '申请内容' : ''].filter((name) => name !== '');
    if (missing.length > 0 || now.on === null) {
      command.say({ kind: 'refused', text: `还没有填${missing.join('、')}，填好后再登记。` });
      return;
    }
    const application = { applicant: { name: now.name, kind: now.kind }, content: now.content, received: { on: now.on, way: now.way, confirmedOn: toConfirm ? now.confirmedOn : null }, wanted: now.wanted.trim(), topic: now.topic.trim() };
    const result = await command.run('requests.add', { application }, { beside: true, done: ({ number, due }) => `已登记申请${number}${due === null ? '' : `，应在 ${due} 前答复`}。` });
    if (!result.ok) return;
    restart({});
    void navigate(`/requests/${result.output.id}`);
  };
  return (
    <RecordPanel title="登记一份申请" command={command} onAdd={() => void add()} onStep={null} onClose={onClose}>
      <label htmlFor="req-name">申请人</label>
      <div ref={place}><Input id="req-name" value={now.name} placeholder="姓名或者单位名称" onChange={({ target }) => set({ name: target.value })} /></div>
      <label htmlFor="req-kind">申请人类别</label>
      <Select<ApplicantKind> id="req-kind" value={now.kind} options={kindOptions} onChange={(kind) => set({ kind })} />
      <label htmlFor="req-way">收到方式</label>
      <div>
        <Select<Way> id="req-way" value={now.way} options={wayOptions} onChange={(way) => set({ way })} />
        <div className="help">{wayHelp[now.way]}（条例第三十一条）</div>
      </div>
      <label htmlFor="req-on">{arrivalLabel(now.way)}</label>
      <DayInput id="req-on" value={now.on} year={year} required onChange={(on) => set({ on })} />
      {toConfirm ? (
        <>
          <label htmlFor="req-confirmed">双方确认日</label>
          <div>
            <DayInput id="req-confirmed" value={now.confirmedOn} year={year} onChange={(confirmedOn) => set({ confirmedOn })} />
            <div className="help">还没有确认的先空着，确认后再登记，期限从那天起算。</div>
          </div>
        </>
      ) : null}
      <label htmlFor="req-content">申请内容</label>
      <div>
        <Input.TextArea id="req-content" autoSize={{ minRows: 3, maxRows: 10 }} value={now.content} placeholder="照申请书写：信息的名称、文号或者其他特征" onChange={({ target }) => set({ content: target.value })} />
        {similar.length === 0 ? null : (
          <p className="similar" role="status">
            同一申请人已经申请过同样的内容：{similar.map((one, at) => <span key={one.id}>{at === 0 ? '' : '、'}<Link to={`/requests/${one.id}`}>{one.number}</Link></span>)}。是不是重复申请请核对（第三十六条第六项）。
          </p>
        )}
      </div>
      <label htmlFor="req-wanted">获取形式</label>
      <ChoiceInput id="req-wanted" value={now.wanted} options={WANTED} onChange={(wanted) => set({ wanted })} />
      <label htmlFor="req-topic">主题</label>
      <ChoiceInput id="req-topic" value={now.topic} options={topicsOf(others)} placeholder="可以不填，如：土地征收" onChange={(topic) => set({ topic })} />
      <div className="wide help">申请人的证件号码、电话、地址在登记后填写，加密存放。</div>
    </RecordPanel>
  );
}
