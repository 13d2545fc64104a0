// Which of the official typefaces this computer lacks, in one line.
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';

export function FontsLine(): ReactElement | null {
  const fonts = useRead('system.fonts', {}).data;
  if (!fonts?.known || fonts.missing.length === 0) return null;
  return (
    <p className="bulletin-fonts" role="note" title={fonts.missing.map((font) => `${font.name}：${font.use}`).join('\n')}>
      这台电脑没有{fonts.missing.map((font) => font.name).join('、')}，预览用相近的字体代替；Word 文件里仍是规定的字体。
    </p>
  );
}
