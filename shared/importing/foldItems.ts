// Rows of one file that are one item: repeated rows folded, adoptions of another sheet joined, look-alikes told apart.
import { daysBetween } from '../days/count.ts';
import { formatDay } from '../days/phrases.ts';
import { likeness } from '../names/nearest.ts';
import { hint } from '../problems.ts';
import type { KnownSubmission } from './facts.ts';
import { isRefused, itemKey } from './items.ts';
import type { Item, RowAt } from './items.ts';
import { mergeAdoptions } from './mergeAdoptions.ts';

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}

/** '第5行', with the sheet's name when it is another sheet. */
function rowName(at: RowAt, seenFrom: RowAt): string {
  return at.sheet === seenFrom.sheet ? `第${at.row}行` : `工作表“${at.sheet}”第${at.row}行`;
}

function takeBlanks(first: Item, again: Item): void {
  if (first.kind === '') first.kind = again.kind;
  if (first.remark === '') first.remark = again.remark;
  first.forwarded ??= again.forwarded;
  first.words ??= again.words;
  first.jointUnits = [...new Set([...first.jointUnits, ...again.jointUnits])];
  first.marks = [...new Set([...first.marks, ...again.marks])];
  first.submittedOn ??= again.submittedOn;
}

/** Cells in which a repeated row contradicts the first one. */
function differing(first: Item, again: Item): string[] {
  const labels: string[] = [];
  if (first.kind !== '' && again.kind !== '' && first.kind !== again.kind) labels.push('信息类别');
  if (first.remark !== '' && again.remark !== '' && first.remark !== again.remark) labels.push('备注');
  if (first.forwarded !== null && again.forwarded !== null && first.forwarded !== again.forwarded) labels.push('是否上报');
  if (first.words !== null && again.words !== null && first.words !== again.words) labels.push('字数');
  return labels;
}

export interface FoldedItems {
  /** Items that only repeat another row; they are told, not written. */
  repeated: Set<Item>;
  /** Items folded into another row: no line of their own. */
  folded: Set<Item>;
  /** Unit and title → items of the register that stand. */
  byKey: Map<string, Item[]>;
}

/** Finds repeated rows among the items of the registers. */
export function foldRepeated(items: readonly Item[]): FoldedItems {
  const byKey = new Map<string, Item[]>();
  const byTitle = new Map<string, Item>();
  const [repeated, folded] = [new Set<Item>(), new Set<Item>()];
  for (const item of items) {
    if (item.part !== 'submissions' || item.unit === null || item.key === '' || isRefused(item)) continue;
    const key = itemKey(item.unit, item.key);
    const others = byKey.get(key) ?? [];
    const first = others.find((other) => other.submittedOn === item.submittedOn) ?? (item.submittedOn === null || others.length === 1 ? others.find((other) => other.submittedOn === null || item.submittedOn === null) : undefined);
    const at = { sheet: item.sheet, row: item.row, cell: item.cell, field: 'title' };
    if (!first) {
      if (others[0]) {
        item.problems.push(hint('submissions-similar', `${item.cell} 与${rowName(others[0], item)}同单位同标题，报送日期不同，按两条接收。`, at));
      }
      const twin = byTitle.get(item.key);
      if (twin && twin.unit !== item.unit) {
        item.problems.push(hint('title-shared', `${item.cell} 与${rowName(twin, item)}“${twin.unit}”的标题相同，两个单位各按一条接收。`, at));
      }
      if (!twin) byTitle.set(item.key, item);
      push(byKey, key, item);
      continue;
    }
    const differs = differing(first, item);
    const merged = mergeAdoptions(first.adoptions, item.adoptions, false);
    takeBlanks(first, item);
    if (merged.changed) {
      first.adoptions = merged.adoptions;
      first.also.push({ sheet: item.sheet, row: item.row }, ...item.also);
      first.problems.push(...item.problems);
      if (differs.length > 0) first.problems.push(hint('row-differs', `${rowName(item, first)}与第${first.row}行是同一条信息，${differs.join('、')}不同，按第${first.row}行接收。`, at));
      folded.add(item);
    } else {
      const told = differs.length > 0 ? `${differs.join('、')}不同，按${rowName(first, item)}接收` : '不再重复登记';
      item.problems.push(hint('row-repeated', `第${item.row}行与${rowName(first, item)}是同一单位的同一条信息，${told}。`, at));
      repeated.add(item);
    }
  }
  return { repeated, folded, byKey };
}

const unitsOf = (candidates: readonly Pick<Item, 'unit'>[]): string[] => [...new Set(candidates.flatMap(({ unit }) => unit ?? []))];

/** What is to be written down so that an adoption can be told to belong to one of several items. */
function tellingApart(candidates: readonly Pick<Item, 'unit'>[]): string {
  const units = unitsOf(candidates);
  return units.length > 1 ? `${candidates.length}条（${units.slice(0, 5).join('、')}${units.length > 5 ? '等' : ''}），请写明单位` : `${candidates.length}条，请写明采用日期`;
}

const spanTo = (item: { submittedOn: Item['submittedOn'] }, day: Item['submittedOn']): number =>
  item.submittedOn === null || day === null ? 0 : daysBetween(item.submittedOn, day);

