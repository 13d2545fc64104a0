// 联系方式: masked; showing it asks the program, which writes the asking down.
import { Button, Input } from 'antd';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { contactNames } from '../../../shared/requests/contact.ts';
import type { Contact } from '../../../shared/requests/contact.ts';
import { Problems } from '../../parts/Problems.tsx';
import { useCommand } from '../../parts/useCommand.ts';

const FIELDS = Object.keys(contactNames) as (keyof Contact)[];
const BLANK: Contact = { identity: '', telephone: '', address: '', email: '', agent: '' };

export function ContactPart({ id, contact }: { id: number; contact: { kept: boolean; masked: Contact | null } }): ReactElement {
  const command = useCommand();
  const [shown, setShown] = useState<Contact | null>(null);
  const [draft, setDraft] = useState<Contact | null>(null);
  const [asking, setAsking] = useState(false);
  const show = async (): Promise<Contact | null> => {
    const result = await command.run('requests.contact', { id }, { beside: true });
    if (!result.ok) return null;
    setShown(result.output.contact);
    return result.output.contact;
  };
  const change = async (): Promise<void> => {
    const now = contact.kept ? (shown ?? (await show())) : BLANK;
    if (now) setDraft(now);
  };
  const keep = async (): Promise<void> => {
    if (!draft) return;
    const result = await command.run('requests.putContact', { id, contact: draft }, { beside: true, undo: 'none', done: () => '已存下联系方式。' });
    if (!result.ok) return;
    setDraft(null);
    setShown(null);
  };
  const forget = async (): Promise<void> => {
    const result = await command.run('requests.forget', { ids: [id] }, { beside: true, undo: 'none', done: () => '已删除这份申请的联系方式。' });
    if (!result.ok) return;
    setAsking(false);
    setShown(null);
  };
  const told = shown ?? contact.masked;
  return (
    <section className="sheet" aria-label="联系方式">
      <h2>
        联系方式 <span className="faint">加密存放</span>
        <span className="more">
          {contact.kept && draft === null ? <Button size="small" type="link" loading={command.busy} title="查看会记入操作日志" onClick={() => (shown ? setShown(null) : void show())}>{shown ? '遮住' : '显示'}</Button> : null}
          {draft === null ? <Button size="small" type="link" onClick={() => void change()}>{contact.kept ? '修改' : '填写'}</Button> : null}
          {contact.kept && draft === null && !asking ? <Button size="small" type="link" onClick={() => setAsking(true)}>删除…</Button> : null}
        </span>
      </h2>
      {draft !== null ? (
        <form
          className="form"
          aria-label="填写联系方式"
          onSubmit={(submitted) => {
            submitted.preventDefault();
            void keep();
          }}
        >
          {FIELDS.map((field) => [
            <label key={`${field}-label`} htmlFor={`contact-${field}`}>{contactNames[field]}</label>,
            <Input key={field} id={`contact-${field}`} autoComplete="off" value={draft[field]} onChange={({ target }) => setDraft({ ...draft, [field]: target.value })} />,
          ])}
          <div className="wide form-commands"><Button type="primary" htmlType="submit" loading={command.busy}>存下</Button><Button onClick={() => setDraft(null)}>取消</Button></div>
        </form>
      ) : !contact.kept ? <p className="faint">还没有填写身份证明、电话、地址。</p> : told === null ? <p className="faint">填写过，在这台电脑上打不开。</p> : (
        <dl className="facts">
          {FIELDS.filter((field) => told[field] !== '').map((field) => [<dt key={`${field}-t`}>{contactNames[field]}</dt>, <dd key={field}>{told[field]}</dd>])}
        </dl>
      )}
      {shown ? <p className="faint">这次查看已记入操作日志。</p> : null}
      {asking ? (
        <div className="contact-ask" role="group" aria-label="删除联系方式之前">
          <p>身份证明、电话、地址、邮箱、代理人<b>将被删除，不能撤销</b>；申请和办理经过都还在。</p>
          <div className="form-commands"><Button danger type="primary" loading={command.busy} onClick={() => void forget()}>删除联系方式</Button><Button onClick={() => setAsking(false)}>不删除</Button></div>
        </div>
      ) : null}
      <Problems problems={command.problems} bare />
    </section>
  );
}
