// Scoring a period from the window: how far it is and a way to stop it, then the run's own page.
import { useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import type { Progress } from '../../../shared/contract/answer.ts';
import type { Input, Output } from '../../../shared/contract/methods.ts';
import type { Problem } from '../../../shared/problems.ts';
import { useCommand } from '../../parts/useCommand.ts';
import { Waiting } from '../../parts/Waiting.tsx';

interface Scoring {
  busy: boolean;
  problems: readonly Problem[];
  /** In place of what is being waited for. */
  waiting: ReactElement | null;
  /** Scores and goes to the run; `done` is the sentence that answers. */
  score: (input: Omit<Input<'scoring.run'>, 'withLines'>, done: (run: Output<'scoring.run'>) => string) => Promise<void>;
}

export function useScoring(): Scoring {
  const command = useCommand();
  const navigate = useNavigate();
  const [progress, setProgress] = useState<Progress | null>(null);
  const stop = useRef<AbortController | null>(null);
  return {
    busy: command.busy,
    problems: command.problems,
    waiting: command.busy ? <Waiting text="正在计分" progress={progress} onCancel={() => stop.current?.abort()} /> : null,
    score: async (input, done) => {
      stop.current = new AbortController();
      setProgress(null);
      const result = await command.run('scoring.run', { ...input, withLines: false }, { beside: true, undo: 'none', done, onProgress: setProgress, signal: stop.current.signal });
      if (result.ok) void navigate(`/scoring/${result.output.runId}`);
    },
  };
}
