// An outline as a Word file in the form of GB/T 9704-2012.
import { Document, Packer } from 'docx';
import type { Outline } from '../../../shared/outline/outline.ts';
import { xmlSafe } from '../xmlSafe.ts';
import { withCharts } from './chartParts.ts';
import { layOut } from './sections.ts';
import { STYLES_XML } from './styles.ts';

/**
 * Writes the .docx. The same outline gives the same `word/document.xml` each time; only the file's own times differ.
 * Typefaces are named, not embedded: the machine that prints needs 仿宋_GB2312, 楷体_GB2312, 黑体, 方正小标宋简体, 宋体.
 */
export async function writeDocx(outline: Outline): Promise<Uint8Array> {
  const { sections, charts } = layOut(outline.blocks);
  const file = new Document({
    title: xmlSafe(outline.title),
    // Nobody's name: docx would otherwise write one of its own.
    creator: '',
    lastModifiedBy: '',
    evenAndOddHeaderAndFooters: true,
    defaultTabStop: 420,
    sections,
  });
  return withCharts(new Uint8Array(await Packer.toArrayBuffer(file, undefined, [{ path: 'word/styles.xml', data: STYLES_XML }])), charts);
}
