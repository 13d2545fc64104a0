// Items of a file against the submissions already there: the same, changed, or new, with a hint where two look alike.
import { daysBetween } from '../days/count.ts';
import { formatDay } from '../days/phrases.ts';
import type { Day } from '../days/day.ts';
import { foldOutlet, foldText, titleKey } from '../names/fold.ts';
import { createTitleIndex } from '../names/titleIndex.ts';
import { hint } from '../problems.ts';
import type { SubmissionFields } from '../submissions/submission.ts';
import type { KnownSubmission } from './facts.ts';
import { itemKey } from './items.ts';
import type { Item } from './items.ts';
import { mergeAdoptions } from './mergeAdoptions.ts';

/** Days apart up to which one unit's same title is the same item with its day put right; what comes weekly bears one title, too. */
const NEAR_DAYS = 2;
/** The same when both were printed by one outlet on one day. */
const NEAR_PRINTED_DAYS = 7;
/** Titles of two units must be this much alike to be mentioned; of one unit, as much as the index asks. */
const LIKE_ACROSS_UNITS = 0.92;

export interface KnownIndex {
  byKey: Map<string, KnownSubmission[]>;
  byTitle: Map<string, KnownSubmission[]>;
  keys: string[];
}

/** The data by unit and title. */
export function indexKnown(submissions: readonly KnownSubmission[]): KnownIndex {
  const index: KnownIndex = { byKey: new Map(), byTitle: new Map(), keys: [] };
  for (const submission of submissions) {
    const key = titleKey(submission.title);
    index.keys.push(key);
    for (const [map, at] of [[index.byKey, itemKey(submission.unit, key)], [index.byTitle, key]] as const) {
      const list = map.get(at);
      if (list) list.push(submission);
      else map.set(at, [submission]);
    }
  }
  return index;
}

/** True when both name an outlet that printed them on the same day. */
function printedAlike(item: Item, known: KnownSubmission): boolean {
  return item.adoptions.some(({ outlet, adoptedOn }) => adoptedOn !== null && known.adoptions.some((one) => one.adoptedOn === adoptedOn && foldOutlet(one.outlet) === foldOutlet(outlet)));
}

/** Which known submission each item is: same unit, same title and the same day first, then a day near it. */
export function matchKnown(items: readonly Item[], known: KnownIndex): Map<Item, KnownSubmission> {
  const matches = new Map<Item, KnownSubmission>();
  const taken = new Set<number>();
  const take = (item: Item, submission: KnownSubmission | undefined): void => {
    if (!submission) return;
    matches.set(item, submission);
    taken.add(submission.id);
  };
  const free = (item: Item): KnownSubmission[] => (known.byKey.get(itemKey(item.unit ?? '', item.key)) ?? []).filter(({ id }) => !taken.has(id));
  for (const item of items) take(item, free(item).find(({ submittedOn }) => submittedOn === item.submittedOn));
  for (const item of items) {
    if (matches.has(item)) continue;
    const list = free(item);
    const day = item.submittedOn;
    if (day === null) take(item, list.length === 1 ? list[0] : undefined);
    else {
      const apart = (submission: KnownSubmission): number => Math.abs(daysBetween(submission.submittedOn, day));
      take(item, list.filter((submission) => apart(submission) <= (printedAlike(item, submission) ? NEAR_PRINTED_DAYS : NEAR_DAYS)).sort((a, b) => apart(a) - apart(b))[0]);
    }
  }
  return matches;
}

export interface Compared {
  values: SubmissionFields & { id: number };
  before: Record<string, unknown>;
}

