// Whether the list shows the columns 联合报送单位, 标记 and 字数: as the person chose last, else when a record says one of them.
import { Checkbox } from 'antd';
import { useMemo, useState } from 'react';
import type { ReactElement } from 'react';
import type { Submission } from '../../../shared/submissions/submission.ts';
import { readKept, writeKept } from '../../parts/kept.ts';

const KEPT = 'submissions.further';

export interface Further {
  shown: boolean;
  show: (shown: boolean) => void;
}

export function useFurther(rows: readonly Submission[]): Further {
  const [chosen, setChosen] = useState<boolean | null>(() => readKept<boolean | null>(KEPT, null));
  const said = useMemo(() => rows.some(({ jointUnits, marks, words }) => jointUnits.length > 0 || marks.length > 0 || words !== null), [rows]);
  return {
    shown: chosen ?? said,
    show: (shown) => {
      setChosen(shown);
      writeKept(KEPT, shown);
    },
  };
}

export function FurtherSwitch({ further: { shown, show } }: { further: Further }): ReactElement {
  return <Checkbox checked={shown} onChange={(event) => show(event.target.checked)}><span title="联合报送单位、标记、字数">更多栏目</span></Checkbox>;
}
