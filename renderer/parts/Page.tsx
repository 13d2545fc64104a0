// A page: its title, the commands beside it, and the rest of the window below.
import { useEffect } from 'react';
import type { ReactElement, ReactNode } from 'react';

interface PageProps {
  title: string;
  /** Said in small letters beside the title, e.g. the period. */
  note?: ReactNode;
  /** Buttons at the right of the title. */
  commands?: ReactNode;
  /** A way back to the page above. */
  back?: ReactNode;
  /** The content scrolls as a whole; otherwise it fills the window and scrolls inside (tables). */
  scroll?: boolean;
  /** A SidePanel beside the content. */
  side?: ReactNode;
  children: ReactNode;
}

/** Sets the window's title too. */
export function Page({ title, note, commands, back, scroll, side, children }: PageProps): ReactElement {
  useEffect(() => {
    document.title = `${title} — 政务公开工作台`;
  }, [title]);
  return (
    <section className="page" aria-labelledby="page-title">
      <header className="page-bar">
        {back}
        <h1 id="page-title" tabIndex={-1}>{title}</h1>
        {note === undefined ? null : <div className="page-note">{note}</div>}
        <span className="spring" />
        {commands === undefined ? null : <div className="page-commands">{commands}</div>}
      </header>
      <div className="page-row">
        <div className={scroll ? 'page-body scroll' : 'page-body'}>{children}</div>
        {side}
      </div>
    </section>
  );
}
