// Which pictures of the trend the bulletin carries; each stands in the preview at once.
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import type { PictureName } from '../../../shared/contract/bulletins.ts';

const CHOICES: readonly { value: PictureName; label: string }[] = [
  { value: 'months', label: '近十二个月采用走势' },
  { value: 'outlets', label: '各刊物采用篇次' },
  { value: 'ranks', label: '名次变化' },
];

interface Props {
  chosen: readonly PictureName[];
  /** Ids of the blocks in sight: a picture without numbers is told of. */
  shown: ReadonlySet<string>;
  onChoose: (chosen: PictureName[]) => void;
}

export function Pictures({ chosen, shown, onChoose }: Props): ReactElement {
  const empty = CHOICES.filter(({ value }) => chosen.includes(value) && !shown.has(`chart.${value}`));
  return (
    <fieldset className="bulletin-pictures">
      <legend>放进图</legend>
      <Checkbox.Group<PictureName> value={[...chosen]} options={[...CHOICES]} onChange={onChoose} />
      {empty.length > 0 ? <span className="faint">{empty.map(({ label }) => label).join('、')}：没有上一期或别的月份的计分，画不出来。</span> : null}
    </fieldset>
  );
}
