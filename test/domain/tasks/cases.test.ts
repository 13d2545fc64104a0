// Task tables of many offices: each case's grid gives exactly its tasks, its hints, or its refusal.
import { describe, expect, test } from 'vitest';
import { taskSchema, taskTableSchema } from '../../../shared/tasks/task.ts';
import { casesOf, readCase } from './readCase.ts';

for (const file of ['layouts.json', 'notices.json']) {
  describe(file, () => {
    for (const entry of casesOf(file)) {
      test(entry.名称, () => {
        const reading = readCase(entry);
        const { 应得: due } = entry;
        const told = JSON.stringify(reading.problems.map(({ code, message }) => [code, message]));
        expect(reading.refused?.code, told).toBe(due.拒绝);
        expect(reading.tables.length).toBe(due.表.length);
        due.表.forEach(({ 任务: tasks, ...facts }, index) => {
          const table = reading.tables[index];
          expect(table).toMatchObject(facts);
          expect(table?.tasks.map(({ requirement }) => requirement).length, told).toBe(tasks.length);
          tasks.forEach((task, place) => expect(table?.tasks[place], told).toMatchObject(task));
        });
        if (due.提示) expect(reading.problems.map(({ code }) => code), told).toEqual(due.提示);
        const messages = [...reading.problems, ...(reading.refused ? [reading.refused] : [])].map(({ message }) => message);
        for (const word of due.话 ?? []) expect(messages.join('')).toContain(word);
        // What holds for every reading.
        for (const message of messages) expect(message).toMatch(/。$/);
        for (const problem of reading.problems) expect(problem.severity).toBe('hint');
        for (const { tasks, ...facts } of reading.tables) {
          expect(taskTableSchema.parse(facts)).toEqual(facts);
          for (const { sheet, row, cells, ...task } of tasks) {
            expect(taskSchema.parse(task)).toEqual(task);
            expect([sheet, row > 0, cells.requirement !== '']).toEqual([expect.any(String), true, true]);
            for (const quota of task.quotas) expect(task.requirement).toContain(quota.text);
            for (const deadline of task.deadlines) if (deadline.from === 'text') expect(task.requirement).toContain(deadline.text);
          }
        }
      });
    }
  });
}
