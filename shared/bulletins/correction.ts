// 更正通报: what in an issued bulletin was wrong, what is right, and why; the issued one keeps its numbers.
import type { Day } from '../days/day.ts';
import { formatDay } from '../days/phrases.ts';
import { officialNumber } from '../documentNumber.ts';
import type { Outline } from '../outline/outline.ts';
import type { RunComparison } from '../scoring/compare.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { OfficeSettings } from '../settings.ts';
import { noticesInForce } from '../scoring/inForce.ts';
import { changedLists } from './changedLists.ts';
import { changedLines } from './changedLines.ts';
import { changedTable, numberChanged } from './changedTable.ts';
import type { ChangedRow } from './changedTable.ts';
import { framed, paragraph } from './frame.ts';
import type { BlockSection } from './frame.ts';
import type { PrintedRun } from './input.ts';
import { compiledFor, periodWords } from './words.ts';

export interface CorrectionInput {
  scheme: Scheme;
  /** The bulletin that is corrected, as it was issued. */
  bulletin: { title: string; documentNumber: string; issuedOn: Day };
  before: PrintedRun;
  after: PrintedRun;
  /** The lines that came or went between the two. */
  lines: RunComparison['lines'];
  office: OfficeSettings;
  documentNumber?: string | undefined;
  issuedOn: Day;
  edits?: Readonly<Record<string, string>> | undefined;
}

/** Units with a number that is printed otherwise, in the order of the corrected table, then those that are no longer in it. */
export function changedRows({ scheme, before, after }: Pick<CorrectionInput, 'scheme' | 'before' | 'after'>): ChangedRow[] {
  const old = new Map(before.rows.map((row) => [row.unit, row]));
  const fresh = new Set(after.rows.map((row) => row.unit));
  const all: ChangedRow[] = [
    ...after.rows.map((row) => ({ unit: row.unit, before: old.get(row.unit), after: row })),
    ...before.rows.filter((row) => !fresh.has(row.unit)).map((row) => ({ unit: row.unit, before: row, after: undefined })),
  ];
  return all.filter((one) => numberChanged(scheme, one));
}

/** The lists as the bulletin of a run tells them. */
function toldLists(scheme: Scheme, { readings, lists }: PrintedRun): PrintedRun['lists'] {
  return { ...lists, notices: noticesInForce(compiledFor(scheme, readings), lists.notices) };
}

const listsChanged = ({ scheme, before, after }: Pick<CorrectionInput, 'scheme' | 'before' | 'after'>) => changedLists(toldLists(scheme, before), toldLists(scheme, after));

/** True when nothing the bulletin printed has changed: there is nothing to correct. */
export function nothingToCorrect(input: Pick<CorrectionInput, 'scheme' | 'before' | 'after' | 'lines'>): boolean {
  return changedLines(input.lines).length === 0 && changedRows(input).length === 0 && listsChanged(input).length === 0;
}

/** '《关于…的通报》（济高新管办字〔2020〕15号）'; the name already has the issuer in front. */
function sayBulletin({ title, documentNumber }: CorrectionInput['bulletin']): string {
  const bare = title.replaceAll('\n', '').replaceAll('《', '〈').replaceAll('》', '〉');
  return `《${bare}》${documentNumber === '' ? '' : `（${officialNumber(documentNumber)}）`}`;
}

/** '报送信息由17篇更正为18篇，采用…'; '' when the totals stand. */
function totalsText({ before, after }: CorrectionInput): string {
  const pairs = [
    ['报送信息', before.totals.submitted, after.totals.submitted, '篇'],
    ['采用', before.totals.adopted, after.totals.adopted, '篇'],
  ] as const;
  const said = pairs.filter(([, was, is]) => was !== is).map(([what, was, is, of]) => `${what}由${was}${of}更正为${is}${of}`);
  return said.length === 0 ? '' : `${said.join('，')}。`;
}

/**
 * Composes the correction. Ids: masthead, documentNumber, title, addressee, opening, changed(.totals .table .list.…), reasons(.1 …), rest,
 * signature, imprint. Parts without content fall away.
 */
export function composeCorrection(input: CorrectionInput): Outline {
  const { scheme, bulletin, after, office, issuedOn, documentNumber, edits } = input;
  const rows = changedRows(input);
  const totals = totalsText(input);
  const lists = listsChanged(input);
  const changed: BlockSection = {
    id: 'changed',
    title: '更正的内容',
    blocks: [
      ...(totals === '' && rows.length === 0 ? [] : [paragraph({ id: 'changed.totals', text: `${totals}${rows.length === 0 ? '' : `${rows.length}个单位的数字更正如下表：`}` })]),
      ...changedTable(scheme, rows),
      ...lists.map(({ id, text }) => paragraph({ id: `changed.list.${id}`, text })),
    ],
  };
  const rest = paragraph({ id: 'rest', text: `${sayBulletin(bulletin)}的其他内容不变。` });
  const reasons: BlockSection = { id: 'reasons', title: '更正的原因', blocks: changedLines(input.lines).map((text, at) => paragraph({ id: `reasons.${at + 1}`, text })) };
  const last = reasons.blocks.length > 0 ? reasons : changed;
  last.blocks.push(rest);
  const subject = `关于更正${periodWords(after, issuedOn).said}${scheme.bulletin.subject}的通报`;
  const opening = `${formatDay(bulletin.issuedOn)}印发的${sayBulletin(bulletin)}，印发后经核对，部分数据有误，现更正如下：`;
  return framed({ office, issuedOn, documentNumber, subject, opening, sections: [changed, reasons], attachments: [], edits });
}