/** The known submission as it would stand: blank cells erase nothing, joint units and marks are added, adoptions are merged. `before` holds what changes. */
export function compareKnown(item: Item, known: KnownSubmission): Compared {
  const before: Record<string, unknown> = {};
  const adoptions = known.adoptions.map(({ outlet, form, adoptedOn, instruction }) => ({ outlet, form, adoptedOn, instruction }));
  const values: Compared['values'] = {
    unit: known.unit, title: known.title, submittedOn: known.submittedOn, kind: known.kind, forwarded: known.forwarded,
    jointUnits: [...known.jointUnits], marks: [...known.marks], words: known.words, remark: known.remark, adoptions, id: known.id,
  };
  const change = (field: 'submittedOn' | 'kind' | 'forwarded' | 'words' | 'remark', value: Day | string | number | boolean | null): void => {
    if (value === null || value === '' || value === known[field]) return;
    before[field] = known[field];
    Object.assign(values, { [field]: value });
  };
  change('submittedOn', item.submittedOn);
  if (item.kindAbove !== true || known.kind === '') change('kind', item.kind);
  change('forwarded', item.forwarded);
  change('words', item.words);
  change('remark', item.remark);
  const more = (field: 'jointUnits' | 'marks', said: readonly string[]): void => {
    const added = said.filter((one) => !known[field].includes(one) && one !== known.unit);
    if (added.length === 0) return;
    before[field] = known[field];
    values[field] = [...known[field], ...added];
  };
  more('jointUnits', item.jointUnits);
  more('marks', item.marks);
  const merged = mergeAdoptions(adoptions, item.adoptions, true);
  if (merged.changed) {
    before['adoptions'] = adoptions;
    values.adoptions = merged.adoptions;
  }
  const at = { sheet: item.sheet, row: item.row, cell: item.cell };
  for (const { was, now } of merged.corrected) {
    const labels = { adoptedOn: '采用日期', form: '采用形式', instruction: '领导批示' } as const;
    const what = (Object.keys(labels) as (keyof typeof labels)[]).filter((field) => (was[field] ?? '') !== '' && was[field] !== now[field]);
    const said = what.map((field) => `${labels[field]}（${field === 'adoptedOn' && was.adoptedOn !== null ? formatDay(was.adoptedOn) : was[field]}）`).join('、');
    item.problems.push(hint('adoption-corrected', `第${item.row}行“${was.outlet}”的采用与已有登记不同，按这个文件更正：原来的${said}。`, { ...at, field: 'outlet' }));
  }
  if (before['submittedOn'] !== undefined) {
    item.problems.push(hint('day-corrected', `第${item.row}行的报送日期与已有登记（${formatDay(known.submittedOn)}）不同，按这个文件更正。`, { ...at, field: 'submittedOn' }));
  }
  return { values, before };
}

/** A unit's name without area, kind and bracket: what its own titles name it by. */
function unitCore(unit: string): string {
  return foldText(unit).replace(/\([^()]*\)/g, '').replace(/^[区县市](?=..)/, '').replace(/(?:街道办事处|街道|管理局|分局|局|镇|乡|大队|委员会|办公室)$/, '');
}

/** Hints for new items that are like one already there or one further up in the file. */
export function hintSimilar(added: readonly Item[], standing: readonly Item[], submissions: readonly KnownSubmission[], known: KnownIndex): void {
  if (added.length === 0) return;
  const index = createTitleIndex();
  submissions.forEach((submission, at) => index.add(at, submission.title, known.keys[at]));
  const offset = submissions.length;
  const order = new Map<Item, number>();
  standing.forEach((item, at) => {
    order.set(item, at);
    index.add(offset + at, item.title, item.key);
  });
  for (const item of added) {
    const own = order.get(item) ?? 0;
    const { same, near } = index.nearest(item.title, { atMost: 8, key: item.key });
    const at = { sheet: item.sheet, row: item.row, cell: item.cell, field: 'title' };
    const twin = same.find((id) => id < offset);
    const known = twin === undefined ? undefined : submissions[twin];
    if (known) {
      const where = known.unit === item.unit ? '同单位' : `“${known.unit}”`;
      item.problems.push(hint('submissions-similar', `${item.cell} 的标题与已有登记里${where}${formatDay(known.submittedOn)}的一条相同，按新的一条接收，请核对是否重复。`, at));
      continue;
    }
    for (const { id, likeness } of near) {
      const other = id < offset ? submissions[id] : standing[id - offset];
      if (!other || other.unit === null || (id >= offset && id - offset >= own)) continue;
      if (other.unit !== item.unit) {
        if (likeness < LIKE_ACROSS_UNITS) continue;
        const [mine, theirs] = [unitCore(item.unit ?? ''), unitCore(other.unit)];
        if (mine.length >= 2 && theirs.length >= 2 && item.title.includes(mine) && other.title.includes(theirs)) continue;
      }
      const place = 'row' in other ? (other.sheet === item.sheet ? `第${other.row}行` : `工作表“${other.sheet}”第${other.row}行`) : '已有登记里';
      const day = other.submittedOn === null ? '' : `，${formatDay(other.submittedOn)}`;
      item.problems.push(hint('submissions-similar', `${item.cell} 的标题与${place}的“${other.title}”相近（${other.unit}${day}），请核对是否同一条。`, at));
      break;
    }
  }
}
