// 督办单: what one unit has not done, task by task, and what is asked for by which day.
import { sayContact, wholeArea } from '../bulletins/words.ts';
import { formatDay } from '../days/phrases.ts';
import type { Block } from '../outline/outline.ts';
import type { Part } from '../tracking/part.ts';
import type { PaperTable, Sheet, SheetsInput } from './input.ts';
import { sayTables } from './paper.ts';
import { taskTable } from './sheetTables.ts';
import { isStubborn, sayDeadline, sayLateness, sayPlace, sayRole, sayUrged, situationClauses } from './situation.ts';
import { quoted } from './words.ts';

/** A single task up to this length is told in a sentence. */
const SENTENCE = 160;

/** One task as running text. */
function findingOfOne(part: Part, tables: readonly PaperTable[], { issuedOn }: SheetsInput): string {
  const deadline = sayDeadline(part);
  const owed = `${sayTables(tables)}${sayPlace(part) || '中的'}任务${quoted(part.requirement)}由你单位${sayRole([part])}${deadline === '' ? '' : `，${deadline}`}`;
  return `经核查，${owed}。截至${formatDay(issuedOn)}，该项任务${situationClauses(part, issuedOn)}。${sayUrged([part])}现予督办。`;
}

function findingOfMany(parts: readonly Part[], tables: readonly PaperTable[], { issuedOn }: SheetsInput): string {
  const late = sayLateness(parts);
  const owed = `${sayTables(tables)}明确由你单位${sayRole(parts)}的任务，截至${formatDay(issuedOn)}有${parts.length}项没有完成`;
  return `经核查，${owed}${late === '' ? '' : `，${late}`}。${sayUrged(parts)}现予督办，具体情况如下：`;
}

/** What to do, by when to answer, what follows: each a paragraph, so that the last is short enough to stay with the signature. */
function requests(id: string, parts: readonly Part[], { office, signer, replyBy }: SheetsInput): Block[] {
  const stubborn = isStubborn(parts);
  const by = replyBy === null ? '尽快' : `于${formatDay(replyBy)}前`;
  const todo = `请你单位${stubborn ? '主要负责人亲自过问，' : '高度重视，'}${parts.length === 1 ? '' : '逐项'}查明原因，明确责任人和完成时间，抓紧办理。`;
  const answer = `请${by}将办理情况填入回执，连同佐证材料${signer === '' ? '一并报送' : `报送${signer}`}${sayContact(office)}。`;
  const outlook = stubborn ? [{ name: 'outlook', text: `届时仍没有办结又没有正当理由的，将予以${wholeArea(office)}通报。` }] : [];
  return [{ name: 'request', text: todo }, { name: 'answer', text: answer }, ...outlook].map(({ name, text }) => ({ id: `${id}.${name}`, kind: 'paragraph', text, editable: true }));
}

/** The text of one 督办单 between addressee and signature. */
export function supervisionText(id: string, { parts }: Sheet, tables: readonly PaperTable[], input: SheetsInput): Block[] {
  const [only] = parts;
  const plain = parts.length === 1 && only !== undefined && [...only.requirement].length <= SENTENCE;
  return [
    { id: `${id}.finding`, kind: 'paragraph', text: plain ? findingOfOne(only, tables, input) : findingOfMany(parts, tables, input), editable: true },
    ...(plain ? [] : [taskTable(`${id}.tasks`, parts, input.issuedOn)]),
    ...requests(id, parts, input),
  ];
}
