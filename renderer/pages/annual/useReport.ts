// A report while it is filled in: what was typed lies over what is kept, and is kept a moment later.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Form } from '../../../shared/annual/form.ts';
import { placesOf } from '../../../shared/annual/places.ts';
import { cellsOf, sayValue, tablesOf } from '../../../shared/annual/report.ts';
import type { Input, Output } from '../../../shared/contract/methods.ts';
import type { Day } from '../../../shared/days/day.ts';
import { queryClient, readKey } from '../../app/queries.ts';
import { useCommand } from '../../parts/useCommand.ts';
import type { Command } from '../../parts/useCommand.ts';
import { valueOfText } from './cellText.ts';

export type Kept = Output<'annual.get'>;

/** What was typed and is not kept yet. */
interface Pending {
  cells: Readonly<Record<string, string>>;
  texts: Readonly<Record<string, string>>;
  receivedOn?: Day | null;
}

export interface ReportState {
  /** Path → text as it stands in the cell. */
  cells: ReadonlyMap<string, string>;
  texts: Readonly<Record<string, string>>;
  receivedOn: Day | null;
  /** Something typed is not kept yet. */
  waiting: boolean;
  /** Why it could not be kept. */
  command: Command;
  typeCells: (changes: Readonly<Record<string, string>>) => void;
  typeText: (part: string, text: string) => void;
  receive: (day: Day | null) => void;
  /** Keeps at once what waits; settles when it is kept and read anew. */
  keep: () => Promise<void>;
}

const NOTHING: Pending = { cells: {}, texts: {} };
const REST = 1_000;
const isNothing = (one: Pending): boolean => Object.keys(one.cells).length === 0 && Object.keys(one.texts).length === 0 && one.receivedOn === undefined;
const left = (now: Readonly<Record<string, string>>, sent: Readonly<Record<string, string>>): Record<string, string> => Object.fromEntries(Object.entries(now).filter(([key, text]) => sent[key] !== text));

function putInput(form: Form, kept: Kept, { cells, texts, receivedOn }: Pending): Input<'annual.put'> {
  const places = placesOf(form);
  const values = cellsOf(kept.tables);
  for (const [path, text] of Object.entries(cells)) values.set(path, valueOfText(places.get(path) ?? { money: false, signed: false }, text));
  return { year: kept.year, unit: kept.unit, tables: tablesOf(values), text: { ...kept.text, ...texts }, ...(receivedOn === undefined ? {} : { receivedOn }) };
}

export function useReport(form: Form, read: Kept): ReportState {
  // What was read last: the page hears of it a moment later, and the text before must not come back for that moment.
  const kept = queryClient.getQueryData<Kept>(readKey('annual.get', { year: read.year, unit: read.unit })) ?? read;
  const command = useCommand();
  const { run } = command;
  const [pending, setPending] = useState<Pending>(NOTHING);
  const now = useRef<Pending>(NOTHING);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const { year, unit } = kept;

  const keep = useCallback((): Promise<void> => {
    clearTimeout(timer.current);
    queue.current = queue.current.then(async () => {
      const sent = now.current;
      const base = queryClient.getQueryData<Kept>(readKey('annual.get', { year, unit }));
      if (isNothing(sent) || base === undefined) return;
      const result = await run('annual.put', putInput(form, base, sent), { beside: true });
      if (!result.ok) return;
      const { receivedOn } = now.current;
      now.current = { cells: left(now.current.cells, sent.cells), texts: left(now.current.texts, sent.texts), ...(receivedOn === sent.receivedOn ? {} : { receivedOn }) };
      setPending(now.current);
    });
    return queue.current;
  }, [form, run, year, unit]);

  const type = useCallback((change: (before: Pending) => Pending) => {
    now.current = change(now.current);
    setPending(now.current);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void keep(), REST);
  }, [keep]);
  useEffect(() => {
    const leave = (): void => void keep();
    window.addEventListener('pagehide', leave);
    return () => {
      window.removeEventListener('pagehide', leave);
      leave();
    };
  }, [keep]);

  const cells = useMemo(() => {
    const values = cellsOf(kept.tables);
    return new Map([...placesOf(form).keys()].map((path) => [path, pending.cells[path] ?? sayValue(values.get(path))]));
  }, [form, kept.tables, pending.cells]);
  return {
    cells,
    texts: useMemo(() => ({ ...kept.text, ...pending.texts }), [kept.text, pending.texts]),
    receivedOn: pending.receivedOn === undefined ? kept.receivedOn : pending.receivedOn,
    waiting: !isNothing(pending),
    command,
    typeCells: useCallback((changes) => type((before) => ({ ...before, cells: { ...before.cells, ...changes } })), [type]),
    typeText: useCallback((part, text) => type((before) => ({ ...before, texts: { ...before.texts, [part]: text } })), [type]),
    receive: useCallback((receivedOn) => type((before) => ({ ...before, receivedOn })), [type]),
    keep,
  };
}
