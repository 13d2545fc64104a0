// The first problem of a refusal; anything else that is thrown, or nothing, fails the test.
import { Refusal, type Problem } from '../../../../shared/problems.ts';

export function refusedWith(run: () => unknown): Problem {
  try {
    run();
  } catch (error) {
    if (error instanceof Refusal && error.problems[0]) return error.problems[0];
    throw error;
  }
  throw new Error('was not refused');
}

export async function rejectedWith(promise: Promise<unknown>): Promise<Problem> {
  return promise.then(
    () => {
      throw new Error('was not refused');
    },
    (error: unknown) => {
      if (error instanceof Refusal && error.problems[0]) return error.problems[0];
      throw error;
    },
  );
}