/** The item an adoption belongs to when several of one unit bear its title: the last one sent in before it was printed; null when units share the title. */
function chosen<T extends Pick<Item, 'submittedOn' | 'unit'>>(candidates: readonly T[], adoption: Item): T | null {
  const [only] = candidates;
  if (candidates.length <= 1) return only ?? null;
  if (unitsOf(candidates).length > 1) return null;
  const day = adoption.submittedOn ?? adoption.adoptions[0]?.adoptedOn ?? null;
  if (day === null) return null;
  const before = candidates.filter((candidate) => spanTo(candidate, day) >= 0).sort((a, b) => spanTo(a, day) - spanTo(b, day));
  return before[0] ?? null;
}

/**
 * Joins the sheet of adoptions to the registers of the file, else to the data. An adoption whose item is in neither is
 * refused; what was joined to the data becomes an item of its own that repeats the known one.
 */
export function joinAdoptions(items: readonly Item[], found: FoldedItems, knownByKey: ReadonlyMap<string, readonly KnownSubmission[]>, knownByTitle: () => ReadonlyMap<string, readonly KnownSubmission[]>): void {
  const titles = new Map<string, Item[]>();
  for (const item of [...found.byKey.values()].flat()) push(titles, item.key, item);
  const refused = new Map<string, Item>();
  for (const item of items) if (item.part === 'submissions' && isRefused(item)) refused.set(item.key, item);
  const viaData = new Map<number, Item>();

  for (const item of items) {
    if (item.part !== 'adoptions' || isRefused(item)) continue;
    const at = { sheet: item.sheet, row: item.row, cell: item.cell, field: 'title' };
    const refuse = (code: string, message: string): void => {
      item.problems.push({ code, message, at });
    };
    const inFile = item.unit === null ? (titles.get(item.key) ?? []) : (found.byKey.get(itemKey(item.unit, item.key)) ?? []);
    const inData = inFile.length > 0 ? [] : item.unit === null ? (knownByTitle().get(item.key) ?? []) : (knownByKey.get(itemKey(item.unit, item.key)) ?? []);
    const named = `“${item.title}”`;
    if (inFile.length > 0) {
      const target = chosen(inFile, item);
      if (!target) {
        refuse('adoption-ambiguous', `${item.cell} 的${named}在登记表里有${tellingApart(inFile)}。`);
        continue;
      }
      const merged = mergeAdoptions(target.adoptions, item.adoptions, false);
      if (!merged.changed) target.problems.push(hint('adoption-repeated', `${rowName(item, target)}的采用与前面的重复，只登记一次。`, at));
      target.adoptions = merged.adoptions;
      target.also.push({ sheet: item.sheet, row: item.row }, ...item.also);
      target.problems.push(...item.problems);
      found.folded.add(item);
      continue;
    }
    if (inData.length > 0) {
      const target = chosen(inData, item);
      if (!target) {
        refuse('adoption-ambiguous', `${item.cell} 的${named}在已有登记里有${tellingApart(inData)}。`);
        continue;
      }
      const earlier = viaData.get(target.id);
      if (earlier) {
        earlier.adoptions = mergeAdoptions(earlier.adoptions, item.adoptions, false).adoptions;
        earlier.also.push({ sheet: item.sheet, row: item.row }, ...item.also);
        earlier.problems.push(...item.problems);
        found.folded.add(item);
      } else {
        Object.assign(item, { unit: target.unit, title: target.title, submittedOn: target.submittedOn, kind: '', forwarded: null, jointUnits: [], marks: [], words: null, remark: '' });
        push(found.byKey, itemKey(target.unit, item.key), item);
        viaData.set(target.id, item);
      }
      continue;
    }
    const broken = refused.get(item.key);
    if (broken) {
      refuse('adoption-without-item', `${item.cell} 的${named}对应的登记行（${rowName(broken, item)}）没有被接收，请先改正那一行。`);
      continue;
    }
    const elsewhere = titles.get(item.key)?.[0] ?? knownByTitle().get(item.key)?.[0];
    if (elsewhere && item.unit !== null) {
      refuse('adoption-without-item', `${item.cell} 的${named}登记在“${elsewhere.unit}”名下，这里写的是“${item.unit}”，请核对单位。`);
      continue;
    }
    const nearby = nearestTitle(item, found);
    const advice = nearby ? `；标题相近的有第${nearby.row}行“${nearby.title}”${nearby.submittedOn === null ? '' : `（${formatDay(nearby.submittedOn)}）`}` : '';
    const lack = item.unitPrinted === '' && item.dayCell !== '' ? '；这张表没有报送单位一栏，按采用登记读取，如果是报送登记，请补上报送单位，或在导入时指定单位' : item.dayCell === '' ? '；这张表没有报送日期一栏，按采用登记读取' : '';
    refuse('adoption-without-item', `${item.cell} 的${named}在登记表和已有登记里都没有${item.unit === null ? '' : `（单位：${item.unit}）`}${advice}${lack}。请先登记这条信息，或改正标题。`);
  }
}

/** The item of the same unit with the most similar title, for a sentence. */
function nearestTitle(adoption: Item, found: FoldedItems): Item | null {
  if (adoption.unit === null) return null;
  let best: { item: Item; score: number } | null = null;
  let compared = 0;
  for (const [key, list] of found.byKey) {
    if (!key.startsWith(`${adoption.unit}\n`)) continue;
    compared += 1;
    if (compared > 200) break;
    for (const item of list) {
      const score = likeness(adoption.key, item.key);
      if (score >= 0.6 && score > (best?.score ?? 0)) best = { item, score };
    }
  }
  return best?.item ?? null;
}
