// The one search field (Ctrl+K): units, tasks, applications and titles from the data, pages and commands from the areas; Chinese, pinyin or initials.
import { SearchOutlined } from '@ant-design/icons';
import { Input } from 'antd';
import type { InputRef } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { KeyboardEvent, ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Output } from '../../shared/contract/methods.ts';
import { findByPinyin } from '../../shared/names/pinyin.ts';
import { areas } from './areas.tsx';
import { useRested } from '../parts/useRested.ts';
import { useRead } from './queries.ts';

interface Found {
  group: string;
  title: string;
  detail: string;
  path: string;
}

const local: Found[] = areas.flatMap((area) => [
  { group: '页面和命令', title: area.title, detail: '', path: area.path },
  ...area.pages.map((page) => ({ group: '页面和命令', title: page.title, detail: area.title, path: page.path })),
]);

type Hit = Output<'search.find'>['hits'][number];

/** In the order they are listed. */
const GROUPS: Record<Hit['kind'], { name: string; path: (id: number) => string }> = {
  unit: { name: '单位', path: (id) => `/units?focus=${id}` },
  task: { name: '任务', path: (id) => `/tasks?open=${id}` },
  request: { name: '依申请公开', path: (id) => `/requests/${id}` },
  submission: { name: '信息', path: (id) => `/submissions?open=${id}` },
};

/** Arrow keys and Enter choose; Escape leaves. */
export function Search(): ReactElement {
  const navigate = useNavigate();
  const field = useRef<InputRef>(null);
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const [picked, setPicked] = useState(0);
  const asked = useRested(text.trim(), 120);
  const hits = useRead('search.find', { text: asked, limit: 20 }, { enabled: open && asked !== '', always: true });

  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      field.current?.focus({ cursor: 'all' });
      setOpen(true);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);

  const found = useMemo<Found[]>(() => {
    const pages = findByPinyin(local, (one) => one.title, text).slice(0, text.trim() === '' ? 20 : 6);
    if (asked === '' || !hits.data) return pages;
    const { hits: all } = hits.data;
    const data = (Object.keys(GROUPS) as Hit['kind'][]).flatMap((kind) => all.filter((hit) => hit.kind === kind).map((hit): Found => ({ group: GROUPS[kind].name, title: hit.title, detail: hit.detail, path: GROUPS[kind].path(hit.id) })));
    return [...data, ...pages];
  }, [text, asked, hits.data]);

  const at = Math.min(picked, found.length - 1);
  const take = (one: Found | undefined): void => {
    if (!one) return;
    setOpen(false);
    setText('');
    field.current?.blur();
    void navigate(one.path);
  };
  const keyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      setOpen(true);
      setPicked((at + (event.key === 'ArrowDown' ? 1 : -1) + found.length) % Math.max(1, found.length));
    } else if (event.key === 'Enter') {
      event.preventDefault();
      take(found[at]);
    } else if (event.key === 'Escape') {
      setOpen(false);
      field.current?.blur();
    }
  };

  return (
    <div className="frame-search" role="search">
      <Input
        ref={field}
        prefix={<SearchOutlined aria-hidden />}
        placeholder="查找单位、任务、申请、标题、页面（Ctrl+K）"
        role="combobox"
        aria-label="查找单位、任务、申请、信息标题、页面和命令，可以用拼音或首字母"
        aria-expanded={open}
        aria-controls={open ? 'search-list' : undefined}
        aria-activedescendant={open && at >= 0 ? `search-${at}` : undefined}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setPicked(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={keyDown}
      />
      {open ? (
        <ul id="search-list" role="listbox" aria-label="查找结果" className="search-list" onPointerDown={(event) => event.preventDefault()}>
          {found.map((one, index) => [
            one.group === found[index - 1]?.group ? null : <li key={`g-${one.group}`} className="group" role="presentation">{one.group}</li>,
            <li key={`${one.path}-${one.title}`} id={`search-${index}`} role="option" aria-selected={index === at} className={index === at ? 'picked' : undefined} ref={index === at ? (item) => item?.scrollIntoView({ block: 'nearest' }) : undefined} onClick={() => take(one)}>
              <span>{one.title}</span>
              <span className="faint">{one.detail}</span>
            </li>,
          ])}
          {found.length === 0 ? <li className="none faint" role="presentation">没有找到“{text.trim()}”。可以换几个字，或用拼音首字母。</li> : null}
        </ul>
      ) : null}
    </div>
  );
}
