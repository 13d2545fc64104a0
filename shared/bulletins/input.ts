// What a bulletin is composed from, and the blocks it is composed of.
import type { Day } from '../days/day.ts';
import type { Block } from '../outline/outline.ts';
import type { ListedItem } from '../scoring/items.ts';
import type { RunResult, ScoreLine } from '../scoring/result.ts';
import type { Scheme } from '../scoring/scheme.ts';
import type { OfficeSettings } from '../settings.ts';

/** A run as far as its papers need it. */
export type PrintedRun = Pick<RunResult, 'from' | 'to' | 'readings' | 'rows' | 'totals' | 'lists'>;

export interface BulletinInput {
  scheme: Scheme;
  run: PrintedRun;
  /** Every item of the run once (`itemsOf`), in the order of the rows. */
  items: readonly ListedItem[];
  /** The run of the period before under the same scheme, to compare with. */
  previous?: Pick<PrintedRun, 'from' | 'to' | 'totals'> | undefined;
  /** Lines that take points away for an event or a commissioned item: 迟报、漏报、失实、约稿. */
  faults?: readonly ScoreLine[] | undefined;
  /** Pictures the person chose, as blocks. */
  pictures?: readonly Block[] | undefined;
  office: OfficeSettings;
  /** 发文字号; '' or none leaves the number open: 代字〔年〕号. */
  documentNumber?: string | undefined;
  issuedOn: Day;
  /** Block id → the text put in its place; '' leaves the block out. */
  edits?: Readonly<Record<string, string>> | undefined;
}

/** A paragraph of running text, editable. */
export interface TextPart {
  id: string;
  text: string;
}

/** A numbered part of the text; a part without paragraphs falls away. */
export interface Section {
  id: string;
  title: string;
  paragraphs: TextPart[];
}

/** An attachment; the title stands in the list of attachments too. */
export interface Attachment {
  id: string;
  title: string;
  landscape: boolean;
  blocks: Block[];
}
