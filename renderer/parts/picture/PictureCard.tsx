// One picture with its numbers: both can be taken away, as a picture and as a spreadsheet.
import { Button } from 'antd';
import { useRef } from 'react';
import type { ReactElement, ReactNode } from 'react';
import type { Chart } from '../../../shared/outline/chart.ts';
import type { SheetTable } from '../../../shared/outline/sheetTable.ts';
import { ChartPicture } from '../Chart.tsx';
import { useCommand } from '../useCommand.ts';
import { heightOf, PICTURE_WIDTH } from './pictureSize.ts';
import { savePicture } from './savePicture.ts';
import './picture.css';

interface PictureCardProps {
  chart: Chart;
  sheet: SheetTable;
  /** Numbers beside the picture instead of below it. */
  wide?: boolean;
  /** The numbers as a table. */
  children: ReactNode;
}

export function PictureCard({ chart, sheet, wide = false, children }: PictureCardProps): ReactElement {
  const command = useCommand();
  const box = useRef<HTMLDivElement>(null);
  const save = async (): Promise<void> => {
    const saved = await savePicture(box.current?.querySelector('svg'), chart.title);
    command.say(saved ? { kind: 'done', text: `已导出“${chart.title}.png”。` } : { kind: 'refused', text: `“${chart.title}”没有存成图片。请放大或缩小窗口后再试，或者导出 Excel。` });
  };
  return (
    <section className={wide ? 'sheet picture-card wide' : 'sheet picture-card'} aria-label={chart.title}>
      <h2>
        {chart.title}
        <span className="more">
          <Button size="small" type="link" onClick={() => void save()}>存成图片</Button>
          <Button size="small" type="link" disabled={command.busy} onClick={() => void command.runForDocument('tables.export', sheet, { done: (output) => `已导出“${output.title}”。` })}>导出 Excel</Button>
        </span>
      </h2>
      <div className="picture-body">
        <div ref={box} className="picture-drawing"><ChartPicture chart={chart} width={PICTURE_WIDTH} height={heightOf(chart)} /></div>
        <div className="picture-numbers">{children}</div>
      </div>
    </section>
  );
}
