// A panel at the right of a page, beside the table, for one thing of the list; nothing is covered by it.
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface SidePanelProps {
  title: string;
  /** Pixels; a narrow window gives it all there is. */
  width?: number;
  extra?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** Escape closes it; the focus then goes back to where it was. */
export function SidePanel({ title, width = 520, extra, onClose, children }: SidePanelProps): ReactElement {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const inside = panel.current;
    return () => {
      if (before instanceof HTMLElement && (document.activeElement === document.body || inside?.contains(document.activeElement))) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="side-panel"
      style={{ width }}
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <header>
        <h2>{title}</h2>
        <span className="spring" />
        {extra}
        <Button type="text" size="small" icon={<CloseOutlined />} aria-label="关闭" title="关闭（Esc）" onClick={onClose} />
      </header>
      <div className="side-panel-body">{children}</div>
    </aside>
  );
}

/** The panel that is open takes the keyboard. */
export function goToPanel(): void {
  document.querySelector<HTMLElement>('.side-panel')?.focus({ preventScroll: true });
}
