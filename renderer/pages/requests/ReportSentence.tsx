// The sentence for the report's narrative, ready to be copied, and how the numbers are counted.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useCommand } from '../../parts/useCommand.ts';

export function ReportSentence({ text, notes }: { text: string; notes: readonly string[] }): ReactElement {
  const command = useCommand();
  const copy = (): void => {
    navigator.clipboard.writeText(text).then(
      () => command.say({ kind: 'done', text: '已复制，可以粘贴到年度报告里。' }),
      () => command.say({ kind: 'refused', text: '没有复制成。请选中这段文字，按 Ctrl+C。' }),
    );
  };
  return (
    <section className="sheet report-sentence" aria-label="写进报告的话">
      <h2>写进报告的话<span className="more"><Button size="small" type="link" onClick={copy}>复制</Button></span></h2>
      <p>{text}</p>
      <ul className="faint">{notes.map((note) => <li key={note}>{note}</li>)}</ul>
    </section>
  );
}
