// A letter about to go out: what a person fills in, what is still missing, the pages as they will be, the file.
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import type { Day } from '../../../shared/days/day.ts';
import { useRead } from '../../app/queries.ts';
import { DayInput } from '../../parts/DayInput.tsx';
import { Loaded } from '../../parts/Loaded.tsx';
import { Page } from '../../parts/Page.tsx';
import { PagePreview } from '../../parts/preview/PagePreview.tsx';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useRested } from '../../parts/useRested.ts';
import './requests.css';

/** Missing elements that are no matter of this page. */
const ELSEWHERE: Record<string, string> = { 本机关: '发文机关', 联系人: '联系人', 联系电话: '联系电话', 复议机关: '行政复议机关', 法院: '有管辖权的法院' };

export function LetterPage(): ReactElement {
  const params = useParams();
  const id = Number(params.id);
  const letter = params.letter ?? '';
  const navigate = useNavigate();
  const command = useCommand();
  const [fields, setFields] = useState<Record<string, string>>({});
  const [issuedOn, setIssuedOn] = useState<Day | null>(null);
  const [serial, setSerial] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const today = useRead('system.info', {}).data?.today ?? null;
  const file = useRead('requests.show', { id }).data;
  const shown = useRead('letters.show', { letter });
  const own = { id, letter, fields: useRested(fields, 250), ...(issuedOn === null ? {} : { issuedOn }), ...(serial === null ? {} : { serial }) };
  const preview = useRead('requests.letterPreview', own);
  const missing = preview.data?.missing ?? [];
  const name = shown.data?.letter.name ?? '文书';
  // What is missing and no field of the form comes from elsewhere in the file; it may be typed here too.
  const asked = preview.data?.fields ?? [];
  const extra = [...new Set([...missing, ...Object.keys(fields)])].filter((one) => !asked.some((field) => field.name === one) && !(one in ELSEWHERE) && shown.data?.known.includes(one));
  const put = (field: string, text: string): void => setFields((current) => ({ ...current, [field]: text }));
  const write = async (): Promise<void> => {
    const result = await command.runForDocument('requests.letter', { ...own, fields, reason }, { beside: true, done: ({ title, number }) => `已导出“${title.replaceAll('\n', '')}”${number === '' ? '' : `，文号 ${number}`}，并留存。` });
    if (result.ok) void navigate(`/requests/${id}`);
  };
  return (
    <Page title={name} back={<Link to={`/requests/${id}`}>‹ 申请 {file?.number ?? ''}</Link>} note={file ? `${file.application.applicant.name}　${file.application.content.slice(0, 40)}` : undefined} commands={<Link to={`/requests/letters?letter=${letter}`}>改这种文书的文字</Link>}>
      <Loaded query={preview} text="正在排版">
        {(data) => (
          <div className="letter-work">
            <aside className="letter-side" aria-label="要填的内容">
              {asked.map((field) => (
                <div key={field.name} className="letter-field">
                  <label htmlFor={`letter-${field.name}`}>{field.name}{field.required ? '（必填）' : ''}</label>
                  <Input.TextArea id={`letter-${field.name}`} autoSize={{ minRows: 2, maxRows: 8 }} placeholder={field.hint} value={fields[field.name] ?? data.values[field.name] ?? ''} onChange={({ target }) => put(field.name, target.value)} />
                </div>
              ))}
              {extra.map((field) => (
                <div key={field} className="letter-field">
                  <label htmlFor={`letter-${field}`}>{field}（必填）</label>
                  <Input id={`letter-${field}`} value={fields[field] ?? ''} placeholder="登记里没有，可以写在这里" onChange={({ target }) => put(field, target.value)} />
                </div>
              ))}
              <div className="letter-field">
                <label htmlFor="letter-day">落款日期</label>
                <DayInput id="letter-day" value={issuedOn ?? today} onChange={setIssuedOn} />
              </div>
              {shown.data?.letter.numbered ? (
                <div className="letter-field">
                  <label htmlFor="letter-serial">文号顺序号</label>
                  <InputNumber<number> id="letter-serial" className="narrow-field" min={1} precision={0} controls={false} placeholder="接着编" value={serial} onChange={setSerial} />
                  <span className="faint">{data.values['文号']}</span>
                </div>
              ) : null}
              <div className="letter-export">
                {missing.length === 0 ? <p className="letter-whole">✓ 必备的内容都有了。</p> : (
                  <>
                    <p className="letter-missing" role="status">还缺必备的内容：{missing.join('、')}。{missing.some((one) => one in ELSEWHERE) ? <>{missing.filter((one) => one in ELSEWHERE).map((one) => ELSEWHERE[one]).join('、')}在<Link to="/settings?part=office">设置</Link>里填。</> : null}</p>
                    <label htmlFor="letter-reason">确实不写的，写明理由</label>
                    <Input.TextArea id="letter-reason" autoSize={{ minRows: 1, maxRows: 4 }} value={reason} onChange={({ target }) => setReason(target.value)} />
                  </>
                )}
                {data.doubts.length === 0 ? null : <p className="letter-missing" role="alert">引用的条文有误：{data.doubts.join('；')}。</p>}
                <Problems problems={command.problems} bare />
                <Button type="primary" block loading={command.busy} onClick={() => void write()}>导出 Word 并留存</Button>
              </div>
            </aside>
            <div className="letter-pages"><PagePreview outline={data.outline} label={`${name}的全文`} busy={preview.isFetching} /></div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
