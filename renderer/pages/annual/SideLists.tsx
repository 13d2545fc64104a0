// Beside the report: what the checks say, what is to be written, facts, numbers, what differs from what was filed.
import { Segmented } from 'antd';
import type { ReactElement } from 'react';
import type { Form } from '../../../shared/annual/form.ts';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { useAddress } from '../../parts/useAddress.ts';
import { Findings } from './Findings.tsx';
import { Differences } from './narrative/Differences.tsx';
import { Duties } from './narrative/Duties.tsx';
import { Facts } from './narrative/Facts.tsx';
import { NumberPicker } from './narrative/NumberPicker.tsx';
import type { Narrative } from './narrative/useNarrative.ts';
import type { Kept, ReportState } from './useReport.ts';

interface SideListsProps {
  form: Form;
  kept: Kept;
  state: ReportState;
  narrative: Narrative;
  /** The cell that has the focus. */
  at: string | null;
  onZero: (paths: readonly string[]) => void;
}

const NAMES = ['check', 'duties', 'facts', 'numbers', 'filed'] as const;
type Name = (typeof NAMES)[number];

export function SideLists({ form, kept, state, narrative, at, onZero }: SideListsProps): ReactElement {
  const { year, unit, filed } = kept;
  const { params, ask } = useAddress();
  const check = useRead('annual.check', { year, unit }, { keep: false });
  const offers = useRead('annual.narrative', { year, unit }).data?.offers ?? [];
  const asked = params.get('side') as Name | null;
  const shown: Name = asked !== null && NAMES.includes(asked) && (asked !== 'filed' || filed !== null) ? asked : 'check';
  const titles: Record<Name, string> = { check: '检查', duties: '要写的', facts: '事实', numbers: '数字', filed: '定稿' };
  return (
    <>
      <Segmented<Name> className="annual-side-ways" size="small" block aria-label="旁边看什么" value={shown} options={NAMES.filter((name) => name !== 'filed' || filed !== null).map((value) => ({ value, label: titles[value] }))} onChange={(next) => ask({ side: next === 'check' ? null : next })} />
      <div className="annual-side-list">
        {shown === 'check' ? (
          <>
            {offers.length === 0 ? null : <p className="annual-pointer">正文里有 {offers.length} 个手写的数与表格相同，<button type="button" className="cell-link" onClick={() => ask({ side: 'numbers' })}>可以改为随表格更新</button></p>}
            <Loaded query={check} text="正在检查">{(found) => <Findings year={year} unit={unit} found={found} at={at} keep={state.keep} onZero={onZero} />}</Loaded>
          </>
        ) : shown === 'duties' ? <Duties form={form} unit={unit} narrative={narrative} />
        : shown === 'facts' ? <Facts form={form} year={year} unit={unit} narrative={narrative} />
        : shown === 'numbers' ? <NumberPicker year={year} unit={unit} narrative={narrative} offers={offers} command={state.command} keep={state.keep} />
        : <Differences kept={kept} state={state} />}
      </div>
    </>
  );
}
