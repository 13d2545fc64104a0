// 催办函: a letter to one unit that reminds it of tasks, softer than a 督办单.
import { ordinal } from '../bulletins/figures.ts';
import { sayContact } from '../bulletins/words.ts';
import { formatDay } from '../days/phrases.ts';
import type { Block } from '../outline/outline.ts';
import type { Part } from '../tracking/part.ts';
import type { PaperTable, Sheet, SheetsInput } from './input.ts';
import { sayTables } from './paper.ts';
import { taskTable } from './sheetTables.ts';
import { isStubborn, sayDeadline, sayLateness, sayPlace, sayRole, sayUrged, situationClauses } from './situation.ts';
import { quoted } from './words.ts';

/** Up to so many tasks are told in running text, more stand in a table. */
const TOLD = 2;

/** '“……”（第12项），应于6月30日前完成，目前正在推进' */
function told(part: Part, role: boolean, { issuedOn }: SheetsInput): string {
  const place = [sayPlace(part), role ? `你单位${sayRole([part])}` : ''].filter((one) => one !== '').join('，');
  const deadline = sayDeadline(part);
  return `${quoted(part.requirement)}${place === '' ? '' : `（${place}）`}${deadline === '' ? '' : `，${deadline}`}，目前${situationClauses(part, issuedOn)}`;
}

function body(id: string, parts: readonly Part[], tables: readonly PaperTable[], input: SheetsInput): Block[] {
  const [only] = parts;
  const urged = sayUrged(parts);
  const paragraph = (name: string, text: string): Block => ({ id: `${id}.${name}`, kind: 'paragraph', text, editable: true });
  if (parts.length === 1 && only !== undefined) {
    return [paragraph('finding', `${sayTables(tables)}明确由你单位${sayRole(parts)}的任务${told(only, false, input)}。${urged}`)];
  }
  const late = sayLateness(parts);
  const opening = `${sayTables(tables)}明确由你单位${sayRole(parts)}的任务，截至${formatDay(input.issuedOn)}有${parts.length}项没有完成${late === '' ? '' : `，${late}`}。${urged}现将有关情况函告如下：`;
  if (parts.length > TOLD) return [paragraph('finding', opening), taskTable(`${id}.tasks`, parts, input.issuedOn)];
  const mixed = new Set(parts.map(({ role }) => role)).size > 1;
  return [paragraph('finding', opening), ...parts.map((part, at) => paragraph(`task.${at + 1}`, `${ordinal(at + 1)}是${told(part, mixed, input)}。`))];
}

function request(parts: readonly Part[], { office, signer, replyBy }: SheetsInput): string {
  const by = replyBy === null ? '尽快' : `于${formatDay(replyBy)}前`;
  return `请你单位${isStubborn(parts) ? '予以重视，' : ''}抓紧推进，${by}将办理情况填入回执，连同佐证材料反馈${signer === '' ? '我们' : signer}${sayContact(office)}。办理中有困难、需要协调的，请一并说明。`;
}

/** The text of one 催办函 between addressee and signature. */
export function urgingText(id: string, { parts }: Sheet, tables: readonly PaperTable[], input: SheetsInput): Block[] {
  return [
    ...body(id, parts, tables, input),
    { id: `${id}.request`, kind: 'paragraph', text: request(parts, input), editable: true },
    { id: `${id}.closing`, kind: 'paragraph', text: '特此函达，请予支持。', editable: true },
  ];
}
