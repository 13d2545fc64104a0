// Saving: what has changed, from when it holds, under which document number; only now does anything take effect.
import { Button } from 'antd';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { formatDay } from '../../../shared/days/phrases.ts';
import { sameRules } from '../../../shared/scoring/copyScheme.ts';
import { diffSchemes } from '../../../shared/scoring/sentences/diff.ts';
import type { Scheme } from '../../../shared/scoring/scheme.ts';
import { useRead } from '../../app/queries.ts';
import { Problems } from '../../parts/Problems.tsx';
import { SidePanel } from '../../parts/SidePanel.tsx';
import { useCommand } from '../../parts/useCommand.ts';
import { useAnyWrong } from '../../parts/wrongFields.tsx';
import { ChangeList } from './ChangeList.tsx';
import { writeDraft } from './drafts.ts';
import { useEditing } from './editing.ts';
import { HeadPane } from './HeadPane.tsx';

interface Props {
  /** As stored, null for a new one. */
  stored: Scheme | null;
  onClose: () => void;
  onSaved: () => void;
}

export function SavePanel({ stored, onClose, onSaved }: Props): ReactElement {
  const { scheme, faults } = useEditing();
  const wrong = useAnyWrong();
  const command = useCommand();
  const navigate = useNavigate();
  const list = useRead('schemes.list', {}).data?.schemes;
  const replaced = list?.find((one) => one.id === scheme.replaces);
  const head = list?.find((one) => one.id === scheme.id);
  const frozen = stored !== null && (head?.frozen ?? 0) > 0 && !(sameRules(stored, { ...scheme, from: stored.from }) && scheme.from === stored.from);
  const early = frozen && scheme.from <= (stored?.from ?? '');
  const before = useRead('schemes.show', { scheme: scheme.replaces ?? '' }, { enabled: stored === null && replaced !== undefined }).data;
  const compared = stored ?? before;
  const changes = compared && faults.length === 0 ? diffSchemes(compared, scheme) : [];
  const save = async (): Promise<void> => {
    const result = await command.run('schemes.save', { content: scheme }, {
      beside: true,
      done: ({ saved }) => (saved === 'new' ? `已保存“${scheme.name}”，${formatDay(scheme.from)}起执行。` : `已保存对“${scheme.name}”的修改。`),
    });
    if (!result.ok) return;
    writeDraft(scheme.id, null);
    onSaved();
    void navigate(`/scoring/schemes/${result.output.id}`);
  };
  return (
    <SidePanel title="保存办法" width={460} onClose={onClose}>
      <div className="scheme-save">
        <HeadPane brief />
        <p>
          {stored === null
            ? `保存为新的办法，${formatDay(scheme.from)}起执行${replaced ? `；“${replaced.name}”到前一天为止` : ''}。`
            : frozen
              ? `按现行办法计分的通报已经印发 ${head?.frozen} 份，不能直接改动它：保存为新的办法，从生效日期起执行，现行办法到前一天为止。`
              : `修改现行的办法${(head?.runs ?? 0) > 0 ? `；已有的 ${head?.runs} 次计分各自留着当时的办法，不受影响` : ''}。`}
        </p>
        {early ? <span className="field-problem" role="alert">请把生效日期改为 {formatDay(stored.from)}以后、改动开始执行的那一天。</span> : null}
        {wrong ? <span className="field-problem" role="alert">有的日期看不出是哪一天，改好才能保存。</span> : null}
        {faults.length > 0 ? <span className="field-problem" role="alert">还有 {faults.length} 处不对，改好才能保存。</span> : null}
        <Problems problems={command.problems} bare />
        <div className="form-commands">
          <Button type="primary" disabled={faults.length > 0 || wrong || early || command.busy} onClick={() => void save()}>保存</Button>
          <Button onClick={onClose}>再改改</Button>
        </div>
        {compared ? (
          <>
            <h3>与{stored ? '保存的' : `“${compared.name}”`}相比，有 {changes.length} 处不同</h3>
            <ChangeList changes={changes} />
          </>
        ) : null}
      </div>
    </SidePanel>
  );
}
