// 依申请公开: how the clock runs, and how long contact data are kept.
import type { ReactElement } from 'react';
import { useRead } from '../../app/queries.ts';
import { Loaded } from '../../parts/Loaded.tsx';
import { ReadingsPart } from './ReadingsPart.tsx';
import { RetentionPart } from './RetentionPart.tsx';

/** Keyed by what is kept, so that the fields follow an undoing. */
export function RequestsPart(): ReactElement {
  const query = useRead('settings.show', {});
  return (
    <div className="settings-part">
      <Loaded query={query}>
        {({ firstDayCounts, consultation, retentionYears }) => (
          <>
            <ReadingsPart key={`${firstDayCounts} ${consultation}`} kept={{ firstDayCounts, consultation }} />
            <RetentionPart key={String(retentionYears)} years={retentionYears} />
          </>
        )}
      </Loaded>
    </div>
  );
}
