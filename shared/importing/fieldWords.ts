// How the fields of one kind of table are told: by what heads, and how people are told of them.

export interface FieldWords {
  field: string;
  /** How people are told of the column. */
  label: string;
  /** Heads that say exactly this. */
  heads: readonly string[];
  /** Heads that may say this when no better column is there. */
  loose?: readonly string[];
  /** Heads nobody listed: a pattern over the folded head, trusted least. */
  pattern?: RegExp;
  never?: RegExp;
}

/** Columns with a field of its own for each thing they say yes or no to: 'mark:已审核签字' by the head 是否审核签字. */
export const MARK_COLUMNS: readonly FieldWords[] = [
  { field: 'mark:已审核签字', label: '已审核签字', heads: ['审核签字', '是否审核签字', '已审核签字', '领导签字', '是否签字', '是否经领导审签', '领导审签', '审签', '是否审签', '主要负责人签字', '是否主要负责人签字'] },
  { field: 'mark:附佐证', label: '附佐证', heads: ['附佐证', '是否附佐证', '佐证材料', '是否有佐证', '附佐证材料', '是否附佐证材料', '有无佐证', '有无佐证材料'] },
  { field: 'mark:原创', label: '原创', heads: ['原创', '是否原创', '是否为原创', '原创信息'] },
];

/** Fields that hold the day of a record or of what became of it. */
export const DAY_FIELDS: ReadonlySet<string> = new Set(['submittedOn', 'adoptedOn', 'on', 'askedOn', 'dueOn', 'deliveredOn']);
