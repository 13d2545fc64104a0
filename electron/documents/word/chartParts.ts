// Puts the charts into a finished Word file: each a part with its workbook, known to the document by a relationship.
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Block } from '../../../shared/outline/outline.ts';
import { chartRelation } from './chart.ts';
import { chartBook } from './chartBook.ts';
import { chartXml } from './chartXml.ts';
import { FIXED_TIME } from './fixedTime.ts';

export interface PlacedChart {
  block: Extract<Block, { kind: 'chart' }>;
  /** Width of the type area it stands on, in millimetres. */
  width: number;
}

const TYPES = '[Content_Types].xml';
const RELATIONS = 'word/_rels/document.xml.rels';
const RELATION_TYPE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const BOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** `charts` in the order of the document; the first is number 1. Without charts the file stays as it is. */
export async function withCharts(file: Uint8Array, charts: readonly PlacedChart[]): Promise<Uint8Array> {
  if (charts.length === 0) return file;
  const parts: Zippable = unzipSync(file);
  let types = `<Default Extension="xlsx" ContentType="${BOOK_TYPE}"/>`;
  let relations = '';
  for (const [index, { block, width }] of charts.entries()) {
    const number = index + 1;
    const book = `Microsoft_Excel_Sheet${number}.xlsx`;
    parts[`word/charts/chart${number}.xml`] = strToU8(chartXml(block.chart, width, block.height));
    parts[`word/charts/_rels/chart${number}.xml.rels`] = strToU8(
      `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${RELATION_TYPE}/package" Target="../embeddings/${book}"/></Relationships>`,
    );
    // A workbook is packed already.
    parts[`word/embeddings/${book}`] = [await chartBook(block.chart), { level: 0 }];
    types += `<Override PartName="/word/charts/chart${number}.xml" ContentType="${CHART_TYPE}"/>`;
    relations += `<Relationship Id="${chartRelation(number)}" Type="${RELATION_TYPE}/chart" Target="charts/chart${number}.xml"/>`;
  }
  parts[TYPES] = before(parts[TYPES], '</Types>', types);
  parts[RELATIONS] = before(parts[RELATIONS], '</Relationships>', relations);
  return zipSync(parts, { mtime: FIXED_TIME });
}

function before(part: Zippable[string] | undefined, end: string, added: string): Uint8Array {
  const text = part instanceof Uint8Array ? strFromU8(part) : '';
  const at = text.lastIndexOf(end);
  if (at < 0) throw new Error(`a part of the Word file does not end with ${end}`);
  return strToU8(text.slice(0, at) + added + text.slice(at));
}
