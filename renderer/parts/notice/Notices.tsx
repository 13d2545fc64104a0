// The one sentence with which every command answers, in a line of its own at the foot of the window, with 撤销 where it can be taken back.
import { CheckCircleFilled, CloseOutlined, ExclamationCircleFilled } from '@ant-design/icons';
import { Button } from 'antd';
import { createContext, useCallback, useContext, useEffect, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import './notice.css';

export interface Said {
  /** done goes after a while; refused and fault stay until they are closed or something else is said. */
  kind: 'done' | 'refused' | 'fault';
  text: string;
  /** Takes the command back; the window then says so. */
  undo?: () => void;
  /** A further step, e.g. 打开. */
  link?: { text: string; run: () => void };
}

/** A done sentence stands so long, unless the mouse or the focus is on it. */
const STANDS = 12_000;

const SayContext = createContext<(said: Said) => void>(() => undefined);
const HushContext = createContext<() => void>(() => undefined);

/** Says one sentence to the person; the newest replaces the one before. */
export function useSay(): (said: Said) => void {
  return useContext(SayContext);
}

/** Takes away a refusal that spoke of a page which was left; what was done stays its time. */
export function useHush(): () => void {
  return useContext(HushContext);
}

/** Holds the sentence for all pages. */
export function Notices({ children }: { children: ReactNode }): ReactElement {
  const [said, setSaid] = useState<(Said & { id: number }) | null>(null);
  const [held, setHeld] = useState(false);
  const count = useRef(0);
  const say = useCallback((next: Said) => {
    count.current += 1;
    setHeld(false);
    setSaid({ ...next, id: count.current });
  }, []);
  useEffect(() => {
    if (!said || said.kind !== 'done' || held) return undefined;
    const timer = setTimeout(() => setSaid((current) => (current?.id === said.id ? null : current)), STANDS);
    return () => clearTimeout(timer);
  }, [said, held]);
  const close = (): void => setSaid(null);
  const hush = useCallback(() => setSaid((current) => (current?.kind === 'refused' ? null : current)), []);
  return (
    <SayContext.Provider value={say}>
      <div className="notice-window"><HushContext.Provider value={hush}>{children}</HushContext.Provider></div>
      <div className="notice-place" role={said && said.kind !== 'done' ? 'alert' : 'status'} aria-live={said && said.kind !== 'done' ? 'assertive' : 'polite'}>
        {said ? (
          <div key={said.id} className={`notice ${said.kind}`} onMouseEnter={() => setHeld(true)} onMouseLeave={() => setHeld(false)} onFocus={() => setHeld(true)} onBlur={() => setHeld(false)}>
            {said.kind === 'done' ? <CheckCircleFilled aria-hidden /> : <ExclamationCircleFilled aria-hidden />}
            <span className="notice-text">{said.text}</span>
            {said.link ? <Button size="small" type="link" onClick={() => { close(); said.link?.run(); }}>{said.link.text}</Button> : null}
            {said.undo ? <Button size="small" type="link" onClick={() => { close(); said.undo?.(); }}>撤销</Button> : null}
            <Button size="small" type="text" aria-label="关闭这句话" icon={<CloseOutlined />} onClick={close} />
          </div>
        ) : null}
      </div>
    </SayContext.Provider>
  );
}
