// The units that have a part in a task: how each stands; opened, its history and its evidence.
import { DownOutlined, PaperClipOutlined, RightOutlined } from '@ant-design/icons';
import { Checkbox } from 'antd';
import type { ReactElement } from 'react';
import { roleNames } from '../../../shared/tracking/part.ts';
import type { ShownTask } from '../../../shared/tracking/part.ts';
import { PartEvidence } from './PartEvidence.tsx';
import { PartHistory } from './PartHistory.tsx';
import { StateMark } from '../../parts/ledger/StateMark.tsx';
import { countText } from './words.ts';

type ShownPart = ShownTask['parts'][number];

interface PartListProps {
  parts: readonly ShownPart[];
  /** The task's own; a part that was extended says its own. */
  deadline: string | null;
  chosen: ReadonlySet<number>;
  onChoose: (ids: readonly number[], on: boolean) => void;
  opened: ReadonlySet<number>;
  onOpen: (id: number) => void;
}

/** The boxes choose whom the next entry is written for. */
export function PartList({ parts, deadline, chosen, onChoose, opened, onOpen }: PartListProps): ReactElement {
  const all = parts.map(({ id }) => id);
  const on = all.filter((id) => chosen.has(id)).length;
  return (
    <div className="parts">
      <div className="part-head">
        <Checkbox checked={on === all.length} indeterminate={on > 0 && on < all.length} onChange={(event) => onChoose(all, event.target.checked)}>{parts.length} 个单位</Checkbox>
        <span className="spring" />
        <span className="faint">勾选的单位一起记</span>
      </div>
      <ul aria-label="各单位的办理情况">
        {parts.map((part) => <PartLine key={part.id} part={part} deadline={deadline} chosen={chosen.has(part.id)} open={opened.has(part.id)} onChoose={(next) => onChoose([part.id], next)} onOpen={() => onOpen(part.id)} />)}
      </ul>
    </div>
  );
}

interface LineProps {
  part: ShownPart;
  deadline: string | null;
  chosen: boolean;
  open: boolean;
  onChoose: (on: boolean) => void;
  onOpen: () => void;
}

function PartLine({ part, deadline, chosen, open, onChoose, onOpen }: LineProps): ReactElement {
  const facts = [
    part.deadline !== null && part.deadline !== deadline ? `时限 ${part.deadline}` : '',
    part.overdueDays > 0 ? `逾期 ${part.overdueDays} 天` : '',
    ...part.quotas.map(countText),
    part.late ? '超过时限才完成' : '',
    part.urged > 0 ? `催办 ${part.urged} 次` : '',
    part.lastOn === null ? '' : `最近 ${part.lastOn}`,
  ].filter((fact) => fact !== '');
  return (
    <li className="part">
      <div className="part-line">
        <Checkbox checked={chosen} aria-label={`选${part.unit}`} onChange={(event) => onChoose(event.target.checked)} />
        <button type="button" className="part-open" aria-expanded={open} onClick={onOpen}>
          {open ? <DownOutlined aria-hidden /> : <RightOutlined aria-hidden />}
          <span className="part-unit">
            {part.unit} <span className="faint">{roleNames[part.role]}{part.via.includes(part.unit) || part.unit.includes(part.via) ? '' : `，表上写“${part.via}”`}</span>
          </span>
          <StateMark state={part.state} />
        </button>
      </div>
      {facts.length > 0 || part.files.length > 0 ? (
        <p className="part-facts faint">
          {facts.join('，')}
          {part.files.length > 0 ? <span className="part-clip"><PaperClipOutlined aria-hidden /> 佐证 {part.files.length} 份</span> : null}
        </p>
      ) : null}
      {open ? (
        <div className="part-body">
          <PartHistory entries={part.entries} unit={part.unit} />
          <PartEvidence part={part.id} unit={part.unit} files={part.files} />
        </div>
      ) : null}
    </li>
  );
}
