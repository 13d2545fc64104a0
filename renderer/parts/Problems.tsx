// Refusals and hints as sentences with their place.
import { ExclamationCircleFilled, InfoCircleOutlined } from '@ant-design/icons';
import type { ReactElement, ReactNode } from 'react';
import type { Place, Problem } from '../../shared/problems.ts';

/** Where a problem lies, as a person would say it; '' when it speaks of the whole. */
export function placeText(place: Place | undefined): string {
  if (!place) return '';
  const parts: string[] = [];
  // A person knows the file by its name; the folder it lies in is no matter of the window.
  if (place.file !== undefined) parts.push(place.file.split(/[\\/]/).at(-1) ?? '');
  if (place.sheet !== undefined) parts.push(`工作表“${place.sheet}”`);
  if (place.cell !== undefined) parts.push(`${place.cell} 格`);
  else if (place.row !== undefined) parts.push(`第 ${place.row} 行`);
  return parts.join(' ');
}

interface ProblemsProps {
  problems: readonly Problem[];
  /** A longer list is cut, with a line that says how many more there are. */
  limit?: number;
  /** Hides the place, e.g. beside the cell itself. */
  bare?: boolean;
  /** A command behind a problem. */
  action?: (problem: Problem) => ReactNode;
}

/** Nothing when there are no problems. */
export function Problems({ problems, limit = 50, bare, action }: ProblemsProps): ReactElement | null {
  if (problems.length === 0) return null;
  const refused = problems.some((problem) => problem.severity !== 'hint');
  return (
    <div role={refused ? 'alert' : 'status'}>
      <ul className="problems" aria-label={refused ? '需要处理的问题' : '提示'}>
        {problems.slice(0, limit).map((problem, index) => {
          const place = bare ? '' : placeText(problem.at);
          const isHint = problem.severity === 'hint';
          return (
            <li key={`${index}-${problem.code}`} className={isHint ? 'hint' : 'refuse'}>
              {isHint ? <InfoCircleOutlined aria-label="提示" /> : <ExclamationCircleFilled aria-label="问题" />}
              <span>
                {place === '' ? null : <span className="place">{place}：</span>}
                {problem.message} {action?.(problem)}
              </span>
            </li>
          );
        })}
        {problems.length > limit ? <li className="faint">还有 {problems.length - limit} 条没有列出。</li> : null}
      </ul>
    </div>
  );
}
