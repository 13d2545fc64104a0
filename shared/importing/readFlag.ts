// Cells that say yes or no.
import { foldText } from '../names/fold.ts';
import type { CellValue } from './grid.ts';

const YES = /^(?:是|有|已(?:上报|转报|采用|报送|录用|采纳|刊发|刊用|发布|免|推荐)?|[√✓✔☑对1vy○●]|yes|true|published|adopted|accepted|上报|转报|采用|录用|采纳|刊用|免|免考|免考核|免于考核|豁免|推荐|推荐上报)$/;
const NO = /^(?:否|无|没有|不|未(?:上报|转报|被?采用|报送|录用|被?采纳|刊发|刊用|发布|推荐)?|不(?:免|上报|采用|转报)|[×✗✘x0nf/\\-]|no|false|draft|rejected|unpublished|退稿|退回|已退回|草稿)$/;

/** true, false, null for a blank cell, 'unclear' when the text is neither. */
export function readFlag(value: CellValue): boolean | null | 'unclear' {
  if (value === null) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'object') return 'unclear';
  const folded = foldText(String(value));
  if (folded === '') return null;
  if (YES.test(folded)) return true;
  return NO.test(folded) ? false : 'unclear';
}
